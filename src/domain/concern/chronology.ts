import type { Conversation, Delivery, TimelineItem } from '#domain/concern/conversation.ts';
import type { Sending } from '#domain/concern/draft.ts';
import { inOrderOfDays, type LogEntry } from '#domain/concern/log-entry.ts';
import { type Day, englandDay } from '#domain/time/days.ts';
import type { EarlierEntry } from '#protocol/events.ts';

/** A sending with everything that was said in it. */
export type SentConversation = { sending: Sending; conversation: Conversation };

type Told = Exclude<TimelineItem, { kind: 'unreadable' }>;
/** One thing that happened: noted by the learner, or said in a conversation. `day` is null when its time cannot be read. */
export type Happening =
  | { kind: 'noted'; key: string; day: Day; entry: LogEntry }
  | { kind: 'said'; key: string; day: Day | null; sending: Sending; item: Told };

/**
 * Everything that happened, oldest first, from the learner's log and all their conversations. Within a conversation the
 * order is the server's; a note of a day stands before what was said on it, because that has a time and the note has none.
 */
export function chronology(log: readonly LogEntry[], sent: readonly SentConversation[]): Happening[] {
  const lists: Happening[][] = [
    inOrderOfDays(log).map((entry) => ({ kind: 'noted', key: entry.id, day: entry.day, entry })),
    ...sent.map(({ sending, conversation }) =>
      conversation.items.flatMap((item): Happening[] =>
        item.kind === 'unreadable' ? [] : [{ kind: 'said', key: item.key, day: englandDay(item.at), sending, item }],
      ),
    ),
  ];
  const merged: Happening[] = [];
  for (;;) {
    const next = lists.filter((list) => list.length > 0).sort((a, b) => compare(a[0]!, b[0]!))[0];
    if (!next) return merged;
    merged.push(next.shift()!);
  }
}

/** What cannot be dated keeps its place after what came before it in its own list. */
const when = (one: Happening) => (one.kind === 'noted' ? one.day : one.day === null ? '' : `${one.day} ${one.item.at}`);
const compare = (a: Happening, b: Happening) =>
  when(a) === when(b) ? (a.key < b.key ? -1 : 1) : when(a) < when(b) ? -1 : 1;

/** What may go along to the next team, or stand in a letter: what was done and said, not who opened what. */
export function earlierOf(happenings: readonly Happening[]): (EarlierEntry & { key: string })[] {
  return happenings.flatMap((one) => {
    if (one.kind === 'noted') return [fromLog(one.entry)];
    const entry = one.day && arrived(one.item) ? fromItem(one.item, one.sending, one.day) : null;
    return entry ? [entry] : [];
  });
}

function arrived(item: Told): boolean {
  const delivery: Delivery = 'delivery' in item ? item.delivery : 'sent';
  return delivery !== 'refused';
}

function fromLog({ id, step, day, who, said, promised, by }: LogEntry): EarlierEntry & { key: string } {
  const entry = { key: id, day, what: 'told' as const, step, who, text: said };
  return { ...entry, ...(promised ? { promised } : {}), ...(by ? { by } : {}) };
}

function fromItem(
  item: Told,
  { step, teamName, organisation }: Sending,
  day: Day,
): (EarlierEntry & { key: string }) | null {
  const entry = { key: item.key, day, step, who: `${teamName}, ${organisation}` };
  switch (item.kind) {
    case 'report':
      return { ...entry, what: 'sent', text: '' };
    case 'message':
      return item.from === 'reporter'
        ? { ...entry, what: 'wrote', text: item.text }
        : { ...entry, what: 'answered', text: item.text, ...(item.by ? { by: item.by } : {}) };
    case 'outcome':
      return { ...entry, what: 'outcome', text: item.text };
    default:
      return null;
  }
}
