import { useState } from 'preact/hooks';
import { checkCode } from '../../db/mine/recovery.ts';
import { useAct } from '../../forms/use-act.ts';
import type { Session } from '../../session/session.ts';
import { checkCodeText as text } from '../../text/account.ts';
import { saveText } from '../../text/saving.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';

const fieldOf = (group: number) => `code-group-${group}`;

export interface CheckCodeProps {
  session: Session;
  groups: readonly number[];
  onBack: () => void;
}

/** Two groups, typed from the copy. What is wrong is said by its number, and never shown. */
export function CheckCode({ session, groups, onBack }: CheckCodeProps) {
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map(groups.map((group) => [group, ''])));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [right, setRight] = useState(false);
  const place = useFocusOnChange(right ? 'right' : undefined);
  const { busy, problem, act } = useAct();
  const check = () =>
    act(async () => {
      const result = await checkCode(session.phone, typed);
      setRight(result.ok);
      const wrong = 'wrong' in result ? result.wrong : [];
      setErrors(wrong.map((group) => ({ id: fieldOf(group), message: flaw(group, typed.get(group) ?? '') })));
      if (!('problem' in result)) return undefined;
      const { say, do: next } = saveText[result.problem];
      return `${say} ${next}`;
    });
  return (
    <div ref={place}>
      {right ? (
        <>
          <h1>{text.rightTitle}</h1>
          <p>{text.right}</p>
          <LinkButton href="/">{text.done}</LinkButton>
        </>
      ) : (
        <Form onSubmit={() => void check()}>
          <ErrorSummary errors={errors} />
          <h1>{text.title}</h1>
          <p>{text.lead}</p>
          {groups.map((group) => (
            <TextInput
              key={group}
              id={fieldOf(group)}
              label={text.group(group)}
              hint={text.hint}
              short
              error={errors.find(({ id }) => id === fieldOf(group))?.message}
              value={typed.get(group) ?? ''}
              onInput={(value) => setTyped(new Map([...typed, [group, value]]))}
            />
          ))}
          {problem && <p role="alert">{problem}</p>}
          <Button type="submit" busy={busy}>
            {text.submit}
          </Button>
          <Button look="secondary" onClick={onBack}>
            {text.back}
          </Button>
        </Form>
      )}
    </div>
  );
}

const flaw = (group: number, typed: string) => (typed.trim() === '' ? text.empty(group) : text.wrong(group));
