import { useMemo, useState } from 'preact/hooks';
import type { Choice } from '#domain/place/place.ts';
import { PlaceFind } from '../../forms/PlaceFind.tsx';
import { educationOptions, named, organisationOptions, placementOptions } from '../../forms/place-choices.ts';
import { useAsked } from '../../forms/use-asked.ts';
import { readOrganisations, readPlacements } from '../../session/directory.ts';
import { placeText } from '../../text/place.ts';
import { Button } from '../../ui/Button.tsx';
import { ChosenField } from './ChosenField.tsx';
import type { Filing } from './filing.ts';
import { filingText as text } from './filing-text.ts';

export interface FieldProps {
  filing: Filing;
  onChange: (change: Partial<Filing>) => void;
}

const NOWHERE = { organisation: null, placement: null };

/** A placement with its provider, or a whole provider. `region`: where the team's own places are; null: anywhere. */
export function PlacementField({ filing, onChange, region }: FieldProps & { region: string | null }) {
  const { organisation, placement } = filing;
  return (
    <ChosenField
      id="placement"
      words={text.placement}
      chosen={[placement, organisation].flatMap((one) => one?.name ?? []).join(', ')}
      onClear={() => onChange(NOWHERE)}
    >
      {(close) => (
        <FindPlacement
          region={region}
          onPick={({ organisation: provider, placement: ward }) => {
            onChange({ organisation: provider ? named(provider) : null, placement: ward ? named(ward) : null });
            close();
          }}
          onNone={close}
        />
      )}
    </ChosenField>
  );
}

export function CourseField({ filing, onChange }: FieldProps) {
  return (
    <ChosenField
      id="course"
      words={text.course}
      chosen={filing.education?.name ?? ''}
      onClear={() => onChange({ education: null })}
    >
      {(close) => (
        <FindCourse
          onPick={({ education }) => {
            onChange({ education: education ?? null });
            close();
          }}
          onNone={close}
        />
      )}
    </ChosenField>
  );
}

type Finding = { onPick: (choice: Partial<Choice>) => void; onNone: () => void };

function FindPlacement({ region, onPick, onNone }: Finding & { region: string | null }) {
  const { asked, again } = useAsked(() => readPlacements(region), [region]);
  const [whole, choose] = useState(false);
  const places = asked.state === 'here' ? asked.value : [];
  const index = useMemo(() => (whole ? organisationOptions(places) : placementOptions(places)), [asked, whole]);
  if (asked.state !== 'here') return <NotHere looking={asked.state === 'looking'} again={again} />;
  return (
    <PlaceFind
      key={String(whole)}
      id={whole ? 'find-provider' : 'find-placement'}
      words={whole ? text.placement.whole : text.placement.find}
      index={index}
      onPick={({ choice }) => onPick(choice)}
      onNone={whole ? onNone : () => choose(true)}
    />
  );
}

function FindCourse({ onPick, onNone }: Finding) {
  const { asked, again } = useAsked(readOrganisations, []);
  const index = useMemo(() => educationOptions(asked.state === 'here' ? asked.value : []), [asked]);
  if (asked.state !== 'here') return <NotHere looking={asked.state === 'looking'} again={again} />;
  return (
    <PlaceFind
      id="find-course"
      words={text.course.find}
      index={index}
      onPick={({ choice }) => onPick(choice)}
      onNone={onNone}
    />
  );
}

/** The lists are public and large, and no device keeps them. */
function NotHere({ looking, again }: { looking: boolean; again: () => void }) {
  return (
    <>
      <p role="status">{looking ? placeText.find.looking : text.offline}</p>
      {!looking && (
        <Button look="secondary" onClick={again}>
          {text.again}
        </Button>
      )}
    </>
  );
}
