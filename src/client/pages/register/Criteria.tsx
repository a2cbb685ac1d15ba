import { useState } from 'preact/hooks';
import pack from '#content/packs/england/register.json' with { type: 'json' };
import { setText as text } from '../../text/register.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Details } from '../../ui/Details.tsx';
import type { Fields } from './ScopeFields.tsx';
import { criteriaFor } from './set-fields.ts';

/** What is met: what speaks for the chosen category first, what speaks for others under it. */
export function Criteria({ typed: { category, criteria }, type, errorOf }: Fields) {
  const { own, others } = criteriaFor(category);
  const ticked = (options: readonly { value: string }[]) =>
    criteria.filter((one) => options.some(({ value }) => value === one));
  // As it is when the page comes: taking the last tick away does not fold it up under the finger.
  const [begunOpen] = useState(ticked(others).length > 0);
  const boxes = (id: string, legend: string, options: typeof own, rest: typeof own) => (
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
      <Details summary={text.others} open={begunOpen}>
        {boxes('criteria-others', text.othersMet, others, own)}
      </Details>
    </>
  );
}
