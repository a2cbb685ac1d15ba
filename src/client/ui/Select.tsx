import type { ComponentChildren } from 'preact';
import { FieldLabel } from './FieldLabel.tsx';

export interface SelectProps<Value extends string> {
  id: string;
  label: ComponentChildren;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** What a list shows: a few words that take one line. A question is asked with radios. */
export function Select<Value extends string>({ id, label, options, value, onChange }: SelectProps<Value>) {
  return (
    <div class="sw-group">
      <FieldLabel id={id}>{label}</FieldLabel>
      <select
        class="sw-input sw-select"
        id={id}
        name={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      >
        {options.map((option) => (
          <option value={option.value} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
