import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { loadDeployment } from '../../db/places/deployment.ts';
import { closeCase } from '../../db/team/keeping.ts';
import { useAct } from '../../forms/use-act.ts';
import { useHalfWritten } from '../../forms/use-half-written.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import { closeText as text } from '../../text/case.ts';
import { saveText } from '../../text/saving.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { KeepFor } from './KeepFor.tsx';
import { ReadyWords } from './ReadyWords.tsx';
import { type CaseProps, WithCase } from './WithCase.tsx';
import { WordsToKeep } from './WordsToKeep.tsx';

/** Closing says what came of it, what others can take from it, and how long it is kept. */
export function CloseCase({ space }: { space: string }) {
  return (
    <WithCase space={space} title={text.title}>
      {(props) => <Closing {...props} />}
    </WithCase>
  );
}

const OUTCOME = 'outcome';
const KEEP = 'keep';

function Closing({ session, one }: CaseProps) {
  const { phone } = session;
  const { space, standing, casework } = one;
  const { route } = useLocation();
  const classes = useLive(session, async (held) => (await loadDeployment(held))?.retention ?? [], []);
  // The box of the case page: an outcome half written there goes on here.
  const outcome = useHalfWritten(session, `${space}:outcome`);
  const learning = useHalfWritten(session, `${space}:learning`);
  const [chosen, choose] = useState(casework.retained ?? undefined);
  const [flaws, setFlaws] = useState<readonly FieldError[]>([]);
  const { busy, problem, act } = useAct();
  if (!classes) return null;
  const months = classes.find(({ name }) => name === chosen)?.months ?? null;
  const keep = classes.length === 0 ? text.noClasses : classes.find(({ name }) => name === chosen)?.name;
  const flaw = (id: string) => flaws.find((one) => one.id === id)?.message;

  function submit(): void {
    const found = [
      ...(standing.answered || outcome.text.trim() !== '' ? [] : [{ id: OUTCOME, message: text.outcomeMissing }]),
      ...(keep ? [] : [{ id: KEEP, message: text.keepChoose }]),
    ];
    setFlaws(found);
    if (keep && found.length === 0) void act(() => close(keep));
  }
  async function close(keep: string): Promise<string | undefined> {
    const said = standing.answered ? null : outcome.text.trim();
    const result = await closeCase(phone, space, { outcome: said, learning: learning.text.trim(), keep, months });
    if (!result.ok) return `${saveText[result.problem].say} ${saveText[result.problem].do}`;
    if (said) outcome.clear();
    learning.clear();
    session.syncNow();
    route(`/inbox/${space}`, true);
    return undefined;
  }
  return (
    <Form onSubmit={() => submit()}>
      <ErrorSummary errors={flaws} />
      <p>{text.lead}</p>
      <p>{text.again}</p>
      {standing.answered ? (
        <>
          <p>{text.outcomeGiven}</p>
          <blockquote class="sw-words">{standing.outcome?.text}</blockquote>
        </>
      ) : (
        <WordsToKeep
          id={OUTCOME}
          label={text.outcome}
          hint={text.outcomeHint}
          error={flaw(OUTCOME)}
          words={outcome}
          above={(add) => <ReadyWords kinds={['outcome']} add={add} />}
        />
      )}
      <WordsToKeep id="learning" label={text.learning} hint={text.learningHint} words={learning} />
      <KeepFor id={KEEP} classes={classes} error={flaw(KEEP)} value={chosen} onChange={choose} />
      {problem && <p role="alert">{problem}</p>}
      <Button type="submit" busy={busy}>
        {text.go}
      </Button>
    </Form>
  );
}
