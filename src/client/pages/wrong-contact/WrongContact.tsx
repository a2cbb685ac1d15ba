import { useState } from 'preact/hooks';
import type { Contact } from '#protocol/directory.ts';
import type { Phone } from '../../db/phone.ts';
import { listOrganisations } from '../../db/places/directory.ts';
import type { PageAddress } from '../../forms/page-address.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { BackLink } from '../../ui/BackLink.tsx';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';
import type { Told } from './half-told.ts';
import { loadHalfTold } from './half-told.ts';
import { TellForm } from './TellForm.tsx';
import { wrongText as text } from './wrong-text.ts';

export function WrongContact({ params }: PageAddress) {
  const id = params['contact'] ?? '';
  return <WithSession>{(session) => <Tell key={id} session={session} id={id} />}</WithSession>;
}

type Found = { organisation: string; place: string; contact: Contact; told: Told } | null;

async function find(phone: Phone, id: string): Promise<{ found: Found }> {
  for (const { organisation } of await listOrganisations(phone)) {
    const contact = organisation.contacts.find((one) => one.id === id);
    if (!contact) continue;
    const told = await loadHalfTold(phone, id);
    return { found: { organisation: organisation.id, place: organisation.name, contact, told } };
  }
  return { found: null };
}

function Tell({ session, id }: { session: Session; id: string }) {
  const [sent, done] = useState(false);
  const here = useFocusOnChange(sent ? 'sent' : 'tell');
  const looked = useLive(session, (phone) => find(phone, id), [id]);
  if (!looked) return null;
  return (
    <div ref={here}>
      <BackLink href="/contacts">{text.back}</BackLink>
      {sent ? (
        <>
          <h1>{text.sentTitle}</h1>
          <p>{text.sent}</p>
        </>
      ) : looked.found ? (
        <TellForm session={session} {...looked.found} onSent={() => done(true)} />
      ) : (
        <>
          <h1>{text.gone}</h1>
          <p>{text.goneWhy}</p>
        </>
      )}
    </div>
  );
}
