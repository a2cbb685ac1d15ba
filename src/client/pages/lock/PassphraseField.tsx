import { useState } from 'preact/hooks';
import { unlockText } from '../../text/lock.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
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
          <Checkbox id={`${id}-show`} label={unlockText.show} checked={shown} onChange={onShow ?? setShown} />
        </div>
      )}
    </>
  );
}
