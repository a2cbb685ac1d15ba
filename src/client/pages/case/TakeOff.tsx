import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { takeOff } from '../../db/team/taken-off.ts';
import { useAct } from '../../forms/use-act.ts';
import { useHalfWritten } from '../../forms/use-half-written.ts';
import { takeOffText as text } from '../../text/case.ts';
import { sentenceFor } from '../../text/errors.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { namedIn } from './people.ts';
import { type CaseProps, WithCase } from './WithCase.tsx';
import { WordsToKeep } from './WordsToKeep.tsx';

/** For oneself: no reason is asked for. */
export function StepBack({ space }: { space: string }) {
  return (
    <WithCase space={space} title={text.stepBack.title}>
      {(props) => <Bar {...props} self />}
    </WithCase>
  );
}

/** For a lead, who says whom and why. */
export function TakeOff({ space }: { space: string }) {
  return (
    <WithCase space={space} title={text.takeOff.title}>
      {(props) => (props.one.leads ? <Bar {...props} self={false} /> : <p>{text.takeOff.leads}</p>)}
    </WithCase>
  );
}

const REASON = 'reason';
const WHO = 'who';

/** The page is the confirmation: what it does stands above its one button. */
function Bar({ session, one, self }: CaseProps & { self: boolean }) {
  const { phone } = session;
  const { route } = useLocation();
  const me = phone.account.id;
  const named = namedIn(one, me);
  const words = self ? text.stepBack : text.takeOff;
  const others = one.readers.filter(({ account }) => account !== me);
  const [who, setWho] = useState(self ? me : undefined);
  const [flaws, setFlaws] = useState<readonly FieldError[]>([]);
  const reason = useHalfWritten(session, `${one.space}:${self ? 'step-back' : 'take-off'}`);
  const { busy, problem, act } = useAct();
  if (!self && others.length === 0) return <p>{text.nobodyElse}</p>;
  const flaw = (id: string) => flaws.find((one) => one.id === id)?.message;

  function submit(): void {
    const found = [
      ...(who ? [] : [{ id: WHO, message: text.takeOff.choose }]),
      ...(self || reason.text.trim() !== '' ? [] : [{ id: REASON, message: text.takeOff.missing }]),
    ];
    setFlaws(found);
    if (who && found.length === 0) void act(() => go(who));
  }
  async function go(account: string): Promise<string | undefined> {
    const result = await takeOff(phone, one, account, reason.text.trim());
    if (!result.ok) {
      const { say, do: next } = sentenceFor(result.problem);
      return `${say} ${next}`;
    }
    reason.clear();
    session.syncNow();
    route(self ? '/inbox' : `/inbox/${one.space}`, true);
    return undefined;
  }
  return (
    <Form onSubmit={() => submit()}>
      <ErrorSummary errors={flaws} />
      <p>{words.lead}</p>
      {!self && (
        <Radios
          id={WHO}
          legend={text.takeOff.who}
          error={flaw(WHO)}
          options={others.map(({ account }) => ({ value: account, label: named(account) }))}
          value={who}
          onChange={setWho}
        />
      )}
      <WordsToKeep id={REASON} label={words.reason} hint={text.reasonHint} error={flaw(REASON)} words={reason} />
      <h2>{text.does}</h2>
      <ul>
        {(self ? text.doesYou : text.doesThem).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {problem && <p role="alert">{problem}</p>}
      <Button type="submit" look="danger" busy={busy}>
        {words.go}
      </Button>
    </Form>
  );
}
