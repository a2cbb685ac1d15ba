import { useState } from 'preact/hooks';
import { unlockText } from '../../text/lock.ts';
import { TextInput } from '../../ui/TextInput.tsx';

export interface PassphraseFieldProps {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  /** For the phone's own keeper of passwords. */
  isNew?: boolean;
  /** Other fields beside this one that one tick shows with it. */
  shown?: boolean;
  onShow?: (shown: boolean) => void;
}

/** Hidden while it is typed, and shown when asked: long words on a small keyboard are hard to type unseen. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { id, label, hint, error, value, onInput, isNew = false, shown: shownOutside, onShow } = props;
  const [shownHere, setShown] = useState(false);
  const shown = shownOutside ?? shownHere;
  return (
    <>
      <TextInput
        id={id}
        label={label}
        hint={hint}
        error={error}
        value={value}
        onInput={onInput}
        type={shown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
      />
      {(onShow || shownOutside === undefined) && (
        <div class="nhsuk-checkboxes">
          <div class="nhsuk-checkboxes__item">
            <input
              class="nhsuk-checkboxes__input"
              id={`${id}-show`}
              type="checkbox"
              checked={shown}
              onChange={(event) => (onShow ?? setShown)(event.currentTarget.checked)}
            />
            <label class="nhsuk-label nhsuk-checkboxes__label" for={`${id}-show`}>
              {unlockText.show}
            </label>
          </div>
        </div>
      )}
    </>
  );
}
