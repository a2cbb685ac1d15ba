import type { ComponentChildren } from 'preact';
import { Checkbox } from './Checkbox.tsx';
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
          <Checkbox
            key={option.value}
            id={optionId(id, index)}
            name={id}
            value={option.value}
            label={option.label}
            hint={option.hint}
            checked={values.includes(option.value)}
            onChange={(ticked) => toggle(option.value, ticked)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
