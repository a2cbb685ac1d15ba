import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Session } from '../../session/session.ts';
import type { Done } from '../../session/steward.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { notDoneText, stewardText as text } from './steward-text.ts';
import { useHalfEdited } from './use-half-edited.ts';

export interface EditFormProps<T> {
  session: Session;
  /** Names what is half edited. */
  page: string;
  title: string;
  start: T;
  flawsIn: (typed: T) => FieldError[];
  /** `leave`: goes on once it is done. */
  save: (typed: T) => Promise<{ result: Done; leave: () => void }>;
  children: (fields: {
    typed: T;
    type: (next: T) => void;
    errorOf: (id: string) => string | undefined;
    /** Says what is wrong before anything is saved; nothing: that it is mended. */
    say: (errors: readonly FieldError[]) => void;
  }) => ComponentChildren;
}

/** One thing to fill in and save. What was typed stays, whatever happens, until the server has it. */
export function EditForm<T>({ session, page, title, start, flawsIn, save, children }: EditFormProps<T>) {
  const { typed, type, settle } = useHalfEdited(session, page, start);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [saving, setSaving] = useState(false);
  const busy = useRef(false);
  if (typed === undefined) return null;

  async function submit(now: T): Promise<void> {
    const flaws = flawsIn(now);
    setErrors(flaws);
    if (busy.current || flaws.length > 0) return;
    busy.current = true;
    setSaving(true);
    const { result, leave } = await save(now);
    busy.current = false;
    setSaving(false);
    if (!result.done) return setErrors([{ id: 'main', message: `${notDoneText(result.reason)} ${text.kept}` }]);
    await settle();
    leave();
  }
  return (
    <Form onSubmit={() => void submit(typed)}>
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      {children({ typed, type, errorOf: (id) => errors.find((one) => one.id === id)?.message, say: setErrors })}
      <Button type="submit" busy={saving}>
        {saving ? text.saving : text.save}
      </Button>
    </Form>
  );
}
