import { checkedOn } from '../../text/checked.ts';
import { Details } from '../../ui/Details.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { Reach } from '../../ui/Reach.tsx';
import { otherWaysText } from './other-ways-text.ts';
import { about, type Mailbox, mailboxesOf, type Recipient, regions } from './recipient.ts';

const text = otherWaysText.to;

export interface RegionAddressProps {
  to: Recipient;
  onChange: (change: Partial<Recipient>) => void;
}

/** The public mailboxes of the region somebody picks, each with when it was last checked. */
export function RegionAddress({ to: { region, address }, onChange }: RegionAddressProps) {
  const mailboxes = mailboxesOf(region, 'email');
  const forms = mailboxesOf(region, 'web');
  return (
    <>
      <Radios
        id="region"
        legend={text.region}
        options={regions.map(({ id, title }) => ({ value: id, label: title }))}
        value={region || undefined}
        onChange={(picked) => {
          const [only, ...more] = mailboxesOf(picked, 'email');
          onChange({ region: picked, address: only && more.length === 0 ? only.value : null });
        }}
      />
      {mailboxes.length > 0 && (
        <Radios
          id="address"
          legend={text.address}
          options={[
            ...mailboxes.map((one) => ({
              value: one.value,
              label: (
                <>
                  {one.office} <span class="sw-line">{one.value}</span>
                </>
              ),
              hint: notes(one),
            })),
            { value: '', label: text.none },
          ]}
          value={address ?? undefined}
          onChange={(picked) => onChange({ address: picked })}
        />
      )}
      {forms.length > 0 && (
        <ul>
          {forms.map((one) => (
            <Reach key={one.value} channel={one} checked={checkedOn(one.lastChecked)} />
          ))}
        </ul>
      )}
      {mailboxes.length > 0 && (
        <Details summary={text.notTested}>
          {about.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Details>
      )}
    </>
  );
}

function notes({ label, note, officeNote, lastChecked }: Mailbox): string {
  return [`${label}.`, officeNote, note, checkedOn(lastChecked)].filter(Boolean).join(' ');
}
