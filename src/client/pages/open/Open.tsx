import { useState } from 'preact/hooks';
import { teamsOf } from '../../db/directory.ts';
import { isInUse } from '../../db/phone.ts';
import type { PageAddress } from '../../forms/page-address.ts';
import { usePart } from '../../forms/use-part.ts';
import { useLive, useSession } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { openWithCode } from '../../session/start.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { openSentence, openText, settingsText } from '../../text/account.ts';
import { keptText } from '../../text/kept.ts';
import { fromPaperText } from '../../text/paper.ts';
import { sessionText } from '../../text/session.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Card } from '../../ui/Card.tsx';
import { CodeForm } from './CodeForm.tsx';
import { Opened, type Outcome } from './Opened.tsx';

export function Open({ query }: PageAddress) {
  const state = useSession();
  if ('paper' in query) return <OpenPaper />;
  // A code needs no passphrase: it is what somebody has who forgot theirs.
  if (state.status === 'locked') return <Opening session={null} here={state.locked.phone.account} />;
  return <WithSession>{(session) => <Opening session={session} here={session.phone.account.id} />}</WithSession>;
}

/** Seldom wanted, so it comes when it is. */
function OpenPaper() {
  const { Part, missing } = usePart(() => import('./FromPaper.tsx').then((part) => part.FromPaper));
  if (!Part) return missing ? <p>{sessionText.unfetched.lines.join(' ')}</p> : null;
  return <WithSession>{(session) => <Part session={session} />}</WithSession>;
}

/** `here`: the account on this phone. `session`: null while that one is locked. */
function Opening({ session, here }: { session: Session | null; here: string }) {
  const inUse = useLive(session, isInUse, []);
  const onPage = session?.kept() === 'page';
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  /** A sentence when it did not work; nothing when it did. */
  async function open(typed: string): Promise<string | undefined> {
    if (typed.trim() === '') return openText.empty;
    const opened = await openWithCode(typed);
    if (!opened.ok) {
      const { say, do: act } = openSentence(opened.problem);
      return `${say} ${act}`;
    }
    const same = session !== null && opened.account === here;
    // The open phone may already know who is on a team; the new account hears of it only after its first sync.
    const onTeam = session !== null && (await teamsOf(session.phone, opened.account)).length > 0;
    const lockOff = session === null && opened.account === here;
    setOutcome({ same, onTeam, lockOff, keptOther: opened.account !== here && (session === null || inUse === true) });
    return undefined;
  }
  if (outcome) return <Opened outcome={outcome} />;
  return (
    <>
      {session && <BackLink href="/settings">{settingsText.title}</BackLink>}
      <h1>{openText.title}</h1>
      <p class="sw-lead">{openText.lead}</p>
      {inUse && !onPage && (
        <Callout title={openText.staysTitle} look="plain">
          <p>{openText.stays}</p>
          <p>
            <a href="/recovery">{openText.seeCode}</a>
          </p>
        </Callout>
      )}
      {onPage ? <p>{keptText.noCode}</p> : <CodeForm onOpen={open} />}
      <Card title={fromPaperText.link} href="/open?paper">
        <p>{fromPaperText.linkWhy}</p>
      </Card>
    </>
  );
}
