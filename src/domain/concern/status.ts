import type { TimelineItem } from './conversation.ts';

/** How far a team is with what it was sent. Both sides see the same. */
export const STATUSES = [
  'received',
  'acknowledged',
  'in-progress',
  'with-provider',
  'outcome-given',
  'closed',
  'reopened',
] as const;
export type Status = (typeof STATUSES)[number];

/**
 * The newest of what says so counts, whatever came before: people go back as well as on. A first answer acknowledges by
 * itself. Only the reporter reopens; closing waits for nobody. Words that were refused count as not said.
 */
export function statusOf(items: readonly TimelineItem[]): Status {
  let status: Status = 'received';
  for (const item of items) {
    if ('delivery' in item && item.delivery === 'refused') continue;
    if (item.kind === 'status') status = item.is;
    else if (item.kind === 'outcome') status = 'outcome-given';
    else if (item.kind === 'closed' || item.kind === 'reopened') status = item.kind;
    else if (item.kind === 'message' && item.from === 'team' && status === 'received') status = 'acknowledged';
  }
  return status;
}
