import { useState } from 'preact/hooks';
import type { StepId } from '#content/schema.ts';
import { listOrganisations } from '../../db/directory.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { startText } from '../../text/start.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { ContactCard } from './ContactCard.tsx';
import { contactsAt, matching } from './known-contacts.ts';

export interface KnownContactsProps {
  session: Session;
  step: StepId;
  /** Whom the advice names: they come first. */
  role?: string | undefined;
}

/** With more than these most belong to other places, so nobody is named before the person has said which. */
const FEW = 4;
const text = startText.contacts;

export function KnownContacts({ session, step, role }: KnownContactsProps) {
  const all = useLive(session, async (phone) => contactsAt(await listOrganisations(phone), step, role), [step, role]);
  const [query, find] = useState('');
  if (!all) return <p role="status">{text.looking}</p>;
  if (all.length === 0) return <p role="status">{text.none[step]}</p>;
  const many = all.length > FEW;
  const found = many && query.trim() === '' ? [] : matching(all, query);
  return (
    <>
      {many ? (
        <TextInput id={`find-${step}`} label={text.find} value={query} onInput={find} type="search" />
      ) : (
        <p>{text.known}</p>
      )}
      {found.length === 0 && query.trim() !== '' && <p role="status">{text.notFound}</p>}
      <ul class="sw-cards">
        {found.slice(0, FEW).map((known) => (
          <ContactCard key={known.contact.id} known={known} />
        ))}
      </ul>
      {found.length > 0 && step !== 'region' && <p>{text.mailShows}</p>}
    </>
  );
}
