import { useState } from 'preact/hooks';
import { teamsOf } from '../../db/directory.ts';
import { isInUse } from '../../db/phone.ts';
import { takeToken } from '../../forms/take-token.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { openWithCode } from '../../session/start.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { openSentence, openText, settingsText } from '../../text/account.ts';
import { takeLinkText } from '../../text/devices.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { CodeForm } from './CodeForm.tsx';
import { Opened, type Outcome } from './Opened.tsx';
import { TakeLink } from './TakeLink.tsx';

/** With a recovery code, or with what the QR code of another device put behind the # of the address. */
export function Open() {
  const [token] = useState(takeToken);
  return <WithSession>{(session) => <Opening session={session} token={token} />}</WithSession>;
}

function Opening({ session, token }: { session: Session; token: string }) {
  const { phone } = session;
  const inUse = useLive(session, isInUse, []);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function opened(account: string): Promise<void> {
    const same = account === phone.account.id;
    // The open phone may already know who is on a team; the new account hears of it only after its first sync.
    const onTeam = (await teamsOf(phone, account)).length > 0;
    setOutcome({ same, onTeam, keptOther: !same && inUse === true });
  }
  /** A sentence when it did not work; nothing when it did. */
  async function open(typed: string): Promise<string | undefined> {
    if (typed.trim() === '') return openText.empty;
    const result = await openWithCode(typed);
    if (result.ok) return void (await opened(result.account));
    const { say, do: act } = openSentence(result.problem);
    return `${say} ${act}`;
  }
  if (outcome) return <Opened outcome={outcome} />;
  return (
    <>
      {!token && <BackLink href="/settings">{settingsText.title}</BackLink>}
      <h1>{token ? takeLinkText.title : openText.title}</h1>
      <p class="sw-lead">{token ? takeLinkText.lead : openText.lead}</p>
      {inUse && (
        <Callout title={openText.staysTitle} look="plain">
          <p>{openText.stays}</p>
          <p>
            <a href="/recovery">{openText.seeCode}</a>
          </p>
        </Callout>
      )}
      {token ? <TakeLink token={token} onOpened={opened} /> : <CodeForm onOpen={open} />}
    </>
  );
}
