import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { useAct } from '../../forms/use-act.ts';
import { type OwnDevice, readDevices, removeDevice } from '../../session/devices.ts';
import type { Session } from '../../session/session.ts';
import { deviceSentence, removeDeviceText, addDeviceText as text } from '../../text/devices.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';

const AGAIN_MS = 2_000;

/** Somebody has used the code: which device it was, as soon as it says so, and the way to end it at once. */
export function Added({ session, before }: { session: Session; before: ReadonlySet<string> }) {
  const { phone } = session;
  const { route } = useLocation();
  const [added, setAdded] = useState<OwnDevice | null>(null);
  const [gone, setGone] = useState(false);
  const place = useFocusOnChange(added?.id);
  const { busy, problem, act } = useAct();
  useEffect(() => {
    let cancel = () => {};
    let left = false;
    const look = async () => {
      // A phone that cannot be read just now is asked again; one that was left need not be read.
      const told = await readDevices(phone).catch((error) => void (left || globalThis.reportError?.(error)));
      if (left) return;
      const found = told?.ok && told.value.find((one) => !before.has(one.id) && !one.isThis && !one.removed);
      if (found) setAdded(found);
      else cancel = phone.clock.after(AGAIN_MS, () => void look());
    };
    void look();
    return () => {
      left = true;
      cancel();
    };
  }, []);
  const remove = (device: string) =>
    act(async () => {
      const told = await removeDevice(phone, device);
      setGone(told.ok);
      return told.ok ? undefined : `${removeDeviceText.failed} ${deviceSentence(told.problem)}`;
    });
  return (
    <div ref={place}>
      <h1>{added ? text.newTitle : text.takenTitle}</h1>
      {!added && <p role="status">{text.taken}</p>}
      {added && !gone && (
        <>
          <p class="sw-lead">{text.wasIt}</p>
          {problem && <p role="alert">{problem}</p>}
          <Button onClick={() => route('/settings/devices')}>{text.yes}</Button>
          <Button look="danger" busy={busy} onClick={() => void remove(added.id)}>
            {text.no}
          </Button>
        </>
      )}
      {gone && (
        <>
          <p role="alert">{text.removed}</p>
          <LinkButton href="/settings/devices" look="secondary">
            {text.toList}
          </LinkButton>
        </>
      )}
    </div>
  );
}
