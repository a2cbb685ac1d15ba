import type { Draft } from '#domain/concern/draft.ts';
import { concernText } from '../text/concern.ts';
import type { Hindrance } from './to-send.ts';
import { WayElsewhere } from './WayElsewhere.tsx';

/** Why it cannot be sent as it is, each with the way to mend it. The fields are on other pages, so these are links there. */
export function Hindrances({ draft, list }: { draft: Pick<Draft, 'id' | 'form'>; list: readonly Hindrance[] }) {
  if (list.length === 0) return null;
  if (list[0]?.turnedAway) return <WayElsewhere />;
  return (
    <div class="sw-error-summary" role="alert">
      <h2>{concernText.notYet}</h2>
      <ul>
        {list.map(({ question, over, together }) => (
          <li key={question.id}>
            <a href={`/concerns/${draft.id}/${question.id}?from=check`}>
              {over === 0
                ? draft.form === 'concern'
                  ? concernText.missing
                  : concernText.unanswered(question.title)
                : together
                  ? concernText.tooLongTogether(question.title, over)
                  : concernText.tooLong(question.title, over)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
