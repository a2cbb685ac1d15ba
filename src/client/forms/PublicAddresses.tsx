import pack from '#content/packs/england/regions.json' with { type: 'json' };
import type { Regions } from '#content/schema.ts';
import { contactsText } from '../text/contacts.ts';
import { Details } from '../ui/Details.tsx';
import { Offices } from './Offices.tsx';

const { about, regions } = pack as Regions;

/** What anyone can use, with no team on the service and nothing on this phone. */
export function PublicAddresses() {
  return (
    <>
      <p>{contactsText.regions}:</p>
      {regions.map((region) => (
        <Details key={region.id} summary={region.title}>
          <Offices region={region} />
        </Details>
      ))}
      <p>{contactsText.mailShows}</p>
      {about.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
