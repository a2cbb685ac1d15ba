import type { StepId } from '#protocol/directory.ts';
import { readKnown } from '../../forms/known-contacts.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { checkedOn } from '../../text/checked.ts';
import { Radios } from '../../ui/Radios.tsx';
import { otherWaysText } from './other-ways-text.ts';
import type { Recipient } from './recipient.ts';

const text = otherWaysText.to;
const SOMEONE_ELSE = '';

export interface KnownAddressProps {
  session: Session;
  step: StepId;
  to: Recipient;
  onChange: (change: Partial<Recipient>) => void;
}

/** People of the chosen placement whom an e-mail reaches. Anybody else may be written to as well. */
export function KnownAddress({ session, step, to, onChange }: KnownAddressProps) {
  const known = useLive(session, (phone) => readKnown(phone, step), [step]);
  const people = known?.mine ? known.contacts.filter(({ contact }) => contact.email) : [];
  if (people.length === 0) return null;
  return (
    <Radios
      id="person"
      legend={text.person}
      options={[
        ...people.map(({ contact: { id, role, email, lastChecked }, place }) => ({
          value: id,
          label: role,
          hint: `${place}. ${email}. ${checkedOn(lastChecked)}`,
        })),
        { value: SOMEONE_ELSE, label: text.someoneElse },
      ]}
      value={to.contact ?? undefined}
      onChange={(id) => {
        const one = people.find(({ contact }) => contact.id === id);
        onChange({
          contact: id,
          who: one ? `${one.contact.role}, ${one.place}` : '',
          address: one?.contact.email ?? null,
          checked: one?.contact.lastChecked ?? null,
        });
      }}
    />
  );
}
