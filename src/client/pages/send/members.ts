import type { Member } from '#protocol/roster.ts';
import type { UsableTeam } from './choice.ts';
import { sendText } from './send-text.ts';

type Roster = UsableTeam['roster']['verified'];

/** Everyone on the team by job title; two of the same are told apart by a number, never by a name. */
export function membersOf(roster: Roster): (Member & { name: string })[] {
  const { members } = roster.current;
  return members.map((member, at) => {
    const same = members.filter((other) => other.title === member.title);
    const place = members.slice(0, at + 1).filter((other) => other.title === member.title).length;
    return { ...member, name: sendText.readers.asMember(member.title, place, same.length) };
  });
}
