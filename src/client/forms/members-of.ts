import type { Member } from '#protocol/roster.ts';
import { toldApart } from './told-apart.ts';

/** People by job title; two of the same are told apart by a number, never by a name. */
export function membersOf(members: readonly Member[]): (Member & { name: string })[] {
  const names = toldApart(members.map(({ title }) => title));
  return members.map((member, at) => ({ ...member, name: names[at]! }));
}
