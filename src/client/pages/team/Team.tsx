import type { OwnTeam } from '../../db/team/team.ts';
import type { Session } from '../../session/session.ts';
import { leadText, paperText, teamText } from '../../text/team.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Joining } from './Joining.tsx';
import { Members } from './Members.tsx';
import { WithTeam } from './WithTeam.tsx';

/** Who is on the team. A lead decides about it here; everybody else sees it. */
export function Team({ params }: { params: Record<string, string> }) {
  return (
    <>
      <BackLink href="/inbox">{teamText.toInbox}</BackLink>
      <WithTeam team={params['team']}>{(session, team) => <Shown session={session} team={team} />}</WithTeam>
    </>
  );
}

function Shown({ session, team }: { session: Session; team: OwnTeam }) {
  const { known, me, verified } = team;
  const { id, name } = known.team;
  const leads = me.role === 'lead';
  const onPaper = verified.current.members.some(({ title }) => title === paperText.memberTitle);
  return (
    <>
      <h1>{teamText.title}</h1>
      <p class="sw-lead">{teamText.of(name, known.organisation.name)}</p>
      {leads && <Joining session={session} team={team} />}
      <Members team={team} />
      {leads ? (
        <>
          <LinkButton href={`/team/${id}/invite`}>{leadText.invite}</LinkButton>
          <LinkButton href={`/team/${id}/mailbox`} look="secondary">
            {leadText.mailbox}
          </LinkButton>
          <LinkButton href={`/team/${id}/paper`} look="secondary">
            {onPaper ? leadText.hasPaper : leadText.paper}
          </LinkButton>
        </>
      ) : (
        <p>{teamText.askLead}</p>
      )}
    </>
  );
}
