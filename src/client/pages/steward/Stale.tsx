import { useRef } from 'preact/hooks';
import { staleContacts } from '#domain/directory-file/overview.ts';
import { englandDay } from '#domain/time/days.ts';
import type { Done } from '../../session/steward.ts';
import { putOrganisations } from '../../session/steward.ts';
import { checkedOn } from '../../text/checked.ts';
import { Button } from '../../ui/Button.tsx';
import { stewardText as text } from './steward-text.ts';
import type { Desk } from './WithDesk.tsx';

const SHOWN = 50;

export function Stale({ desk, run }: { desk: Desk; run: (act: Promise<Done>) => Promise<void> }) {
  const { phone } = desk.session;
  const now = phone.clock.now();
  const stale = staleContacts(desk.organisations, now);
  const heading = useRef<HTMLHeadingElement>(null);
  const checked = ({ held: { version, organisation }, contact }: (typeof stale)[number]) => {
    const today = englandDay(now) ?? contact.lastChecked;
    const contacts = organisation.contacts.map((one) => (one === contact ? { ...one, lastChecked: today } : one));
    return putOrganisations(phone, [{ base: version, organisation: { ...organisation, contacts } }]);
  };
  return (
    <section class="sw-part">
      <h2 tabIndex={-1} ref={heading}>
        {text.staleTitle}
      </h2>
      {stale.length === 0 && <p>{text.staleNone}</p>}
      <ul class="sw-cards">
        {stale.slice(0, SHOWN).map((one) => {
          const { contact, held } = one;
          return (
            <li class="sw-card" key={contact.id}>
              <p>
                <strong class="sw-line">{contact.role}</strong>
                {held.organisation.name}
                <span class="sw-line">{[contact.phone, contact.email].filter(Boolean).join(', ')}</span>
                <span class="sw-line sw-soft">{checkedOn(contact.lastChecked)}</span>
              </p>
              <p>
                <a href={`/steward/organisations/${held.organisation.id}/contact/${contact.id}`}>
                  {text.change}
                  <span class="sw-hidden"> {contact.role}</span>
                </a>
              </p>
              <Button look="secondary" onClick={() => void run(checked(one)).then(() => heading.current?.focus())}>
                {text.checkedToday}
                <span class="sw-hidden"> {contact.role}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {stale.length > SHOWN && <p>{text.more(stale.length - SHOWN)}</p>}
    </section>
  );
}
