import { useRef, useState } from 'preact/hooks';
import { openText } from '../../text/account.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

const FIELD = 'recovery-code';

/** What was typed stays, whatever is wrong with it. */
export function CodeForm({ onOpen }: { onOpen: (typed: string) => Promise<string | undefined> }) {
  const [typed, setTyped] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const busy = useRef(false);
  async function submit(): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    const message = await onOpen(typed);
    busy.current = false;
    setErrors(message ? [{ id: FIELD, message }] : []);
  }
  return (
    <Form onSubmit={() => void submit()}>
      <ErrorSummary errors={errors} />
      <TextInput
        id={FIELD}
        label={openText.field}
        hint={openText.hint}
        error={errors[0]?.message}
        value={typed}
        onInput={setTyped}
      />
      <Button type="submit">{openText.submit}</Button>
    </Form>
  );
}
