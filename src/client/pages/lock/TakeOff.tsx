import { useState } from 'preact/hooks';
import { isPassphrase, takeLockOff } from '../../db/mine/lock.ts';
import { useAct } from '../../forms/use-act.ts';
import type { Session } from '../../session/session.ts';
import { lockText, unlockText } from '../../text/lock.ts';
import { saveText } from '../../text/saving.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { PassphraseField } from './PassphraseField.tsx';

export function TakeOff({ session: { phone } }: { session: Session }) {
  const [typed, type] = useState('');
  const { busy, problem, act } = useAct();
  const submit = () =>
    act(async () => {
      if (!(await isPassphrase(phone, typed))) return unlockText.wrong;
      const result = await takeLockOff(phone);
      return result.ok ? undefined : saveText[result.problem].say;
    });
  return (
    <Form onSubmit={() => void submit()}>
      <p>{lockText.offWhy}</p>
      <PassphraseField id="off" label={lockText.now} error={problem} value={typed} onInput={type} />
      <Button type="submit" look="secondary" busy={busy}>
        {lockText.offSubmit}
      </Button>
    </Form>
  );
}
