import type { Place } from '#domain/place/place.ts';
import { PlaceList } from '../../forms/PlaceList.tsx';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { placementText as text } from './placement-text.ts';

export interface ChosenProps {
  place: Place;
  onChange: () => void;
  onCourse: () => void;
  onRemove: () => void;
}

export function Chosen({ place, onChange, onCourse, onRemove }: ChosenProps) {
  return (
    <>
      <BackLink href="/contacts">{text.toContacts}</BackLink>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <PlaceList choice={place} />
      <LinkButton href="/contacts">{text.seeContacts}</LinkButton>
      <Button look="secondary" onClick={onChange}>
        {text.change}
      </Button>
      <Button look="secondary" onClick={onCourse}>
        {text.changeCourse}
      </Button>
      <Button look="secondary" onClick={onRemove}>
        {text.remove}
      </Button>
    </>
  );
}
