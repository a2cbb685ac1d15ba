import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SaveResult } from '../db/durably.ts';
import { keepHalfWritten, loadHalfWritten } from '../db/half-written.ts';
import type { Session } from '../session/session.ts';
import { workText } from '../text/casework.ts';
import { saveText } from '../text/saving.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx';
import { Form } from '../ui/Form.tsx';
import { SaveLine } from './SaveLine.tsx';
import { useHalfFilled } from './use-half-filled.ts';

export interface KeepFormProps<T extends object> {
  session: Session;
  /** Names the form among all: what it is about, and which form it is. */
  name: string;
  start: T;
  /** What it shows once it is kept. */
  next: (typed: T) => T;
  /** Only what was typed in words, to copy when it cannot be saved. */
  textOf: (typed: T) => string;
  flawsOf: (typed: T) => FieldError[];
  keep: (typed: T) => Promise<SaveResult>;
  /** What follows once it is kept, if the page does not stay. */
  onKept?: () => void;
  button: string;
  added: string;
  children: (fields: {
    typed: T;
    type: (change: Partial<T>) => void;
    errorOf: (id: string) => string | undefined;
  }) => ComponentChildren;
}

/** Something to keep to the team. What was typed stays, also when the page is left, until it is in the queue. */
export function KeepForm<T extends object>(props: KeepFormProps<T>) {
  const { session, name, start, next, textOf, flawsOf, keep, onKept, button, added, children } = props;
  const { phone } = session;
  const { typed, state, type, settle, restart } = useHalfFilled<T>(phone.clock, start, {
    load: async () => {
      const left = await loadHalfWritten(phone, name);
      return left ? { ...start, ...(JSON.parse(left) as T) } : null;
    },
    keep: (now) => keepHalfWritten(phone, name, now ? JSON.stringify(now) : ''),
  });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [done, setDone] = useState(false);
  const busy = useRef(false);
  if (typed === undefined) return null;

  async function submit(now: T, form: HTMLFormElement): Promise<void> {
    const unread = unreadableDays(form);
    const flaws = [...unread, ...flawsOf(now).filter(({ id }) => !unread.some((one) => one.id === id))];
    setErrors(flaws);
    if (busy.current || flaws.length > 0) return;
    busy.current = true;
    const result = await keep(now);
    busy.current = false;
    if (!result.ok) {
      const { say, do: act } = saveText[result.problem];
      return setErrors([{ id: 'main', message: `${workText.notKept} ${say} ${act}` }]);
    }
    await settle();
    restart(next(now));
    setDone(true);
    session.syncNow();
    onKept?.();
  }
  return (
    <Form onSubmit={(form) => void submit(typed, form)}>
      <ErrorSummary errors={errors} />
      {children({
        typed,
        type(change) {
          setDone(false);
          type({ ...typed, ...change });
        },
        errorOf: (id) => errors.find((one) => one.id === id)?.message,
      })}
      {!done && state.kind !== 'untouched' && <SaveLine state={state} text={textOf(typed)} />}
      <p role="status">{done ? added : ''}</p>
      <Button type="submit">{button}</Button>
    </Form>
  );
}

/** A browser gives no words for a day that the calendar does not have, and would let it pass as left out. */
function unreadableDays(form: HTMLFormElement): FieldError[] {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[type=date]')];
  return fields.filter(({ validity }) => validity?.badInput).map(({ id }) => ({ id, message: workText.noSuchDay }));
}
