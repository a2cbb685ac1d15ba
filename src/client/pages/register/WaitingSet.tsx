import type { CategorySet, ScopeStanding } from '#domain/register/register.ts';
import { keepInRegister } from '../../db/team/register.ts';
import { useAct } from '../../forms/use-act.ts';
import type { Session } from '../../session/session.ts';
import { dayAndTime } from '../../text/dates.ts';
import { sentenceFor } from '../../text/errors.ts';
import { scopeText, confirmText as text } from '../../text/register.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { SetFacts } from './SetFacts.tsx';
import type { View } from './use-register.ts';

export interface WaitingSetProps {
  session: Session;
  view: View;
  standing: ScopeStanding;
  waiting: CategorySet;
  /** It counts now, and this goes from the page. */
  onAgreed: () => void;
}

/** A suspension that one person has set. Whoever set it cannot agree to it. */
export function WaitingSet({ session, view, standing, waiting, onAgreed }: WaitingSetProps) {
  const { phone } = session;
  const { busy, problem, act } = useAct();
  const agree = () =>
    act(async () => {
      const kept = await keepInRegister(phone, view.team, [{ type: 'confirmed', category: waiting.key }]);
      if (!kept.ok) {
        const { say, do: next } = sentenceFor(kept.problem);
        return `${say} ${next}`;
      }
      session.syncNow();
      onAgreed();
      return undefined;
    });
  return (
    <Callout title={text.title}>
      <p>{scopeText.by(view.named(waiting.author), dayAndTime(waiting.at))}</p>
      <p>{standing.current ? text.until : text.untilNone}</p>
      {view.register.refused.some((one) => one.type === 'confirmed' && one.category === waiting.key) && (
        <p>
          <strong>{text.refused}</strong>
        </p>
      )}
      <SetFacts session={session} view={view} set={waiting} />
      {waiting.author === view.me ? (
        <p>{text.own}</p>
      ) : (
        <>
          {problem && <p role="alert">{problem}</p>}
          <Button busy={busy} onClick={() => void agree()}>
            {text.agree}
          </Button>
        </>
      )}
    </Callout>
  );
}
