import { useState } from 'preact/hooks';
import type { OwnDevice } from '../../session/devices.ts';
import type { Session } from '../../session/session.ts';
import { devicesText as text } from '../../text/devices.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Details } from '../../ui/Details.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { nameOf, sinceWhen } from './device-words.ts';
import { NameDevice } from './NameDevice.tsx';
import { RemoveDevice } from './RemoveDevice.tsx';

export interface DeviceItemProps {
  session: Session;
  device: OwnDevice;
  /** Something was done, with what to say of it. */
  onChanged: (what: string) => Promise<void>;
}

export function DeviceItem({ session, device, onChanged }: DeviceItemProps) {
  const [removing, remove] = useState(false);
  const { isThis } = device;
  const name = nameOf(device);
  return (
    <li>
      <Card title={name}>
        {isThis && name !== text.thisDevice && <Tag>{text.this}</Tag>}
        <p>{sinceWhen(device, session.phone.clock.now())}</p>
        {removing ? (
          <RemoveDevice session={session} device={device} onKeep={() => remove(false)} onRemoved={onChanged} />
        ) : (
          <Details summary={isThis ? text.changeThis : text.change(name)}>
            <NameDevice session={session} device={device} onNamed={onChanged} />
            {!isThis && (
              <Button look="danger" onClick={() => remove(true)}>
                {text.remove}
              </Button>
            )}
          </Details>
        )}
      </Card>
    </li>
  );
}
