import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../../session/session.ts';
import { type JoiningReply, readJoining, type TeamAnswer } from '../../session/team.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { inviteText, teamSentence, teamText } from '../../text/team.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { MakeLink } from './MakeLink.tsx';
import { WithTeam } from './WithTeam.tsx';

/** A lead invites someone to the team. */
export function InviteToTeam({ params }: { params: Record<string, string> }) {
  return (
    <>
      <BackLink href={`/team/${params['team']}`}>{inviteText.back}</BackLink>
      <WithTeam team={params['team']}>
        {(session, { known, verified }) => (
          <>
            <h1>{inviteText.title}</h1>
            <p class="sw-lead">{teamText.of(known.team.name, known.organisation.name)}</p>
            <MakeLink session={session} team={known.team.id} fingerprint={verified.fingerprint} founding={false} />
          </>
        )}
      </WithTeam>
    </>
  );
}

/** The steward invites whoever is to found a team. They learn nothing more of it. */
export function InviteFirstLead({ params }: { params: Record<string, string> }) {
  return (
    <>
      <BackLink href="/steward" />
      <WithSession>{(session) => <Founding session={session} team={params['team'] ?? ''} />}</WithSession>
    </>
  );
}

function Founding({ session, team }: { session: Session; team: string }) {
  const [joining, setJoining] = useState<TeamAnswer<JoiningReply> | undefined>();
  useEffect(() => void readJoining(session.phone, team).then(setJoining), [session, team]);
  if (!joining) return <h1>{inviteText.title}</h1>;
  if (!joining.ok) {
    return (
      <>
        <h1>{inviteText.title}</h1>
        <p role="alert">{joining.problem === 'forbidden' ? inviteText.founded : teamSentence(joining.problem)}</p>
      </>
    );
  }
  const { value } = joining;
  return (
    <>
      <h1>{inviteText.founding(value.team.name)}</h1>
      <p class="sw-lead">{value.organisation.name}</p>
      <p>{inviteText.foundingWhy}</p>
      {value.founded ? (
        <p>{inviteText.founded}</p>
      ) : (
        <MakeLink session={session} team={team} fingerprint={null} founding />
      )}
    </>
  );
}
