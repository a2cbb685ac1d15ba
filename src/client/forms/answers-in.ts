import type { SentConcern } from '../db/concerns.ts';

/** How often the team has written. */
export function answersIn({ conversation }: SentConcern): number {
  return conversation.items.filter((item) => item.kind === 'message' && item.from === 'team').length;
}
