import { recoveryCodeOf } from '../../db/account.ts';
import { CopyText } from '../../forms/CopyText.tsx';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { recoveryText, settingsText } from '../../text/account.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { CodeGroups } from '../../ui/CodeGroups.tsx';

export function Recovery() {
  return <WithSession>{(session) => <Code session={session} />}</WithSession>;
}

function Code({ session }: { session: Session }) {
  const code = useLive(session, recoveryCodeOf, []);
  if (!code) return <h1>{recoveryText.title}</h1>;
  return (
    <>
      <BackLink href="/settings">{settingsText.title}</BackLink>
      <h1>{recoveryText.title}</h1>
      <CodeGroups code={code} />
      <p>{recoveryText.opens}</p>
      <p>{recoveryText.anyone}</p>
      <p>{recoveryText.losing}</p>
      <p>{recoveryText.photo}</p>
      <Button onClick={() => print()}>{recoveryText.print}</Button>
      <CopyText text={code} label={recoveryText.copy} />
    </>
  );
}
