import type { Draft } from '#domain/concern/draft.ts';
import { englandDay } from '#domain/time/days.ts';
import { passedNote } from '../../forms/concern-line.ts';
import type { Session } from '../../session/session.ts';
import { dayNamed } from '../../text/dates.ts';
import { followText } from '../../text/follow.ts';
import { Callout } from '../../ui/Callout.tsx';

/** A day that somebody gave them in a conversation and that has gone by: what the list says in a line, and what now. */
export function Passed({ session, draft }: { session: Session; draft: Draft }) {
  const entry = passedNote(draft, englandDay(session.phone.clock.now()) ?? '');
  if (!entry?.by) return null;
  return (
    <Callout title={followText.line.passed(entry.who)}>
      <p>{followText.passedNoted(entry.who, dayNamed(entry.by))}</p>
      <p>
        <a href={`/concerns/${draft.id}/log`}>{followText.toPassed}</a>
      </p>
    </Callout>
  );
}
