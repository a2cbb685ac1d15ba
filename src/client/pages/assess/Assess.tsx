import type { PageAddress } from '../../forms/page-address.ts';
import { WithCasework } from '../../forms/WithCasework.tsx';
import { assessText as text } from '../../text/casework.ts';
import { AssessForm } from './AssessForm.tsx';
import { AssessHistory } from './AssessHistory.tsx';

/** The Quality Concerns Alert of a concern, for members of its team. */
export function Assess({ params }: PageAddress) {
  const space = params['space'] ?? '';
  return (
    <WithCasework space={space}>
      {(work, session) => (
        <>
          <h1>{text.title}</h1>
          <p class="sw-soft">{text.alert}</p>
          <p>{text.lead}</p>
          <p>
            <a href={`/inbox/${space}/actions`}>{text.toActions}</a>
          </p>
          <p>
            <a href={`/inbox/${space}/form`}>{text.toForm}</a>
          </p>
          <AssessForm session={session} work={work} />
          <AssessHistory work={work} />
        </>
      )}
    </WithCasework>
  );
}
