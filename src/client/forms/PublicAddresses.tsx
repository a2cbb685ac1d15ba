import pack from '#content/packs/england/regions.json' with { type: 'json' };
import type { Regions } from '#content/schema.ts';
import { checkedOn } from '../text/checked.ts';
import { contactsText } from '../text/contacts.ts';
import { Details } from '../ui/Details.tsx';
import { Reach } from '../ui/Reach.tsx';

const { about, regions } = pack as Regions;

/** What anyone can use, with no team on the service and nothing on this phone. */
export function PublicAddresses() {
  return (
    <>
      <p>{contactsText.regions}:</p>
      {regions.map((region) => (
        <Details key={region.id} summary={region.title}>
          {region.offices.map((office) => (
            <div key={office.id}>
              <p>
                <strong>{office.title}.</strong> {office.note}
              </p>
              <ul>
                {office.contacts.map((contact) => (
                  <Reach
                    key={contact.label + contact.kind}
                    channel={contact}
                    checked={'lastChecked' in contact ? checkedOn(contact.lastChecked) : undefined}
                  />
                ))}
              </ul>
            </div>
          ))}
        </Details>
      ))}
      <p>{contactsText.mailShows}</p>
      {about.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
