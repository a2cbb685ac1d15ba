import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { StepId } from '#content/schema.ts';
import { useLive } from '../session/SessionProvider.tsx';
import type { Session } from '../session/session.ts';
import { contactsText as text } from '../text/contacts.ts';
import { TextInput } from '../ui/TextInput.tsx';
import { ContactCard } from './ContactCard.tsx';
import { matching, readKnown } from './known-contacts.ts';

export interface KnownContactsProps {
  session: Session;
  step: StepId;
  /** Whom the advice names: they come first. */
  role?: string | undefined;
  /** How many of the placement's own to show; the rest a tap away. All, unless given. */
  most?: number;
  /** Shown where nobody is known. */
  otherwise?: ComponentChildren;
}

/** With more than these most belong to other places, so nobody is named before the person has said which. */
const FEW = 4;

export function KnownContacts({ session, step, role, most = Number.POSITIVE_INFINITY, otherwise }: KnownContactsProps) {
  const known = useLive(session, (phone) => readKnown(phone, step, role), [step, role]);
  const [query, find] = useState('');
  if (!known) return <p role="status">{text.looking}</p>;
  const { contacts, mine, coming } = known;
  if (contacts.length === 0) {
    return (
      <>
        <p role="status">{coming ? text.coming : text.none[step]}</p>
        {!coming && otherwise}
      </>
    );
  }
  const many = !mine && contacts.length > FEW;
  const found = many && query.trim() === '' ? [] : matching(contacts, query);
  const shown = found.slice(0, many ? FEW : most);
  return (
    <>
      {many && <p>{choose}</p>}
      {many && <TextInput id={`find-${step}`} label={text.find} value={query} onInput={find} type="search" />}
      {!many && !mine && <p>{text.known}</p>}
      {many && <p role="status">{found.length === 0 && query.trim() !== '' && text.notFound}</p>}
      <ul class="sw-cards">
        {shown.map((one) => (
          <ContactCard key={one.contact.id} known={one} now={session.phone.clock.now()} />
        ))}
      </ul>
      {mine && shown.length < found.length && (
        <p>
          <a href="/contacts">{text.all}</a>
        </p>
      )}
      {found.length > 0 && step !== 'region' && <p>{text.mailShows}</p>}
    </>
  );
}

const choose = <a href="/placement">{text.choose}</a>;
