import regionsPack from '#content/packs/england/regions.json' with { type: 'json' };
import type { Regions } from '#content/schema.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Details } from '../../ui/Details.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { about, type Picked, professions } from './differing.ts';
import { pathwayText } from './pathway-text.ts';

const { regions } = regionsPack as Regions;

/** Folded away: the roles for everyone stand without it, and nobody has to say who they are to read on. */
export function PickYours({ picked, onPick }: { picked: Picked; onPick: (picked: Picked) => void }) {
  const any = picked.professions.length > 0 || picked.region !== '';
  return (
    <Details summary={pathwayText.yours}>
      <p>{pathwayText.notKept}</p>
      <Checkboxes
        id="course"
        legend={pathwayText.course}
        hint={pathwayText.courseHint}
        options={professions.map(({ id, title }) => ({ value: id, label: title }))}
        values={picked.professions}
        onChange={(chosen) => onPick({ ...picked, professions: chosen })}
      />
      <Radios
        id="area"
        legend={pathwayText.area}
        options={[
          { value: '', label: pathwayText.anyArea },
          ...regions.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={picked.region}
        onChange={(region) => onPick({ ...picked, region })}
      />
      <p role="status">{any && pathwayText.shown}</p>
      {about.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Details>
  );
}
