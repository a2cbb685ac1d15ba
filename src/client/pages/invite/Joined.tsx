import { useEffect, useRef } from 'preact/hooks';
import { keepJoining } from '../../db/team/team-join.ts';
import type { Session } from '../../session/session.ts';
import type { InvitedReply } from '../../session/team.ts';
import { joinText } from '../../text/team.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { KeepCode } from './KeepCode.tsx';

export function Joined({ session, invited }: { session: Session; invited: InvitedReply }) {
  const { team, organisation, role } = invited;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    void keepJoining(session.phone, null);
    session.syncNow();
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {joinText.doneTitle}
      </h1>
      <p class="sw-lead">{joinText.done(team.name, organisation.name)}</p>
      <KeepCode />
      <LinkButton href="/inbox">{joinText.toInbox}</LinkButton>
      {role === 'lead' && (
        <LinkButton href={`/team/${team.id}`} look="secondary">
          {joinText.toTeam}
        </LinkButton>
      )}
    </>
  );
}
