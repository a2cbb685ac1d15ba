import { useEffect, useState } from 'preact/hooks';
import { type OwnDevice, readDevices, type Told } from '../../session/devices.ts';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { settingsText } from '../../text/account.ts';
import { deviceSentence, devicesText as text } from '../../text/devices.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { DeviceItem } from './DeviceItem.tsx';
import { nameOf, removedLine } from './device-words.ts';

/** Every device that opens this account, and the way to end one. */
export function Devices() {
  return (
    <>
      <BackLink href="/settings">{settingsText.title}</BackLink>
      <h1>{text.title}</h1>
      <WithSession>{(session) => <Listed session={session} />}</WithSession>
    </>
  );
}

function Listed({ session }: { session: Session }) {
  const { phone } = session;
  const [told, setTold] = useState<Told<readonly OwnDevice[]> | undefined>();
  const [said, say] = useState('');
  const look = async () => setTold(await readDevices(phone));
  useEffect(() => void look(), []);
  const now = phone.clock.now();
  const changed = async (what: string) => {
    await look();
    say(what);
  };
  return (
    <>
      <p class="sw-lead">{text.lead}</p>
      <p role="status">{told ? said : text.looking}</p>
      {told && !told.ok && <Untold problem={told.problem} onAgain={() => void look()} />}
      {told?.ok && <List session={session} devices={told.value} onChanged={changed} />}
      <LinkButton href="/settings/another">{text.another}</LinkButton>
      <Details summary={text.limits}>
        <ul>
          {text.limitLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Details>
      {told?.ok && told.value.some(({ removed }) => removed) && (
        <>
          <h2>{text.removedTitle}</h2>
          <ul>{told.value.map((device) => device.removed && <li key={device.id}>{removedLine(device, now)}</li>)}</ul>
        </>
      )}
    </>
  );
}

function Untold({ problem, onAgain }: { problem: string; onAgain: () => void }) {
  return (
    <>
      <p role="alert">{problem === 'offline' ? text.offline : deviceSentence(problem)}</p>
      <Button look="secondary" onClick={onAgain}>
        {text.again}
      </Button>
    </>
  );
}

interface ListProps {
  session: Session;
  devices: readonly OwnDevice[];
  onChanged: (what: string) => Promise<void>;
}

function List({ session, devices, onChanged }: ListProps) {
  const here = devices.filter(({ removed }) => !removed);
  if (here.length === 0) return <p>{text.only}</p>;
  return (
    <ul class="sw-cards">
      {here.map((device) => (
        <DeviceItem key={`${device.id} ${nameOf(device)}`} session={session} device={device} onChanged={onChanged} />
      ))}
    </ul>
  );
}
