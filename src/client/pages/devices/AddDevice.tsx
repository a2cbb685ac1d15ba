import { useState } from 'preact/hooks';
import { useAct } from '../../forms/use-act.ts';
import { readDevices } from '../../session/devices.ts';
import { type Offer, offerLink } from '../../session/link.ts';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { settingsText } from '../../text/account.ts';
import { deviceSentence, addDeviceText as text } from '../../text/devices.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';
import { Added } from './Added.tsx';
import { ShownCode } from './ShownCode.tsx';

export function AddDevice() {
  return (
    <>
      <BackLink href="/settings">{settingsText.title}</BackLink>
      <WithSession>{(session) => <Adding session={session} />}</WithSession>
    </>
  );
}

/** `before`: the devices there were, so that a new one is known when it comes. */
type Step = { is: 'asked' | 'over' } | { is: 'shown'; offer: Offer } | { is: 'taken' };

function Adding({ session }: { session: Session }) {
  const { phone } = session;
  const [step, go] = useState<Step>({ is: 'asked' });
  const [before, setBefore] = useState<ReadonlySet<string>>(new Set());
  const place = useFocusOnChange(step.is);
  const { busy, problem, act } = useAct();
  const show = () =>
    act(async () => {
      const devices = await readDevices(phone);
      if (!devices.ok) return deviceSentence(devices.problem);
      const offer = await offerLink(phone);
      if (!offer.ok) return deviceSentence(offer.problem);
      setBefore(new Set(devices.value.map(({ id }) => id)));
      go({ is: 'shown', offer: offer.value });
      return undefined;
    });
  return (
    <div ref={place}>
      {step.is === 'taken' && <Added session={session} before={before} />}
      {step.is === 'shown' && (
        <ShownCode
          session={session}
          offer={step.offer}
          onTaken={() => go({ is: 'taken' })}
          onOver={() => go({ is: 'over' })}
          onStop={() => go({ is: 'asked' })}
        />
      )}
      {(step.is === 'asked' || step.is === 'over') && (
        <>
          <h1>{step.is === 'over' ? text.overTitle : text.title}</h1>
          <p class="sw-lead">{step.is === 'over' ? text.over : text.lead}</p>
          <p>{text.who}</p>
          <p>{text.once}</p>
          {problem && <p role="alert">{problem}</p>}
          <Button busy={busy} onClick={() => void show()}>
            {step.is === 'over' ? text.newCode : text.show}
          </Button>
          <p>
            <a href="/recovery">{text.codeInstead}</a>
          </p>
        </>
      )}
    </div>
  );
}
