import { useEffect, useRef } from 'preact/hooks';
import { recoveryCodeOf } from '../../db/exchange/account.ts';
import { CopyText } from '../../forms/CopyText.tsx';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { setUpText } from '../../text/set-up.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeGroups } from '../../ui/CodeGroups.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';

/** The code first: it is what would be missed. Then what is there, and what is not. */
export function ReadyNow({ session, name }: { session: Session; name: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const code = useLive(session, recoveryCodeOf, []);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {setUpText.doneTitle(name)}
      </h1>
      <p>{setUpText.done}</p>
      <h2>{setUpText.codeTitle}</h2>
      <p>{setUpText.code}</p>
      {code && (
        <>
          <CodeGroups code={code} />
          <Button onClick={() => print()}>{setUpText.print}</Button>
          <CopyText text={code} label={setUpText.copy} />
        </>
      )}
      <Lines title={setUpText.nowTitle} lines={setUpText.now} />
      <Lines title={setUpText.nextTitle} lines={setUpText.nextSteps} />
      <LinkButton href="/steward">{setUpText.next}</LinkButton>
      <LinkButton href="/" look="secondary">
        {setUpText.start}
      </LinkButton>
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
