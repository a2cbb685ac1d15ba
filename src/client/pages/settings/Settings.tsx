import { aboutAccount } from '../../db/mine/about-account.ts';
import type { Phone } from '../../db/phone.ts';
import { isInUse } from '../../db/phone.ts';
import { usePart } from '../../forms/use-part.ts';
import { useLive, useSession } from '../../session/SessionProvider.tsx';
import { WithSession } from '../../session/WithSession.tsx';
import { settingsText } from '../../text/account.ts';
import { daySaid } from '../../text/dates.ts';
import { shellText } from '../../text/shell.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Card } from '../../ui/Card.tsx';
import { Copy } from './Copy.tsx';
import { ForTeams } from './ForTeams.tsx';
import { KeptHere } from './KeptHere.tsx';

/** By what people come for: keeping it shut, having it elsewhere, this phone, leaving. */
export function Settings() {
  return (
    <>
      <BackLink href="/">{shellText.toStart}</BackLink>
      <h1>{settingsText.title}</h1>
      <h2>{settingsText.shut}</h2>
      <LockCard />
      <RecoveryCard />
      <h2>{settingsText.elsewhere}</h2>
      <Cards of={['another', 'devices', 'open']} />
      <Copy />
      <h2>{settingsText.phone}</h2>
      <Cards of={['contacts', 'news', 'homeName']} />
      <KeptHere />
      <Cards of={['remove']} />
      <WithSession>{(session) => <ForTeams session={session} />}</WithSession>
      <h2>{settingsText.about}</h2>
      <p>
        <a href="/privacy">{settingsText.privacy}</a>
      </p>
      <p>
        <a href="/pathway">{settingsText.pathway}</a>
      </p>
      <p>
        <a href="/learn">{settingsText.learn}</a>
      </p>
      <p>
        <a href="/receipt">{settingsText.receipt}</a>
      </p>
    </>
  );
}

function Cards({ of }: { of: readonly (keyof typeof settingsText.card)[] }) {
  return (
    <>
      {of.map((name) => (
        <Card key={name} title={settingsText.card[name].title} href={settingsText.card[name].href} level={3}>
          <p>{settingsText.card[name].why}</p>
        </Card>
      ))}
    </>
  );
}

function LockCard() {
  const state = useSession();
  const open = state.status === 'open' && state.session.kept() === 'phone';
  const { Part: says } = usePart(() => import('../../text/lock-state.ts').then((part) => part.lockStateText), open);
  return (
    <Card title={settingsText.lock} href="/settings/lock" level={3}>
      {open && says && <p>{state.session.locks ? says.on : says.none}</p>}
      <p>{settingsText.lockWhy}</p>
    </Card>
  );
}

/** Where nothing is kept yet, a code needs no checking. */
async function readCode(phone: Phone) {
  const [{ checked }, inUse] = await Promise.all([aboutAccount(phone), isInUse(phone)]);
  return { checked, unsure: inUse && checked === null };
}

function RecoveryCard() {
  const state = useSession();
  const session = state.status === 'open' ? state.session : null;
  const code = useLive(session, readCode, []);
  return (
    <Card title={settingsText.recovery} href="/recovery" level={3}>
      <p>{settingsText.recoveryWhy}</p>
      {code?.unsure && <p>{settingsText.notChecked}</p>}
      {session && code?.checked && <p>{settingsText.checked(daySaid(code.checked, session.phone.clock.now()))}</p>}
    </Card>
  );
}
