import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type OneCase, readCase } from '../../db/team/cases.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { handleText } from '../../text/case.ts';
import { caseText } from '../../text/inbox.ts';
import { BackLink } from '../../ui/BackLink.tsx';

export type CaseProps = { session: Session; one: OneCase };

export interface WithCaseProps {
  space: string;
  title: string;
  children: (props: CaseProps) => ComponentChildren;
}

/** One thing to do about a concern, on a page of its own under it. */
export function WithCase({ space, title, children }: WithCaseProps) {
  return (
    <>
      <BackLink href={`/inbox/${space}`}>{handleText.toCase}</BackLink>
      <WithSession>
        {(session) => (
          <Held session={session} space={space} title={() => title}>
            {(one) => children({ session, one })}
          </Held>
        )}
      </WithSession>
    </>
  );
}

export interface HeldProps {
  session: Session;
  space: string;
  /** Until it is there, and then. */
  title: (one?: OneCase) => string;
  /** On the page of the concern itself, where the person's words are the largest. */
  small?: boolean;
  children: (one: OneCase) => ComponentChildren;
}

/** The concern with its heading, or why it is not there. A screen reader goes on at the heading. */
export function Held({ session, space, title, small = false, children }: HeldProps) {
  const one = useLive(session, (phone) => readCase(phone, space), [space]);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed to get here may be out of sight now. Not again when it has come: somebody may have gone on by then.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <h1 class={small ? 'sw-case__title' : undefined} ref={heading} tabIndex={-1}>
        {one === null ? caseText.missing : title(one)}
      </h1>
      {one === null && <p>{caseText.missingWhy}</p>}
      {one && children(one)}
    </>
  );
}
