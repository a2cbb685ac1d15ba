import pack from '#content/packs/england/regions.json' with { type: 'json' };
import type { Regions } from '#content/schema.ts';
import { Offices } from '../../forms/Offices.tsx';
import { pathwayText } from './pathway-text.ts';

const { regions } = pack as Regions;

/** How to reach the quality team of the region someone picked: public addresses, there with no team on the service. */
export function RegionOffices({ region: id }: { region: string }) {
  const region = regions.find((one) => one.id === id);
  if (!region) return null;
  return (
    <>
      <h3>{pathwayText.offices(region.title)}</h3>
      <Offices region={region} />
      <p>{pathwayText.mailShows}</p>
    </>
  );
}
