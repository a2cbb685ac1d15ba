import { useLocation } from 'preact-iso/router';
import { type AskedOfMe, sayNotSeen } from '../../db/team/asks.ts';
import { BeginObservation } from '../../forms/BeginObservation.tsx';
import { domainLabels } from '../../forms/domain-labels.ts';
import { useAct } from '../../forms/use-act.ts';
import type { Session } from '../../session/session.ts';
import { dayAndTime } from '../../text/dates.ts';
import { saveText } from '../../text/saving.ts';
import { Button } from '../../ui/Button.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { observationsText } from './observations-text.ts';

const text = observationsText.asked;
type OneProps = { session: Session; one: AskedOfMe };

/** One question, as far as it can be believed: where, what kind of thing, and two ways to answer. */
export function OneQuestion({ session, one }: OneProps) {
  const { origin, placement, domains, at } = one;
  if (origin.is !== 'genuine') {
    return (
      <div class="sw-card">
        <p>{origin.is === 'unchecked' ? text.unchecked : text.notTheirs}</p>
      </div>
    );
  }
  const kinds = domainLabels(domains);
  return (
    <div class="sw-card">
      <h3>{text.question}</h3>
      <SummaryList
        rows={[
          { key: text.placement, value: placement || text.anywhere },
          { key: text.domains, value: kinds.length > 0 ? kinds.join('\n') : text.any },
          { key: text.from, value: text.team(origin.team) },
          { key: text.on, value: dayAndTime(at) },
        ]}
      />
      <Answer session={session} one={one} />
    </div>
  );
}

function Answer({ session, one }: OneProps) {
  const { route } = useLocation();
  const { busy, problem, act } = useAct();
  const { space, placement, domains, notSeen, draft, from } = one;
  if (draft) {
    return (
      <p>
        {draft.sent ? text.answered : text.begun}{' '}
        <a href={`/concerns/${draft.id}`}>{draft.sent ? text.look : text.goOn}</a>
      </p>
    );
  }
  if (notSeen) {
    return (
      <p role="status">
        {text.saidNotSeen} {notSeen === 'waiting' && text.waiting}
      </p>
    );
  }
  const about = { kind: 'ask' as const, space, team: from.team };
  const refuse = () =>
    act(async () => {
      const said = await sayNotSeen(session.phone, space);
      if (!said.ok) return `${saveText[said.problem].say} ${saveText[said.problem].do}`;
      session.syncNow();
      return undefined;
    });
  return (
    <>
      <BeginObservation
        session={session}
        go={route}
        label={text.seen}
        about={about}
        answers={{ where: placement, domains }}
      />
      <Button look="secondary" busy={busy} onClick={() => void refuse()}>
        {text.notSeen}
      </Button>
      <p role="alert">{problem}</p>
    </>
  );
}
