import { useEffect, useRef } from 'preact/hooks';
import { openText } from '../../text/account.ts';
import { Button } from '../../ui/Button.tsx';

export type Outcome = {
  same: boolean;
  onTeam: boolean;
  /** It was locked, and opens without asking now. */
  lockOff: boolean;
  keptOther: boolean;
};

/** The new account is in place; only a full load of the page shows it. */
export function Opened({ outcome: { same, onTeam, lockOff, keptOther } }: { outcome: Outcome }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {lockOff ? openText.lockOffTitle : same ? openText.sameTitle : openText.doneTitle}
      </h1>
      <p>{lockOff ? openText.lockOff : same ? openText.same : openText.done}</p>
      {keptOther && <p>{openText.kept}</p>}
      <Button onClick={() => location.assign(onTeam ? '/inbox' : '/')}>
        {onTeam ? openText.toInbox : openText.toNotes}
      </Button>
    </>
  );
}
