import pack from '#content/packs/england/regions.json' with { type: 'json' };
import type { Channel, Regions } from '#content/schema.ts';
import { CopyText } from '../../forms/CopyText.tsx';
import { longDate } from '../../text/dates.ts';
import { Details } from '../../ui/Details.tsx';
import { sendText } from './send-text.ts';

const { about, regions } = pack as Regions;
const text = sendText.mail;

/** Without a team on the service: the public address of each regional team, and the words to put in. */
export function Mailboxes({ letter }: { letter: string }) {
  return (
    <section class="sw-part">
      <h2>{sendText.who.byMail}</h2>
      <p>{text.copyFirst}</p>
      <p>{text.shows}</p>
      <CopyText text={letter} />
      {regions.map((region) => (
        <Details key={region.id} summary={region.title}>
          {region.offices.map((office) => (
            <div key={office.id}>
              <h3>{office.title}</h3>
              {office.note && <p>{office.note}</p>}
              <ul>
                {office.contacts.map((contact) => (
                  <Mailbox key={contact.label + contact.kind} contact={contact} />
                ))}
              </ul>
            </div>
          ))}
        </Details>
      ))}
      {about.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

function Mailbox({ contact }: { contact: Channel }) {
  if (contact.kind !== 'email' && contact.kind !== 'web') return null;
  const mail = `mailto:${contact.value}?subject=${encodeURIComponent(text.subject)}`;
  return (
    <li>
      <span class="sw-line">{contact.label}</span>
      <a class="sw-line" href={contact.kind === 'email' ? mail : contact.value}>
        {contact.value}
      </a>
      <span class="sw-line">
        {text.checked(longDate(contact.lastChecked))} {contact.note}
      </span>
    </li>
  );
}
