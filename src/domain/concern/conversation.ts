import type { ConcernEvent, Identity, Report } from '#protocol/events.ts';

/** Where one's own words are: still here, on the server's disk, or refused. Others' words are always `sent`. */
export type Delivery = 'waiting' | 'sent' | 'refused';

/**
 * One event as this device holds it. `seq` is its place in the server's log; null while only this device has it.
 * `event` is null when it cannot be read: a kind from a newer version, or not what it claims to be.
 */
export type HeldEvent = {
  key: string;
  seq: number | null;
  author: string | null;
  event: ConcernEvent | null;
  delivery: Delivery;
};

export type Side = 'reporter' | 'team';
export type TimelineItem =
  | { kind: 'report'; key: string; at: string; delivery: Delivery }
  | { kind: 'opened'; key: string; at: string }
  | { kind: 'name-opened'; key: string; at: string; author: string }
  | { kind: 'message'; key: string; at: string; from: Side; author: string; text: string; delivery: Delivery }
  | { kind: 'unreadable'; key: string };

export type Conversation = {
  report: Report | null;
  identity: Identity | null;
  /** When a member of the team first had it on screen, by their own clock; null until the proof is here. */
  openedAt: string | null;
  openedBy: ReadonlySet<string>;
  items: readonly TimelineItem[];
};

/**
 * The state of a concern, from its events in any order. The reporter is the owner of the space; only people who were ever
 * on the team's roster speak for the team. Anything else is set aside, never shown as theirs.
 */
export function foldConversation(
  events: readonly HeldEvent[],
  owner: string,
  everMember: ReadonlySet<string>,
): Conversation {
  const openedBy = new Set<string>();
  const items: TimelineItem[] = [];
  let report: Report | null = null;
  let identity: Identity | null = null;
  let openedAt: string | null = null;
  for (const { key, author, event, delivery } of [...events].sort(inOrder)) {
    const side: Side | null = author === owner ? 'reporter' : author && everMember.has(author) ? 'team' : null;
    if (!event || !author || !side) {
      items.push({ kind: 'unreadable', key });
      continue;
    }
    const { at } = event;
    if (event.type === 'report' && side === 'reporter' && !report) {
      report = event;
      items.push({ kind: 'report', key, at, delivery });
    } else if (event.type === 'identity' && side === 'reporter' && !identity) {
      identity = event;
    } else if (event.type === 'opened' && side === 'team') {
      if (!openedAt) items.push({ kind: 'opened', key, at });
      openedAt ??= at;
      openedBy.add(author);
    } else if (event.type === 'name-opened' && side === 'team') {
      items.push({ kind: 'name-opened', key, at, author });
    } else if (event.type === 'message') {
      items.push({ kind: 'message', key, at, from: side, author, text: event.text, delivery });
    } else {
      items.push({ kind: 'unreadable', key });
    }
  }
  return { report, identity, openedAt, openedBy, items };
}

/** The server's order first; what only this device has comes after it, in the order it was written. */
function inOrder(a: HeldEvent, b: HeldEvent): number {
  if (a.seq !== null && b.seq !== null) return a.seq - b.seq;
  if (a.seq !== null) return -1;
  if (b.seq !== null) return 1;
  const [first, second] = [a.event?.at ?? '', b.event?.at ?? ''];
  return first === second ? (a.key < b.key ? -1 : 1) : first < second ? -1 : 1;
}
