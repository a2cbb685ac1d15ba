import { type Held, inOrder } from '#domain/held/held.ts';
import type { ConcernEvent, EarlierEntry, Fixed, Identity, Report, StatusSet } from '#protocol/events.ts';

/** Where one's own words are: still here, on the server's disk, or refused. Others' words are always `sent`. */
export type Delivery = 'waiting' | 'sent' | 'refused';

export type HeldEvent = Held<ConcernEvent>;

export type Side = 'reporter' | 'team';
type Said = { key: string; at: string };
export type TimelineItem =
  | ({ kind: 'report'; delivery: Delivery } & Said)
  | ({ kind: 'opened' } & Said)
  | ({ kind: 'name-opened'; author: string } & Said)
  | ({ kind: 'message'; from: Side; author: string; text: string; by: string | null; delivery: Delivery } & Said)
  | ({ kind: 'outcome'; author: string; text: string; delivery: Delivery } & Said)
  | ({ kind: 'fixed'; is: FixedAnswer; delivery: Delivery } & Said)
  | ({ kind: 'reopened'; delivery: Delivery } & Said)
  | ({ kind: 'seen-too'; delivery: Delivery } & Said)
  | ({ kind: 'status'; author: string; is: StatusSet['is']; delivery: Delivery } & Said)
  | ({ kind: 'closed'; author: string; learning: string; delivery: Delivery } & Said)
  | { kind: 'unreadable'; key: string };
export type FixedAnswer = Fixed['is'];

export type Conversation = {
  report: Report | null;
  identity: Identity | null;
  /** What was done before, as far as the reporter sent it along. */
  earlier: readonly EarlierEntry[];
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
  const earlier: EarlierEntry[] = [];
  let report: Report | null = null;
  let identity: Identity | null = null;
  let openedAt: string | null = null;
  for (const { key, author, event, delivery } of [...events].sort(inOrder)) {
    const side: Side | null = author === owner ? 'reporter' : author && everMember.has(author) ? 'team' : null;
    if (!event || !author || side !== (BY[event.type] ?? side) || !side) {
      items.push({ kind: 'unreadable', key });
      continue;
    }
    const said = { key, at: event.at };
    switch (event.type) {
      case 'report':
        items.push(report ? { kind: 'unreadable', key } : { kind: 'report', ...said, delivery });
        report ??= event;
        break;
      case 'identity':
        if (identity) items.push({ kind: 'unreadable', key });
        identity ??= event;
        break;
      case 'earlier':
        earlier.push(...event.entries);
        break;
      case 'opened':
        if (!openedAt) items.push({ kind: 'opened', ...said });
        openedAt ??= event.at;
        openedBy.add(author);
        break;
      case 'name-opened':
        items.push({ kind: 'name-opened', ...said, author });
        break;
      case 'message': {
        const by = side === 'team' ? (event.by ?? null) : null;
        items.push({ kind: 'message', ...said, from: side, author, text: event.text, by, delivery });
        break;
      }
      case 'outcome':
        items.push({ kind: 'outcome', ...said, author, text: event.text, delivery });
        break;
      case 'fixed':
        items.push({ kind: 'fixed', ...said, is: event.is, delivery });
        break;
      case 'status':
        items.push({ kind: 'status', ...said, author, is: event.is, delivery });
        break;
      case 'closed':
        items.push({ kind: 'closed', ...said, author, learning: event.learning, delivery });
        break;
      case 'reopened':
      case 'seen-too':
        items.push({ kind: event.type, ...said, delivery });
        break;
    }
  }
  return { report, identity, earlier, openedAt, openedBy, items };
}

/** Who may say it. What is not here both sides may say. */
const BY: Partial<Record<ConcernEvent['type'], Side>> = {
  report: 'reporter',
  identity: 'reporter',
  earlier: 'reporter',
  opened: 'team',
  'name-opened': 'team',
  outcome: 'team',
  fixed: 'reporter',
  reopened: 'reporter',
  'seen-too': 'team',
  status: 'team',
  closed: 'team',
};
