import type { Answers } from '#domain/questions/answers.ts';
import { concernText } from '../text/concern.ts';
import { shellText } from '../text/shell.ts';
import { Callout } from '../ui/Callout.tsx';

/** Before words leave: sending is not calling for help. */
export function AtRiskNow({ answers }: { answers: Answers }) {
  if (answers['at-risk'] !== 'now') return null;
  return (
    <Callout look="danger" title={concernText.atRisk}>
      <p>{concernText.atRiskDo}</p>
      <p>
        <a href="/danger">{shellText.tellFirst}</a>
      </p>
    </Callout>
  );
}
