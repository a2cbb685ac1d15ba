import type { ComponentChildren } from 'preact';
import { Fieldset } from './Fieldset.tsx';
import { type FieldOption, optionId } from './options.ts';

export interface CheckboxesProps {
  id: string;
  legend: ComponentChildren;
  title?: boolean;
  hint?: ComponentChildren;
  error?: string | undefined;
  options: readonly FieldOption[];
  values: readonly string[];
  /** All ticked values, in the order of the options. */
  onChange: (values: string[]) => void;
}

export function Checkboxes({ id, legend, title, hint, error, options, values, onChange }: CheckboxesProps) {
  function toggle(value: string, ticked: boolean): void {
    onChange(options.map((option) => option.value).filter((each) => (each === value ? ticked : values.includes(each))));
  }
  return (
    <Fieldset id={id} legend={legend} title={title} hint={hint} error={error}>
      <div class="nhsuk-checkboxes">
        {options.map((option, index) => (
          <div class="nhsuk-checkboxes__item" key={option.value}>
            <input
              class="nhsuk-checkboxes__input"
              id={optionId(id, index)}
              name={id}
              type="checkbox"
              value={option.value}
              checked={values.includes(option.value)}
              aria-describedby={option.hint ? `${optionId(id, index)}-item-hint` : undefined}
              onChange={(event) => toggle(option.value, event.currentTarget.checked)}
            />
            <label class="nhsuk-label nhsuk-checkboxes__label" for={optionId(id, index)}>
              {option.label}
            </label>
            {option.hint && (
              <div class="nhsuk-hint nhsuk-checkboxes__hint" id={`${optionId(id, index)}-item-hint`}>
                {option.hint}
              </div>
            )}
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
