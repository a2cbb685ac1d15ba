import { useState } from 'preact/hooks';
import { strengthOf } from '#domain/lock/strength.ts';
import { fourWords, isPassphrase, plainPassphrase, setPassphrase } from '../../db/mine/lock.ts';
import { useAct } from '../../forms/use-act.ts';
import type { Session } from '../../session/session.ts';
import { lockText, unlockText } from '../../text/lock.ts';
import { saveText } from '../../text/saving.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { PassphraseField } from './PassphraseField.tsx';

export interface SetPassphraseProps {
  session: Session;
  /** There is one already: the one that is there is asked first. */
  change: boolean;
  onDone: () => void;
}

/** Typed twice, because a slip would lock somebody out of everything they wrote. */
export function SetPassphrase({ session: { phone }, change, onDone }: SetPassphraseProps) {
  const [now, typeNow] = useState('');
  const [typed, type] = useState('');
  const [again, typeAgain] = useState('');
  const [offered, offer] = useState('');
  const [shown, show] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { busy, act } = useAct();
  const errorOf = (id: string) => errors.find((one) => one.id === id)?.message;
  const strength = typed === '' ? null : strengthOf(plainPassphrase(typed));

  const submit = () =>
    act(async () => {
      const flaws = [
        ...(change && !(await isPassphrase(phone, now)) ? [{ id: 'now', message: unlockText.wrong }] : []),
        ...(typed === '' || strength === 'weak' ? [{ id: 'new', message: lockText.tooWeak }] : []),
        ...(plainPassphrase(typed) === plainPassphrase(again) ? [] : [{ id: 'again', message: lockText.differs }]),
      ];
      setErrors(flaws);
      if (flaws.length > 0) return undefined;
      const result = await setPassphrase(phone, typed);
      if (result.ok) onDone();
      else setErrors([{ id: 'main', message: `${saveText[result.problem].say} ${saveText[result.problem].do}` }]);
      return undefined;
    });
  return (
    <Form onSubmit={() => void submit()}>
      <ErrorSummary errors={errors} />
      {change && <PassphraseField id="now" label={lockText.now} error={errorOf('now')} value={now} onInput={typeNow} />}
      <PassphraseField
        id="new"
        label={lockText.field}
        hint={lockText.hint}
        error={errorOf('new')}
        value={typed}
        onInput={type}
        isNew
        shown={shown}
        onShow={show}
      />
      <p role="status">
        {strength && lockText.strength[strength]} {offered !== '' && typed === offered && lockText.offered(offered)}
      </p>
      <Button
        look="secondary"
        onClick={() =>
          void act(async () => {
            const words = await fourWords(phone);
            offer(words);
            type(words);
            show(true);
            return undefined;
          })
        }
      >
        {lockText.offer}
      </Button>
      <PassphraseField
        id="again"
        label={lockText.again}
        error={errorOf('again')}
        value={again}
        onInput={typeAgain}
        isNew
        shown={shown}
      />
      <Button type="submit" busy={busy}>
        {change ? lockText.changeSubmit : lockText.submit}
      </Button>
    </Form>
  );
}
