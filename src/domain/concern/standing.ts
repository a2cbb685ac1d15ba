import type { Conversation, FixedAnswer, TimelineItem } from '#domain/concern/conversation.ts';
import { type Day, englandDay } from '#domain/time/days.ts';
import { type Status, statusOf } from './status.ts';

/**
 * A day the team gave. `ahead`: it has not passed and nothing came since. `missed`: it has passed and nothing came since.
 * `kept` and `late`: something came, by that day or after it.
 */
export type Promised = { key: string; by: Day; state: 'ahead' | 'missed' | 'kept' | 'late' };

export type Standing = {
  status: Status;
  promises: readonly Promised[];
  /** The one that counts now: the newest that nothing has followed. */
  due: Promised | null;
  /** The newest outcome, and what the reporter said of it; null while they have not. */
  outcome: { key: string; text: string; fixed: FixedAnswer | null } | null;
  /** The newest closing, as long as nothing has come of it since: the team works on it again, or it was opened again. */
  closed: { key: string; at: string; learning: string; fixed: FixedAnswer | null } | null;
  /** Something has been said of what came of it, and nobody has asked for another look since. */
  answered: boolean;
  /** The reporter asked for another look after the newest outcome or closing. */
  reopened: boolean;
  /** Someone else has seen it too, says the team. */
  seenToo: boolean;
};

/** What the team says keeps a promise, whatever it says. */
type Word = Extract<TimelineItem, { kind: 'message' | 'outcome' | 'closed' }>;

/** How a concern stands on a day, the same for both sides. Words that were refused count as not said. */
export function standingOf({ report, items }: Conversation, today: Day): Standing {
  const said = items.filter((item) => !('delivery' in item) || item.delivery !== 'refused');
  const words = said.filter(
    (item): item is Word =>
      item.kind === 'outcome' || item.kind === 'closed' || (item.kind === 'message' && item.from === 'team'),
  );
  const given = [
    ...(report?.answerBy ? [{ key: 'report', by: report.answerBy, next: words[0] }] : []),
    ...words.flatMap((word, at) =>
      word.kind === 'message' && word.by ? [{ key: word.key, by: word.by, next: words[at + 1] }] : [],
    ),
  ];
  const promises = given.map(({ key, by, next }): Promised => ({ key, by, state: stateOf(by, next, today) }));
  const last = promises.at(-1);
  const outcome = said.findLast((item) => item.kind === 'outcome');
  const closing = said.findLast((item) => item.kind === 'closed');
  const after = (item: TimelineItem) => said.slice(said.indexOf(item) + 1);
  const fixed = (item: TimelineItem) => after(item).findLast((one) => one.kind === 'fixed')?.is ?? null;
  const status = statusOf(said);
  return {
    status,
    promises,
    due: last && (last.state === 'ahead' || last.state === 'missed') ? last : null,
    outcome: outcome ? { key: outcome.key, text: outcome.text, fixed: fixed(outcome) } : null,
    closed:
      closing && status === 'closed'
        ? { key: closing.key, at: closing.at, learning: closing.learning, fixed: fixed(closing) }
        : null,
    answered: outcome !== undefined && !after(outcome).some(({ kind }) => kind === 'reopened'),
    reopened: status === 'reopened',
    seenToo: said.some((item) => item.kind === 'seen-too'),
  };
}

function stateOf(by: Day, next: Word | undefined, today: Day): Promised['state'] {
  if (!next) return today > by ? 'missed' : 'ahead';
  return (englandDay(next.at) ?? by) > by ? 'late' : 'kept';
}
