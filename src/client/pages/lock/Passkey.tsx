import { useState } from 'preact/hooks';
import { removePasskey } from '../../db/mine/lock.ts';
import { useAct } from '../../forms/use-act.ts';
import { beginPasskey, knowsPasskeys, tryPasskey } from '../../session/passkey.ts';
import type { Session } from '../../session/session.ts';
import { lockText } from '../../text/lock.ts';
import { saveText } from '../../text/saving.ts';
import { Button } from '../../ui/Button.tsx';

/** A second way in, beside the passphrase. It is kept only after it has answered once. */
export function Passkey({ session: { phone }, on }: { session: Session; on: boolean }) {
  const [made, make] = useState<string | null>(null);
  const { busy, problem, act } = useAct();
  if (!knowsPasskeys()) return null;
  const begin = () =>
    act(async () => {
      const credential = await beginPasskey(phone);
      make(credential);
      return credential ? undefined : lockText.passkeyNone;
    });
  const attempt = (credential: string) =>
    act(async () => {
      const result = await tryPasskey(phone, credential);
      make(null);
      if (!result) return lockText.passkeyCannot;
      return result.ok ? undefined : saveText[result.problem].say;
    });
  return (
    <>
      <h2>{lockText.passkey}</h2>
      <p>{made ? lockText.passkeyTryWhy : lockText.passkeyWhy}</p>
      <p role="status">{problem ?? (on && lockText.passkeyOn)}</p>
      {on ? (
        <Button look="secondary" onClick={() => void removePasskey(phone)}>
          {lockText.passkeyRemove}
        </Button>
      ) : made ? (
        <Button busy={busy} onClick={() => void attempt(made)}>
          {lockText.passkeyTry}
        </Button>
      ) : (
        <Button look="secondary" busy={busy} onClick={() => void begin()}>
          {lockText.passkeyMake}
        </Button>
      )}
    </>
  );
}
