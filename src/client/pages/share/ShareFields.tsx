import pack from '#content/packs/england/partners.json' with { type: 'json' };
import type { Fact, PlaceNames } from '#domain/picture/fact.ts';
import { PARTS, type Part } from '#domain/share/document.ts';
import { LIMIT } from '../../forms/too-long.ts';
import { longDate } from '../../text/dates.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { Filled } from './share-fields.ts';
import { shareText as text } from './share-text.ts';

const PARTNERS = pack.kinds.flatMap(({ partners }) => partners);
const TOLD = (['yes', 'not-yet', 'no'] as const).map((value) => ({ value, label: text.tolds[value] }));

export interface ShareFieldsProps {
  typed: Filled;
  type: (change: Partial<Filled>) => void;
  errorOf: (id: string) => string | undefined;
  facts: readonly Fact[];
  names: PlaceNames;
  /** Whether it is known which provider it is about. */
  provider: boolean;
}

export function ShareFields({ typed, type, errorOf, facts, names, provider }: ShareFieldsProps) {
  const parts = PARTS.filter((part) => provider || (part !== 'counts' && part !== 'category'));
  const line = (id: 'with' | 'under', hint?: string, suggestions?: readonly string[]) => (
    <TextInput
      id={id}
      label={text[id]}
      hint={hint}
      error={errorOf(id)}
      suggestions={suggestions ?? []}
      value={typed[id]}
      onInput={(value) => type({ [id]: value })}
    />
  );
  return (
    <>
      {facts.length > 0 ? (
        <Checkboxes
          id="concerns"
          legend={text.concerns}
          hint={text.concernsHint}
          options={facts.map(({ space, day, placement, closed }) => ({
            value: space,
            label: text.concern(longDate(day), (placement && names.get(placement)) || text.placeNotSaid),
            hint: closed ? text.closedOn(longDate(closed)) : text.open,
          }))}
          values={typed.concerns}
          onChange={(concerns) => type({ concerns })}
        />
      ) : (
        <p>{text.noConcerns}</p>
      )}
      <Checkboxes
        id="parts"
        legend={text.what}
        error={errorOf('parts')}
        options={parts.map((value) => ({ value, label: text.part[value], hint: text.hint[value] }))}
        values={typed.parts}
        onChange={(ticked) => type({ parts: ticked as Part[] })}
      />
      {line('with', text.withHint(pack.note), PARTNERS)}
      <TextArea
        id="why"
        label={text.why}
        hint={text.whyHint}
        error={errorOf('why')}
        rows={3}
        limit={LIMIT}
        value={typed.why}
        onInput={(why) => type({ why })}
      />
      {line('under', undefined, [pack.agreement])}
      <Radios
        id="told"
        legend={text.told}
        hint={text.toldHint}
        error={errorOf('told')}
        options={TOLD}
        value={typed.told || undefined}
        onChange={(told) => type({ told: told as Filled['told'] })}
      />
      {(typed.told === 'no' || typed.told === 'not-yet') && (
        <TextArea
          id="toldWhy"
          label={text.toldWhy}
          error={errorOf('toldWhy')}
          rows={2}
          limit={LIMIT}
          value={typed.toldWhy}
          onInput={(toldWhy) => type({ toldWhy })}
        />
      )}
    </>
  );
}
