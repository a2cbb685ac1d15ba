import { useState } from 'preact/hooks';
import { lockOf } from '../../db/mine/lock.ts';
import { readLockTimes } from '../../db/mine/lock-times.ts';
import type { Phone } from '../../db/phone.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { lockText } from '../../text/lock.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Details } from '../../ui/Details.tsx';
import { Passkey } from './Passkey.tsx';
import { SetPassphrase } from './SetPassphrase.tsx';
import { TakeOff } from './TakeOff.tsx';
import { Times } from './Times.tsx';

export function Lock() {
  return <WithSession>{(session) => <OfThis session={session} />}</WithSession>;
}

async function read(phone: Phone) {
  const [lock, times] = await Promise.all([lockOf(phone), readLockTimes(phone)]);
  return { lock, times };
}

function OfThis({ session }: { session: Session }) {
  const held = useLive(session, read, []);
  const [said, say] = useState('');
  if (session.kept() === 'page') {
    return (
      <>
        <BackLink href="/settings">{lockText.toSettings}</BackLink>
        <h1>{lockText.title}</h1>
        <p>{lockText.nothingKept}</p>
      </>
    );
  }
  if (!held) return <h1>{lockText.title}</h1>;
  const { lock, times } = held;
  return (
    <>
      <BackLink href="/settings">{lockText.toSettings}</BackLink>
      <h1>{lockText.title}</h1>
      <p class="sw-lead">{lock ? lockText.on : lockText.none}</p>
      <p>{lockText.what}</p>
      <p role="status">{said}</p>
      {lock ? (
        <>
          <Times session={session} times={times} />
          <Passkey session={session} on={lock.passkey !== null} />
          <Details summary={lockText.change}>
            <SetPassphrase key={lock.passphrase.salt} session={session} change onDone={() => say(lockText.changed)} />
          </Details>
          <Details summary={lockText.off}>
            <TakeOff session={session} />
          </Details>
        </>
      ) : (
        <>
          <Callout title={lockText.codeFirst} look="plain">
            <p>{lockText.codeWhy}</p>
            <p>
              <a href="/recovery">{lockText.seeCode}</a>
            </p>
          </Callout>
          <h2>{lockText.set}</h2>
          {/* It is asked for at once: somebody who cannot type it again should find out while the code is at hand. */}
          <SetPassphrase session={session} change={false} onDone={() => location.reload()} />
        </>
      )}
      <p>{lockText.limit}</p>
    </>
  );
}
