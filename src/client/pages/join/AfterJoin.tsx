import { organisationsOf } from '#domain/place/place.ts';
import type { Phone } from '../../db/phone.ts';
import { listOrganisations, listTeams } from '../../db/places/directory.ts';
import { loadPlace, readScanned } from '../../db/places/place.ts';
import { PlaceList } from '../../forms/PlaceList.tsx';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { Callout } from '../../ui/Callout.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';
import { joinText as text } from './join-text.ts';
import { NotOnTheList } from './ThisPlacement.tsx';

/** How it stands now, read from what is stored, and where to go next. */
export function AfterJoin({ session }: { session: Session }) {
  const stored = useLive(session, readJoined, []);
  const here = useFocusOnChange(stored && 'read');
  if (!stored) return null;
  const { place, scanned, changed } = stored;
  if (scanned?.gone) return <NotOnTheList />;
  const { title, lines } = scanned ? text.waiting : text.done;
  return (
    <div ref={here}>
      <h1>{title}</h1>
      {changed.map((name) => (
        <Callout key={name} look="danger" title={text.mismatch.title(name)}>
          <p>{text.mismatch.say}</p>
          <p>{text.mismatch.do}</p>
        </Callout>
      ))}
      {place && !scanned && <PlaceList choice={place} />}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <h2>{text.done.next}</h2>
      <LinkButton href="/note">{text.done.write}</LinkButton>
      <LinkButton href="/start" look="secondary">
        {text.done.decide}
      </LinkButton>
      <LinkButton href="/contacts" look="secondary">
        {text.done.contacts}
      </LinkButton>
    </div>
  );
}

/** `changed`: teams of my placement that are not the ones a poster or this phone knew. */
async function readJoined(phone: Phone) {
  const [place, scanned, replies, teams] = await Promise.all([
    loadPlace(phone),
    readScanned(phone),
    listOrganisations(phone),
    listTeams(phone),
  ]);
  const held = replies.map(({ organisation }) => organisation);
  const near = new Set(place ? organisationsOf(place, held).map(({ id }) => id) : []);
  const changed = teams.flatMap(({ organisation, team, roster }) =>
    near.has(organisation.id) && !roster.ok && roster.problem === 'roster_changed'
      ? [`${team.name}, ${organisation.name}`]
      : [],
  );
  return { place, scanned, changed };
}
