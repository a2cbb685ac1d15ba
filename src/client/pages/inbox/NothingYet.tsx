import type { KnownTeam } from '../../db/places/directory.ts';
import { useConnection } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { inboxText } from '../../text/inbox.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';

export interface NothingYetProps {
  session: Session;
  teams: readonly KnownTeam[];
  /** False until this phone has heard of any place at all. */
  placesKnown: boolean;
}

/** Why the list is empty. Nobody is told "no team" before the phone could know. */
export function NothingYet({ session, teams, placesKnown }: NothingYetProps) {
  const connection = useConnection(session);
  if (teams.length > 0) {
    const names = teams.map(({ organisation }) => organisation.name);
    return (
      <>
        <p class="sw-lead">{inboxText.empty([...new Set(names)])}</p>
        <p>{inboxText.emptyWhy}</p>
      </>
    );
  }
  if (!placesKnown && connection !== 'online') {
    return <p role="status">{connection === 'unknown' ? inboxText.looking : inboxText.noSignal}</p>;
  }
  return (
    <>
      <h2>{inboxText.noTeam}</h2>
      <p>{inboxText.noTeamWhy}</p>
      <ul>
        {inboxText.noTeamDo.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <LinkButton href="/open">{inboxText.open}</LinkButton>
      <LinkButton href="/" look="secondary">
        {inboxText.start}
      </LinkButton>
    </>
  );
}
