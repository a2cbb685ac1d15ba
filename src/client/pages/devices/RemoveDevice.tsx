import { useEffect, useRef } from 'preact/hooks';
import { useAct } from '../../forms/use-act.ts';
import { type OwnDevice, removeDevice } from '../../session/devices.ts';
import type { Session } from '../../session/session.ts';
import { deviceSentence, removeDeviceText as text } from '../../text/devices.ts';
import { Button } from '../../ui/Button.tsx';
import { nameOf } from './device-words.ts';

export interface RemoveDeviceProps {
  session: Session;
  device: OwnDevice;
  onKeep: () => void;
  onRemoved: (what: string) => Promise<void>;
}

/** Asked once, with what is lost by it. */
export function RemoveDevice({ session, device, onKeep, onRemoved }: RemoveDeviceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { busy, problem, act } = useAct();
  const remove = () =>
    act(async () => {
      const told = await removeDevice(session.phone, device.id);
      if (!told.ok) return `${text.failed} ${deviceSentence(told.problem)}`;
      await onRemoved(text.done(nameOf(device)));
      return undefined;
    });
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {text.title}
      </h3>
      <p>{text.what}</p>
      <p>{text.unsent}</p>
      <p>{text.back}</p>
      {problem && <p role="alert">{problem}</p>}
      <Button look="secondary" onClick={onKeep}>
        {text.no}
      </Button>
      <Button look="danger" busy={busy} onClick={() => void remove()}>
        {text.yes}
      </Button>
    </>
  );
}
