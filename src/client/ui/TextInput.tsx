import type { ComponentChildren } from 'preact';
import { describedBy } from './described-by.ts';
import { directionOf } from './direction.ts';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNotes, groupClass } from './FieldNotes.tsx';

export interface TextInputProps {
  id: string;
  label: ComponentChildren;
  title?: boolean;
  hint?: ComponentChildren;
  error?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'date' | 'email' | 'tel' | 'password' | 'search';
  inputMode?: 'text' | 'numeric' | 'email' | 'tel' | 'search';
  autoComplete?: string;
  /** Offered while typing; anything else may be typed too. */
  suggestions?: readonly string[];
  /** A width that tells how much is expected: a date, a code. */
  short?: boolean;
}

export function TextInput(props: TextInputProps) {
  const { id, label, title, hint, error, value, onInput, type = 'text', inputMode, autoComplete, short } = props;
  const list = props.suggestions && `${id}-suggestions`;
  return (
    <div class={groupClass(error)}>
      <FieldLabel id={id} title={title}>
        {label}
      </FieldLabel>
      <FieldNotes id={id} hint={hint} error={error} />
      <input
        class={short ? 'sw-input sw-input--short' : 'sw-input'}
        id={id}
        name={id}
        // Preact types a field by its literal type; none of ours changes what else may be set.
        type={type as 'text'}
        inputMode={inputMode}
        autocomplete={autoComplete ?? 'off'}
        list={list}
        dir={directionOf(value)}
        value={value}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
        onKeyDown={type === 'search' ? stay : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {list && (
        <datalist id={list}>
          {props.suggestions?.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  );
}

/** What is found shows while typing: Enter must not send the form that the field may stand in. */
function stay(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
