import { CategoryMark } from '../../forms/CategoryMark.tsx';
import { scopeText, setText as text } from '../../text/register.ts';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ProviderField } from './ProviderField.tsx';
import { setOn } from './ScopeCard.tsx';
import { type Filled, standingOf } from './set-fields.ts';
import type { View } from './use-register.ts';

/** What a form hands to its fields. */
export interface Fields {
  typed: Filled;
  type: (change: Partial<Filled>) => void;
  errorOf: (id: string) => string | undefined;
}

/** Which provider, and which part of it, a category is for. */
export function ScopeFields({ view, typed, type, errorOf }: Fields & { view: View }) {
  const held = view.organisations.find(({ id }) => id === typed.provider);
  const placements = held?.placements.filter(({ site }) => typed.site === '' || site === typed.site) ?? [];
  const current = standingOf(typed, view)?.current;
  return (
    <>
      <ProviderField view={view} typed={typed} type={type} errorOf={errorOf} />
      {held && held.sites.length > 0 && (
        <Select
          id="site"
          label={text.site}
          options={[
            { value: '', label: text.wholeProvider },
            ...held.sites.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={typed.site}
          onChange={(site) => type({ site, placement: '' })}
        />
      )}
      {placements.length > 0 && (
        <Select
          id="placement"
          label={text.placement}
          options={[
            { value: '', label: text.wholeSite },
            ...placements.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={typed.placement}
          onChange={(placement) =>
            type({ placement, site: placements.find(({ id }) => id === placement)?.site ?? typed.site })
          }
        />
      )}
      <TextInput
        id="programme"
        label={text.programme}
        hint={text.noNames}
        error={errorOf('programme')}
        value={typed.programme}
        onInput={(programme) => type({ programme })}
      />
      <TextInput
        id="learners"
        label={text.learners}
        hint={text.noNames}
        error={errorOf('learners')}
        value={typed.learners}
        onInput={(learners) => type({ learners })}
      />
      <div role="status">
        {current && (
          <p>
            {text.holds} <CategoryMark category={current.category} /> {scopeText.since(setOn(current))}.
          </p>
        )}
      </div>
    </>
  );
}
