import { useEffect, useRef, useState } from 'preact/hooks';
import { useAct } from '../../forms/use-act.ts';
import type { Locked } from '../../session/session.ts';
import { unlock, unlockByPasskey } from '../../session/unlock.ts';
import { unlockText } from '../../text/lock.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { PassphraseField } from './PassphraseField.tsx';

const FIELD = 'passphrase';

/** Stands where a page needs what is stored here. Writing something down needs no unlocking. */
export function Unlock({ locked }: { locked: Locked }) {
  const [typed, type] = useState('');
  const { busy, problem, act } = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const submit = () =>
    act(async () => {
      if (typed === '') return unlockText.empty;
      return (await unlock(locked, typed)) ? undefined : unlockText.wrong;
    });
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {unlockText.title}
      </h1>
      <p class="sw-lead">{unlockText.lead}</p>
      <Form onSubmit={() => void submit()}>
        <ErrorSummary errors={problem && !busy ? [{ id: FIELD, message: problem }] : []} />
        <PassphraseField
          id={FIELD}
          label={unlockText.field}
          error={busy ? undefined : problem}
          value={typed}
          onInput={type}
        />
        <p role="status">{busy ? unlockText.checking : ''}</p>
        <Button type="submit" busy={busy}>
          {unlockText.submit}
        </Button>
      </Form>
      {locked.phone.passkey && (
        <Button
          look="secondary"
          busy={busy}
          onClick={() => void act(async () => ((await unlockByPasskey(locked)) ? undefined : unlockText.noPasskey))}
        >
          {unlockText.passkey}
        </Button>
      )}
      <p>
        <a href="/note">{unlockText.write}</a>
      </p>
      <Details summary={unlockText.forgot}>
        <p>{unlockText.code}</p>
        <p>
          <a href="/open">{unlockText.useCode}</a>
        </p>
        <p>{unlockText.noCode}</p>
      </Details>
    </>
  );
}
