import { useRef, useState } from 'preact/hooks';
import { writeLink } from '#domain/poster/link.ts';
import { findByCode } from '../session/join.ts';
import { posterCodeText as text } from '../text/poster-code.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx';
import { Form } from '../ui/Form.tsx';
import { TextInput } from '../ui/TextInput.tsx';

const FIELD = 'poster-code';

/** The short code of a poster, typed. `onFound` gets the digits that its QR code would hold. What was typed stays. */
export function PosterCode({ title = false, onFound }: { title?: boolean; onFound: (digits: string) => void }) {
  const [typed, setTyped] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const busy = useRef(false);
  async function look(): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    const found = await findByCode(typed);
    busy.current = false;
    if (typeof found === 'string') setErrors([{ id: FIELD, message: text.problems[found] }]);
    else onFound(writeLink(found));
  }
  return (
    <Form onSubmit={() => void look()}>
      <ErrorSummary errors={errors} />
      <TextInput
        id={FIELD}
        label={text.label}
        title={title}
        hint={text.hint}
        error={errors[0]?.message}
        value={typed}
        onInput={setTyped}
      />
      <Button type="submit" look={title ? 'main' : 'secondary'}>
        {text.find}
      </Button>
    </Form>
  );
}
