import { useState } from 'preact/hooks';
import { isInUse } from '../../db/phone.ts';
import { teamsOf } from '../../db/places/directory.ts';
import type { PageAddress } from '../../forms/page-address.ts';
import { takeToken } from '../../forms/take-token.ts';
import { usePart } from '../../forms/use-part.ts';
import { useLive, useSession } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { openWithCode } from '../../session/start.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { openSentence, openText, settingsText } from '../../text/account.ts';
import { takeLinkText } from '../../text/devices.ts';
import { keptText } from '../../text/kept.ts';
import { fromPaperText } from '../../text/paper.ts';
import { sessionText } from '../../text/session.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Card } from '../../ui/Card.tsx';
import { CodeForm } from './CodeForm.tsx';
import { Opened, type Outcome } from './Opened.tsx';
import { TakeLink } from './TakeLink.tsx';

/**
 * With a recovery code, with what the QR code of another device put behind the # of the address, or with words on paper.
 * None of them needs the passphrase: a code is what somebody has who forgot theirs.
 */
export function Open({ query }: PageAddress) {
  const [token] = useState(takeToken);
  const state = useSession();
  if ('paper' in query) return <OpenPaper />;
  if (state.status === 'locked') return <Opening session={null} here={state.locked.phone.account} token={token} />;
  // Nor does a store that cannot be read, or that the browser has cleared.
  const lost = state.status === 'failed' && (state.problem === 'unreadable' || state.problem === 'vanished');
  if (lost) return <Opening session={null} here="" token={token} />;
  return (
    <WithSession>
      {(session) => <Opening session={session} here={session.phone.account.id} token={token} />}
    </WithSession>
  );
}

/** Seldom wanted, so it comes when it is. */
function OpenPaper() {
  const { Part, missing } = usePart(() => import('./FromPaper.tsx').then((part) => part.FromPaper));
  if (!Part) return missing ? <p>{sessionText.unfetched.lines.join(' ')}</p> : null;
  return <WithSession>{(session) => <Part session={session} />}</WithSession>;
}

/** `here`: the account on this phone; empty: none that can be read. `session`: null while it is locked, or there is none. */
function Opening({ session, here, token }: { session: Session | null; here: string; token: string }) {
  const inUse = useLive(session, isInUse, []);
  const onPage = session?.kept() === 'page';
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function opened(account: string): Promise<void> {
    const same = session !== null && account === here;
    // The open phone may already know who is on a team; the new account hears of it only after its first sync.
    const onTeam = session !== null && (await teamsOf(session.phone, account)).length > 0;
    const lockOff = session === null && account === here;
    setOutcome({
      same,
      onTeam,
      lockOff,
      keptOther: here !== '' && account !== here && (session === null || inUse === true),
    });
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
      {session && !token && <BackLink href="/settings">{settingsText.title}</BackLink>}
      <h1>{token ? takeLinkText.title : openText.title}</h1>
      <p class="sw-lead">{token ? takeLinkText.lead : openText.lead}</p>
      {inUse && !onPage && (
        <Callout title={openText.staysTitle} look="plain">
          <p>{openText.stays}</p>
          <p>
            <a href="/recovery">{openText.seeCode}</a>
          </p>
        </Callout>
      )}
      {onPage ? (
        <p>{keptText.noCode}</p>
      ) : token ? (
        <TakeLink token={token} onOpened={opened} />
      ) : (
        <CodeForm onOpen={open} />
      )}
      {!token && (
        <Card title={fromPaperText.link} href="/open?paper">
          <p>{fromPaperText.linkWhy}</p>
        </Card>
      )}
    </>
  );
}
