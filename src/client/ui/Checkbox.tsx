import type { ComponentChildren } from 'preact';

export interface CheckboxProps {
  id: string;
  name?: string;
  value?: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** What else says what it is about, by its id. */
  describedBy?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** One tick, alone or among others. */
export function Checkbox({ id, name, value, label, hint, describedBy, checked, onChange }: CheckboxProps) {
  const hintId = `${id}-item-hint`;
  return (
    <div class="nhsuk-checkboxes__item">
      <input
        class="nhsuk-checkboxes__input"
        id={id}
        name={name}
        type="checkbox"
        value={value}
        checked={checked}
        aria-describedby={hint ? hintId : describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>
        {label}
      </label>
      {hint && (
        <div class="nhsuk-hint nhsuk-checkboxes__hint" id={hintId}>
          {hint}
        </div>
      )}
    </div>
  );
}
