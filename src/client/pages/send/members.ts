import { toldApart } from '#domain/words/told-apart.ts';
import type { Member } from '#protocol/roster.ts';
import type { UsableTeam } from './choice.ts';

type Roster = UsableTeam['roster']['verified'];

/** Everyone on the team by job title; two of the same are told apart by a number, never by a name. */
export function membersOf(roster: Roster): (Member & { name: string })[] {
  const { members } = roster.current;
  const names = toldApart(members.map(({ title }) => title));
  return members.map((member, at) => ({ ...member, name: names[at]! }));
}
