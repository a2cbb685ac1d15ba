import type { Day } from '#domain/time/days.ts';
import { actionText as text } from '../../text/actions.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { hasPassed } from './action-fields.ts';

export interface DueFieldProps {
  id: string;
  today: Day;
  value: string;
  error: string | undefined;
  onInput: (due: string) => void;
}

export function DueField({ id, today, value, error, onInput }: DueFieldProps) {
  return (
    <>
      <TextInput
        id={id}
        label={text.day}
        hint={text.dayHint}
        type="date"
        short
        error={error}
        value={value}
        onInput={onInput}
      />
      <p role="status">{hasPassed(value, today) && text.past}</p>
    </>
  );
}
