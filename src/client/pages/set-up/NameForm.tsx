import { useRef, useState } from 'preact/hooks';
import { setUpText } from '../../text/set-up.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

const FIELD = 'deployment-name';
const LIMIT = 120;

export function NameForm({ onName }: { onName: (name: string) => Promise<string | undefined> }) {
  const [name, setName] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const busy = useRef(false);
  async function submit(): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    const message = flawOf(name.trim()) ?? (await onName(name.trim()));
    busy.current = false;
    setErrors(message ? [{ id: FIELD, message }] : []);
  }
  return (
    <Form onSubmit={() => void submit()}>
      <ErrorSummary errors={errors} />
      <TextInput
        id={FIELD}
        label={setUpText.field}
        hint={setUpText.hint}
        error={errors[0]?.message}
        value={name}
        onInput={setName}
      />
      <Button type="submit">{setUpText.submit}</Button>
    </Form>
  );
}

function flawOf(name: string): string | undefined {
  if (name === '') return setUpText.empty;
  return name.length > LIMIT ? setUpText.tooLong : undefined;
}
