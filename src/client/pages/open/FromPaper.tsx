import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { openFromPaper } from '../../session/paper.ts';
import type { Session } from '../../session/session.ts';
import { keptText } from '../../text/kept.ts';
import { paperSentence, fromPaperText as text } from '../../text/paper.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

const FIELD = 'paper-words';

/** What was typed stays, whatever is wrong with it. */
export function FromPaper({ session }: { session: Session }) {
  const { route } = useLocation();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const started = useRef(false);
  async function open(): Promise<void> {
    if (started.current) return;
    if (typed.trim() === '') return setErrors([{ id: FIELD, message: text.empty }]);
    started.current = true;
    setBusy(true);
    const opened = await openFromPaper(session.phone, typed);
    started.current = false;
    setBusy(false);
    if (opened.ok) route(`/concerns/${opened.draft}`);
    else setErrors([{ id: FIELD, message: paperSentence(opened) }]);
  }
  return (
    <>
      <BackLink href="/open">{text.toCode}</BackLink>
      <h1>{text.title}</h1>
      <p class="sw-lead">{text.lead}</p>
      <p>{session.kept() === 'page' ? text.page : text.stays}</p>
      {session.kept() === 'phone' && (
        <p>
          <a href="/settings#keep-nothing">{keptText.notMine}</a>
        </p>
      )}
      <Form onSubmit={() => void open()}>
        <ErrorSummary errors={errors} />
        <TextArea
          id={FIELD}
          label={text.field}
          hint={text.hint}
          error={errors[0]?.message}
          value={typed}
          onInput={setTyped}
          rows={3}
        />
        <Button type="submit" busy={busy}>
          {busy ? text.busy : text.submit}
        </Button>
      </Form>
    </>
  );
}
