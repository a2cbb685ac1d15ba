import { useState } from 'preact/hooks';
import type { Named } from '#domain/place/place.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { placementText } from './placement-text.ts';

const text = placementText.pickRegion;

export interface PickRegionProps {
  regions: readonly Named[];
  before: string | undefined;
  onPick: (region: Named) => void;
}

export function PickRegion({ regions, before, onPick }: PickRegionProps) {
  const [id, choose] = useState(before);
  const [missed, setMissed] = useState(false);
  const chosen = regions.find((region) => region.id === id);
  const errors = missed && !chosen ? [{ id: 'region', message: text.choose }] : [];
  return (
    <Form
      onSubmit={() => {
        if (chosen) onPick(chosen);
        else setMissed(true);
      }}
    >
      <ErrorSummary errors={errors} />
      <Radios
        id="region"
        legend={text.title}
        title
        hint={text.hint}
        error={errors[0]?.message}
        options={regions.map(({ id: value, name }) => ({ value, label: name }))}
        value={id}
        onChange={choose}
      />
      <Button type="submit">{placementText.next}</Button>
    </Form>
  );
}
