import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import pack from '#content/packs/england/register.json' with { type: 'json' };
import { setText as text } from '../../text/register.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Details } from '../../ui/Details.tsx';
import type { FieldOption } from '../../ui/options.ts';
import type { Fields } from './ScopeFields.tsx';
import { criteriaFor } from './set-fields.ts';

/** What is met: what speaks for the chosen category first, what speaks for others under it. */
export function Criteria({ typed: { category, criteria }, type, errorOf }: Fields) {
  const { own, others } = criteriaFor(category);
  const ticked = (options: readonly FieldOption[]) =>
    criteria.filter((one) => options.some(({ value }) => value === one));
  const boxes = (id: string, legend: string, options: readonly FieldOption[], rest: readonly FieldOption[]) => (
    <Checkboxes
      id={id}
      legend={legend}
      hint={id === 'criteria' && pack.hint}
      error={errorOf(id)}
      options={options}
      values={[...ticked(options)]}
      onChange={(now) => type({ criteria: [...now, ...ticked(rest)] })}
    />
  );
  if (category === '') return boxes('criteria', text.criteria, others, own);
  return (
    <>
      {boxes('criteria', text.criteria, own, others)}
      <Others key={category} ticked={ticked(others).length > 0}>
        {boxes('criteria-others', text.othersMet, others, own)}
      </Others>
    </>
  );
}

/** Open where something is ticked, so that nothing is said unseen. Taking the last tick away does not fold it up under the finger. */
function Others({ ticked, children }: { ticked: boolean; children: ComponentChildren }) {
  const [open] = useState(ticked);
  return (
    <Details summary={text.others} open={open}>
      {children}
    </Details>
  );
}
