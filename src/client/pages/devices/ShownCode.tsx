import { useEffect, useState } from 'preact/hooks';
import { CopyText } from '../../forms/CopyText.tsx';
import { ShowQr } from '../../forms/ShowQr.tsx';
import { lookAtLink, type Offer, withdrawLink } from '../../session/link.ts';
import type { Session } from '../../session/session.ts';
import { timeOfDay } from '../../text/dates.ts';
import { addDeviceText as text } from '../../text/devices.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';

const AGAIN_MS = 2_000;

export interface ShownCodeProps {
  session: Session;
  offer: Offer;
  onTaken: () => void;
  onOver: () => void;
  onStop: () => void;
}

/** The code, as long as its page is open and nobody has used it. */
export function ShownCode({ session, offer, onTaken, onOver, onStop }: ShownCodeProps) {
  const { clock } = session.phone;
  const { link, address, seconds } = offer;
  const [until] = useState(() => timeOfDay(new Date(clock.now().getTime() + seconds * 1000)));
  useEffect(() => {
    let left = false;
    const look = async () => {
      const state = await lookAtLink(link);
      if (left) return;
      if (state === 'taken') onTaken();
      else if (state === 'withdrawn' || state === 'over') onOver();
      else cancel = clock.after(AGAIN_MS, () => void look());
    };
    let cancel = clock.after(AGAIN_MS, () => void look());
    const withdraw = () => withdrawLink(link);
    addEventListener('pagehide', withdraw);
    return () => {
      left = true;
      cancel();
      removeEventListener('pagehide', withdraw);
      withdraw();
    };
  }, [link]);
  return (
    <>
      <h1>{text.title}</h1>
      {/* First, so that a camera sees all of it on a small phone. */}
      <ShowQr text={address} label={text.qr} missing={text.noQr} />
      <ol>
        {text.steps.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p role="status">{text.until(until)}</p>
      <p>{text.who}</p>
      <Details summary={text.link}>
        <p>{text.linkWho}</p>
        <p class="sw-address">{address}</p>
        <CopyText text={address} label={text.copy} />
      </Details>
      <Button look="secondary" onClick={onStop}>
        {text.stop}
      </Button>
    </>
  );
}
