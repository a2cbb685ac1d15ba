import { useEffect, useRef, useState } from 'preact/hooks';
import { useHold } from '../../forms/use-hold.ts';
import { paperText } from '../../text/team.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeGroups } from '../../ui/CodeGroups.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

const FIELD = 'last-letters';

export interface PaperCodeProps {
  code: string;
  team: string;
  busy: boolean;
  problem: string | undefined;
  onKept: () => void;
}

/** The code, to be printed or written down, and the proof that it was. */
export function PaperCode({ code, team, busy, problem, onKept }: PaperCodeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [typed, setTyped] = useState('');
  const [flaw, setFlaw] = useState<string | undefined>();
  useEffect(() => heading.current?.focus(), []);
  // It is shown once.
  useHold(true);
  function check(): void {
    const right = typed.trim().toUpperCase() === code.slice(-4);
    setFlaw(right ? undefined : paperText.wrong);
    if (right) onKept();
  }
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {paperText.heading(team)}
      </h1>
      <CodeGroups code={code} />
      <p>{paperText.use}</p>
      <p>{paperText.where}</p>
      <p>{paperText.once}</p>
      <Button look="secondary" onClick={() => print()}>
        {paperText.print}
      </Button>
      <Form onSubmit={() => check()}>
        <ErrorSummary errors={flaw ? [{ id: FIELD, message: flaw }] : []} />
        <TextInput
          id={FIELD}
          label={paperText.check}
          hint={paperText.checkHint}
          error={flaw}
          value={typed}
          onInput={setTyped}
          short
        />
        {problem && <p role="alert">{problem}</p>}
        <Button type="submit" busy={busy}>
          {paperText.add}
        </Button>
      </Form>
    </>
  );
}
