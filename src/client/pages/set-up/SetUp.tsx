import { useState } from 'preact/hooks';
import { takeToken } from '../../forms/take-token.ts';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { setUpText } from '../../text/set-up.ts';
import { claim } from './claim.ts';
import { NameForm } from './NameForm.tsx';
import { ReadyNow } from './ReadyNow.tsx';
import { Said } from './Said.tsx';

export function SetUp() {
  const [token] = useState(takeToken);
  if (!token) return <Said title={setUpText.noLinkTitle} line={setUpText.noLink} />;
  return <WithSession>{(session) => <Claiming session={session} token={token} />}</WithSession>;
}

type End = { is: 'done'; name: string } | { is: 'used' | 'wrong' };

function Claiming({ session, token }: { session: Session; token: string }) {
  const [end, setEnd] = useState<End | null>(null);
  /** A sentence when it can be tried again. */
  async function setUp(name: string): Promise<string | undefined> {
    const claimed = await claim(session.phone, token, name);
    if (claimed === 'offline' || claimed === 'failed') return setUpText[claimed];
    setEnd(claimed === 'done' ? { is: 'done', name } : { is: claimed });
    return undefined;
  }
  if (end?.is === 'done') return <ReadyNow session={session} name={end.name} />;
  if (end?.is === 'used') return <Said title={setUpText.usedTitle} line={setUpText.used} />;
  if (end?.is === 'wrong') return <Said title={setUpText.wrongTitle} line={setUpText.wrong} />;
  return (
    <>
      <h1>{setUpText.title}</h1>
      <p class="sw-lead">{setUpText.lead}</p>
      <NameForm onName={setUp} />
    </>
  );
}
