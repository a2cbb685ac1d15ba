import { useRef, useState } from 'preact/hooks';
import type { Draft } from '#domain/concern/draft.ts';
import { holdProblem, letGoOfHold, sendHeld } from '../../db/mine/hold.ts';
import { findTeam } from '../../db/places/directory.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { dayNamed } from '../../text/dates.ts';
import { holdText, sentenceFor } from '../../text/errors.ts';
import { followText } from '../../text/follow.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';

const text = followText.held;

/** What is kept back on this phone, until when, and the two ways to end that. */
export function Held({ session, draft }: { session: Session; draft: Draft }) {
  const { phone } = session;
  const { hold } = draft;
  const [problem, setProblem] = useState('');
  const busy = useRef(false);
  const here = useLive(session, async () => {
    const [lane, team] = await Promise.all([
      phone.critical.lanes.get(phone.account.id),
      hold ? findTeam(phone, hold.team) : null,
    ]);
    return { own: lane?.device.id === hold?.device, inTheWay: hold && holdProblem(hold, team) };
  }, [hold]);
  if (!hold || !here) return null;
  async function act(end: () => ReturnType<typeof sendHeld> | ReturnType<typeof letGoOfHold>): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    const result = await end();
    busy.current = false;
    if (result.ok) return session.syncNow();
    const { say, do: todo } = sentenceFor(result.problem);
    setProblem(`${say} ${todo}`);
  }
  const team = followText.place(hold.teamName, hold.organisation);
  return (
    <Callout title={text.title} look="plain">
      <p>{hold.until ? text.until(team, dayNamed(hold.until)) : text.open(team)}</p>
      {!here.own && hold.until && <p>{text.elsewhere}</p>}
      {here.inTheWay ? (
        <p>
          <strong>{holdText[here.inTheWay].say}</strong> {holdText[here.inTheWay].do}
        </p>
      ) : (
        <Button onClick={() => void act(() => sendHeld(phone, draft))}>{text.sendNow}</Button>
      )}
      <Button look="secondary" onClick={() => void act(() => letGoOfHold(phone, draft))}>
        {text.stop}
      </Button>
      <p role="alert">{problem}</p>
    </Callout>
  );
}
