import { useEffect, useRef } from 'preact/hooks';
import { fingerprintOf } from '../../db/team/team.ts';
import type { Session } from '../../session/session.ts';
import type { InvitedReply } from '../../session/team.ts';
import { joinText } from '../../text/team.ts';
import { CodeGroups } from '../../ui/CodeGroups.tsx';
import { KeepCode } from './KeepCode.tsx';

/** What the newcomer reads out, while a lead looks at the same letters. */
export function Waiting({ session, invited: { team } }: { session: Session; invited: InvitedReply }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {joinText.waitingTitle}
      </h1>
      <p class="sw-lead" role="status">
        {joinText.waiting(team.name)}
      </p>
      <h2>{joinText.fingerprint}</h2>
      <CodeGroups code={fingerprintOf(session.phone.account.id)} />
      <p>{joinText.compare}</p>
      <p>{joinText.waitHow}</p>
      <KeepCode />
    </>
  );
}
