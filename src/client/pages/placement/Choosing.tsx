import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Choice, Named, Place } from '#domain/place/place.ts';
import { PlaceFind } from '../../forms/PlaceFind.tsx';
import { PosterCode } from '../../forms/PosterCode.tsx';
import { educationOptions, named } from '../../forms/place-choices.ts';
import { useAsked } from '../../forms/use-asked.ts';
import { readOrganisations } from '../../session/directory.ts';
import { placeText } from '../../text/place.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Details } from '../../ui/Details.tsx';
import { FindPlace } from './FindPlace.tsx';
import { NoList } from './NoList.tsx';
import { PickRegion } from './PickRegion.tsx';
import { placementText as text } from './placement-text.ts';
import type { Step } from './step.ts';
import { addressOf } from './step.ts';

export interface ChoosingProps {
  place: Place | null;
  step: Step;
  concern: string | undefined;
  go: (step: Step | 'done') => void;
  keep: (change: Partial<Choice>, next: Step | 'done') => void;
}

export function Choosing({ place, step, concern, go, keep }: ChoosingProps) {
  const { asked, again } = useAsked(readOrganisations, []);
  const all = asked.state === 'here' ? asked.value : [];
  const schools = useMemo(() => educationOptions(all), [asked]);
  const regions = all.filter(({ kind }) => kind === 'region').map(named);
  const { route } = useLocation();
  const [picked, pick] = useState<Named>();
  const several = regions.length > 1;
  const region = regions.find(({ id }) => id === (picked ?? place?.region)?.id) ?? (several ? undefined : regions[0]);
  const asksRegion = several && (step === 'region' || !region) && step !== 'course';

  const back = step === 'course' || (several && !asksRegion) || step === 'hospital';
  const before: Record<Step, Step> = {
    chosen: 'chosen',
    region: 'chosen',
    find: 'region',
    hospital: 'find',
    course: 'chosen',
  };
  return (
    <>
      <BackLink href={addressOf(back ? before[step] : 'done', concern)}>
        {back ? text.back : concern ? text.toSend : text.toContacts}
      </BackLink>
      {asked.state === 'looking' ? (
        <p role="status">{placeText.find.looking}</p>
      ) : asked.state === 'offline' ? (
        <NoList onAgain={again} />
      ) : step === 'course' ? (
        <PlaceFind
          id="course"
          title
          words={text.course}
          index={schools}
          onPick={({ choice }) => keep(choice, 'done')}
          onNone={() => go('done')}
        />
      ) : asksRegion ? (
        <PickRegion
          regions={regions}
          before={region?.id}
          onPick={(one) => {
            pick(one);
            go('find');
          }}
        />
      ) : (
        <FindPlace
          region={region ?? null}
          everywhere={!several}
          whole={step === 'hospital'}
          onWhole={() => go('hospital')}
          onPick={(change) => keep({ ...change, region: region ?? null }, 'course')}
        />
      )}
      {asked.state === 'here' && (step === 'region' || step === 'find') && (
        <Details summary={text.byCode}>
          <PosterCode onFound={(digits) => route(`/p#${digits}`)} />
        </Details>
      )}
    </>
  );
}
