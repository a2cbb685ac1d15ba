import type { ComponentChildren } from 'preact';
import type { OwnTeam } from '../../db/team/team.ts';
import { readOwnTeams } from '../../db/team/team.ts';
import { LeftTeams } from '../../forms/LeftTeams.tsx';
import { Troubles } from '../../forms/Troubles.tsx';
import { useConnection, useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { teamText } from '../../text/team.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';

type Content = (session: Session, team: OwnTeam) => ComponentChildren;

/** For pages about one team of this account: the one in the address, or the only one. */
export function WithTeam({ team, children }: { team: string | undefined; children: Content }) {
  return <WithSession>{(session) => <Chosen session={session} team={team} content={children} />}</WithSession>;
}

function Chosen({ session, team, content }: { session: Session; team: string | undefined; content: Content }) {
  const held = useLive(session, readOwnTeams, []);
  if (!held) return <h1>{teamText.title}</h1>;
  const { teams, troubled, left } = held;
  const notes = (
    <>
      <LeftTeams session={session} left={left} />
      <Troubles troubled={troubled} />
    </>
  );
  const one = team ? teams.find(({ known }) => known.team.id === team) : teams.length === 1 ? teams[0] : undefined;
  if (one) {
    return (
      <>
        {notes}
        {content(session, one)}
      </>
    );
  }
  if (teams.length === 0) {
    return (
      <>
        <NoTeam session={session} said={left.length + troubled.length > 0} />
        {notes}
      </>
    );
  }
  return (
    <>
      <h1>{teamText.teams}</h1>
      {notes}
      {teams.map(({ known }) => (
        <LinkButton key={known.team.id} look="secondary" href={`/team/${known.team.id}`}>
          {teamText.of(known.team.name, known.organisation.name)}
        </LinkButton>
      ))}
    </>
  );
}

/** Nobody is told "no team" before the phone could know. */
function NoTeam({ session, said }: { session: Session; said: boolean }) {
  const connection = useConnection(session);
  if (said) return <h1>{teamText.title}</h1>;
  if (connection === 'unknown') return <h1>{teamText.looking}</h1>;
  return (
    <>
      <h1>{teamText.none}</h1>
      <p>{teamText.noneWhy}</p>
    </>
  );
}
