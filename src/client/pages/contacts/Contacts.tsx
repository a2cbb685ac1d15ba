import pack from '#content/packs/england/pathway.json' with { type: 'json' };
import type { Pathway } from '#content/schema.ts';
import { anythingChosen } from '#domain/place/place.ts';
import { KnownContacts } from '../../forms/KnownContacts.tsx';
import { LocalLinks } from '../../forms/LocalLinks.tsx';
import { readMyPlace } from '../../forms/my-place.ts';
import { PlaceList } from '../../forms/PlaceList.tsx';
import { PlaceLost } from '../../forms/PlaceLost.tsx';
import { PublicAddresses } from '../../forms/PublicAddresses.tsx';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { placeText } from '../../text/place.ts';
import { shellText } from '../../text/shell.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { contactsPageText as text } from './contacts-text.ts';

const { steps } = pack as Pathway;

/** The people of my placement, step by step. Everything on it is on this phone already. */
export function Contacts() {
  return (
    <>
      <BackLink href="/">{shellText.toStart}</BackLink>
      <h1>{text.title}</h1>
      <WithSession>{(session) => <Here session={session} />}</WithSession>
    </>
  );
}

function Here({ session }: { session: Session }) {
  const mine = useLive(session, readMyPlace, []);
  if (!mine) return null;
  const { place, lost } = mine;
  return (
    <>
      {place && anythingChosen(place) ? (
        <>
          <PlaceList choice={place} />
          <PlaceLost lost={lost} />
          <p>
            <a href="/placement">{text.change}</a>
          </p>
          {place.organisation && place.placement && (
            <p>
              <a href={`/poster/${place.organisation.id}/${place.placement.id}`}>{text.poster}</a>
            </p>
          )}
        </>
      ) : (
        <>
          <p>{text.none}</p>
          <LinkButton href="/placement">{placeText.choose}</LinkButton>
        </>
      )}
      <p>{text.anyStep}</p>
      {steps.map(({ id, number, short }) => (
        <section class="sw-part" key={id}>
          <h2>{text.step(number, short)}</h2>
          <KnownContacts session={session} step={id} otherwise={id === 'region' && <PublicAddresses />} />
        </section>
      ))}
      <LocalLinks />
    </>
  );
}
