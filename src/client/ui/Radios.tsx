import type { ComponentChildren } from 'preact';
import { Fieldset } from './Fieldset.tsx';
import { type FieldOption, optionId } from './options.ts';

export interface RadiosProps {
  id: string;
  legend: ComponentChildren;
  title?: boolean;
  hint?: ComponentChildren;
  error?: string | undefined;
  options: readonly FieldOption[];
  value: string | undefined;
  onChange: (value: string) => void;
}

export function Radios({ id, legend, title, hint, error, options, value, onChange }: RadiosProps) {
  return (
    <Fieldset id={id} legend={legend} title={title} hint={hint} error={error}>
      <div class="nhsuk-radios">
        {options.map((option, index) => (
          <div class="nhsuk-radios__item" key={option.value}>
            <input
              class="nhsuk-radios__input"
              id={optionId(id, index)}
              name={id}
              type="radio"
              value={option.value}
              checked={option.value === value}
              aria-describedby={option.hint ? `${optionId(id, index)}-item-hint` : undefined}
              onChange={() => onChange(option.value)}
            />
            <label class="nhsuk-label nhsuk-radios__label" for={optionId(id, index)}>
              {option.label}
            </label>
            {option.hint && (
              <div class="nhsuk-hint nhsuk-radios__hint" id={`${optionId(id, index)}-item-hint`}>
                {option.hint}
              </div>
            )}
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
