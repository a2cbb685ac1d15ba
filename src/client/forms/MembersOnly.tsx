import type { ComponentChildren } from 'preact';
import { type Day, englandDay } from '#domain/time/days.ts';
import { type KnownTeam, myTeams } from '../db/directory.ts';
import { useLive } from '../session/SessionProvider.tsx';
import type { Session } from '../session/session.ts';
import { WithSession } from '../session/WithSession.tsx';
import { inboxText } from '../text/inbox.ts';
import { LinkButton } from '../ui/LinkButton.tsx';

/** What a page about everything a team has starts from. */
export type Desk = { session: Session; teams: readonly KnownTeam[]; today: Day };

/** For pages of whoever is on a team. Others read that there is nothing here for them. */
export function MembersOnly({ children }: { children: (desk: Desk) => ComponentChildren }) {
  return <WithSession>{(session) => <Found session={session} content={children} />}</WithSession>;
}

function Found({ session, content }: { session: Session; content: (desk: Desk) => ComponentChildren }) {
  const teams = useLive(session, myTeams, []);
  if (!teams) return null;
  if (teams.length > 0) {
    return <>{content({ session, teams, today: englandDay(session.phone.clock.now()) ?? '' })}</>;
  }
  return (
    <>
      <h1>{inboxText.noTeam}</h1>
      <p>{inboxText.noTeamWhy}</p>
      <LinkButton href="/">{inboxText.start}</LinkButton>
    </>
  );
}
