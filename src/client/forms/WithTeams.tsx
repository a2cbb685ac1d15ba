import type { ComponentChildren } from 'preact';
import { type Day, englandDay } from '#domain/time/days.ts';
import { firstSync } from '../db/exchange/first-sync.ts';
import type { Phone } from '../db/phone.ts';
import { type KnownTeam, knowsPlaces, myTeams } from '../db/places/directory.ts';
import { useConnection, useLive } from '../session/SessionProvider.tsx';
import type { Session } from '../session/session.ts';
import { WithSession } from '../session/WithSession.tsx';
import { pictureText as text } from '../text/picture.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Fetching } from './Fetching.tsx';
import { useCounting } from './use-picture.ts';

/** `first`: how much has come so far, on a device that does not have everything yet. */
export type Seat = {
  session: Session;
  teams: readonly KnownTeam[];
  today: Day;
  first: { entries: number } | null;
};

/** For pages of whoever is on a team. Others read why there is nothing here. */
export function WithTeams({ children }: { children: (seat: Seat) => ComponentChildren }) {
  return <WithSession>{(session) => <Found session={session} content={children} />}</WithSession>;
}

async function read(phone: Phone) {
  const [teams, placesKnown, first] = await Promise.all([myTeams(phone), knowsPlaces(phone), firstSync(phone)]);
  const today = englandDay(phone.clock.now()) ?? '';
  return { teams, today, first, placesKnown };
}

function Found({ session, content }: { session: Session; content: (seat: Seat) => ComponentChildren }) {
  const held = useLive(session, read, []);
  useCounting(session);
  const connection = useConnection(session);
  if (!held) return null;
  const { teams, today, first, placesKnown } = held;
  if (teams.length > 0) {
    return (
      <>
        <Fetching session={session} first={first} />
        {content({ session, teams, today, first })}
      </>
    );
  }
  // Nobody is told "no team" before the phone could know.
  if (connection === 'unknown' || (!placesKnown && connection !== 'online')) {
    return (
      <>
        <h1>{text.title}</h1>
        <p role="status">{connection === 'unknown' ? text.looking : text.noSignal}</p>
      </>
    );
  }
  return (
    <>
      <h1>{text.noTeam}</h1>
      <p>{text.noTeamWhy}</p>
      <LinkButton href="/">{text.toStart}</LinkButton>
    </>
  );
}
