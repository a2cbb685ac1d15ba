import type { Region } from '#content/schema.ts';
import { checkedOn } from '../text/checked.ts';
import { Reach } from '../ui/Reach.tsx';

/** The public addresses of a region's quality team, office by office. */
export function Offices({ region: { offices } }: { region: Region }) {
  return (
    <>
      {offices.map((office) => (
        <div key={office.id}>
          <p>
            <strong>{office.title}.</strong> {office.note}
          </p>
          <ul>
            {office.contacts.map((contact) => (
              <Reach
                key={contact.label + ('value' in contact ? contact.value : '')}
                channel={contact}
                checked={'lastChecked' in contact ? checkedOn(contact.lastChecked) : undefined}
              />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
