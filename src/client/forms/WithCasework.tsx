import type { ComponentChildren } from 'preact';
import type { Session } from '../session/session.ts';
import { WithSession } from '../session/WithSession.tsx';
import { workText } from '../text/casework.ts';
import { caseText } from '../text/inbox.ts';
import { BackLink } from '../ui/BackLink.tsx';
import { useCasework, type Work } from './use-casework.ts';

export interface WithCaseworkProps {
  space: string;
  children: (work: Work, session: Session) => ComponentChildren;
}

/** A page of a team about one concern. Who does not hold the concern reads that, and no form. */
export function WithCasework({ space, children }: WithCaseworkProps) {
  return (
    <>
      <div class="sw-not-printed">
        <BackLink href={`/inbox/${space}`}>{workText.back}</BackLink>
      </div>
      <WithSession>
        {(session) => (
          <Reading session={session} space={space} key={space}>
            {children}
          </Reading>
        )}
      </WithSession>
    </>
  );
}

function Reading({ session, space, children }: WithCaseworkProps & { session: Session }) {
  const work = useCasework(session, space);
  if (work === undefined) return null;
  if (work) return <>{children(work, session)}</>;
  return (
    <>
      <h1>{caseText.missing}</h1>
      <p>{caseText.missingWhy}</p>
    </>
  );
}
