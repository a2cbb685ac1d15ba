import { useMemo } from 'preact/hooks';
import type { Choice, Named } from '#domain/place/place.ts';
import { NOTHING_CHOSEN } from '#domain/place/place.ts';
import { PlaceFind } from '../../forms/PlaceFind.tsx';
import { organisationOptions, placementOptions } from '../../forms/place-choices.ts';
import { useAsked } from '../../forms/use-asked.ts';
import { readPlacements } from '../../session/directory.ts';
import { placeText } from '../../text/place.ts';
import { NoList } from './NoList.tsx';
import { placementText as text } from './placement-text.ts';

export interface FindPlaceProps {
  region: Named | null;
  /** With one region or none, everything there is can be searched at once. */
  everywhere: boolean;
  /** Choosing a whole hospital, because the placement is not on the list. */
  whole: boolean;
  onWhole: () => void;
  onPick: (change: Partial<Choice>) => void;
}

const NOWHERE = { organisation: NOTHING_CHOSEN.organisation, site: null, placement: null };

export function FindPlace({ region, everywhere, whole, onWhole, onPick }: FindPlaceProps) {
  const from = everywhere ? null : (region?.id ?? null);
  const { asked, again } = useAsked(() => readPlacements(from), [from]);
  const places = asked.state === 'here' ? asked.value : [];
  const placements = useMemo(() => placementOptions(places), [asked]);
  const hospitals = useMemo(() => organisationOptions(places), [asked]);
  if (asked.state === 'looking') return <p role="status">{placeText.find.looking}</p>;
  if (asked.state === 'offline') return <NoList onAgain={again} />;
  return whole ? (
    <PlaceFind
      key="hospital"
      id="hospital"
      title
      words={text.hospital}
      index={hospitals}
      onPick={({ choice }) => onPick(choice)}
      onNone={() => onPick(NOWHERE)}
    />
  ) : (
    <PlaceFind
      key="placement"
      id="placement"
      title
      words={text.find}
      index={placements}
      onPick={({ choice }) => onPick(choice)}
      onNone={onWhole}
    />
  );
}
