import { aboutAccount } from '../../db/about-account.ts';
import { countUncopied } from '../../db/account.ts';
import { myTeams } from '../../db/directory.ts';
import type { Phone } from '../../db/phone.ts';
import { isInUse } from '../../db/phone.ts';
import { knowsSteward } from '../../db/steward.ts';
import { useLive, useSession } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { settingsText } from '../../text/account.ts';
import { daySaid } from '../../text/dates.ts';
import { shellText } from '../../text/shell.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Card } from '../../ui/Card.tsx';
import { KeptHere } from './KeptHere.tsx';

export function Settings() {
  return (
    <>
      <BackLink href="/">{shellText.toStart}</BackLink>
      <h1>{settingsText.title}</h1>
      <h2>{settingsText.phone}</h2>
      <RecoveryCard />
      <Card title={settingsText.another} href="/settings/another" level={3}>
        <p>{settingsText.anotherWhy}</p>
      </Card>
      <Card title={settingsText.devices} href="/settings/devices" level={3}>
        <p>{settingsText.devicesWhy}</p>
      </Card>
      <Card title={settingsText.lock} href="/settings/lock" level={3}>
        <p>{settingsText.lockWhy}</p>
      </Card>
      <Card title={settingsText.open} href="/open" level={3}>
        <p>{settingsText.openWhy}</p>
      </Card>
      <Card title={settingsText.contacts} href="/contacts" level={3}>
        <p>{settingsText.contactsWhy}</p>
      </Card>
      <Card title={settingsText.news} href="/settings/news" level={3}>
        <p>{settingsText.newsWhy}</p>
      </Card>
      <Card title={settingsText.homeName} href="/settings/name" level={3}>
        <p>{settingsText.homeNameWhy}</p>
      </Card>
      <Card title={settingsText.remove} href="/settings/remove" level={3}>
        <p>{settingsText.removeWhy}</p>
      </Card>
      <KeptHere />
      <WithSession>{(session) => <OnThisPhone session={session} />}</WithSession>
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

async function read(phone: Phone) {
  const [uncopied, inUse, teams, steward] = await Promise.all([
    countUncopied(phone),
    isInUse(phone),
    myTeams(phone),
    knowsSteward(phone),
  ]);
  return { uncopied, inUse, teams, steward };
}

function OnThisPhone({ session }: { session: Session }) {
  const held = useLive(session, read, []);
  if (!held) return null;
  const { waiting, refused } = held.uncopied;
  const settled = held.inUse ? settingsText.upToDate : settingsText.nothing;
  return (
    <>
      <h2>{settingsText.copy}</h2>
      <p role="status">
        {waiting > 0 && `${settingsText.waiting(waiting)} `}
        {refused > 0 && settingsText.refused(refused)}
        {waiting + refused === 0 && settled}
      </p>
      <p>{settingsText.sealed}</p>
      {held.teams.length > 0 && (
        <>
          <h2>{settingsText.teams}</h2>
          <Card title={settingsText.inbox} href="/inbox" level={3}>
            {held.teams.map(({ team, organisation }) => (
              <p key={team.id}>{settingsText.member(team.name, organisation.name)}</p>
            ))}
          </Card>
          <p>
            <a href="/team">{settingsText.whoIsOn}</a>
          </p>
        </>
      )}
      {held.steward && (
        <Card title={settingsText.steward} href="/steward">
          <p>{settingsText.stewardWhy}</p>
        </Card>
      )}
    </>
  );
}
