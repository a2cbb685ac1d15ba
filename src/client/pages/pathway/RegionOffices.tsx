import pack from '#content/packs/england/regions.json' with { type: 'json' };
import type { Regions } from '#content/schema.ts';
import { checkedOn } from '../../text/checked.ts';
import { Reach } from '../../ui/Reach.tsx';
import { pathwayText } from './pathway-text.ts';

const { regions } = pack as Regions;

/** How to reach the quality team of the region someone picked: public addresses, there with no team on the service. */
export function RegionOffices({ region: id }: { region: string }) {
  const region = regions.find((one) => one.id === id);
  if (!region) return null;
  return (
    <>
      <h3>{pathwayText.offices(region.title)}</h3>
      {region.offices.map((office) => (
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
      <p>{pathwayText.mailShows}</p>
    </>
  );
}
