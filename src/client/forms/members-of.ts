import type { Member } from '#protocol/roster.ts';

const asMember = (title: string, at: number, of: number) => (of > 1 ? `${title} (${at} of ${of})` : title);

/** People by job title; two of the same are told apart by a number, never by a name. */
export function membersOf(members: readonly Member[]): (Member & { name: string })[] {
  return members.map((member, at) => {
    const same = members.filter((other) => other.title === member.title);
    const place = members.slice(0, at + 1).filter((other) => other.title === member.title).length;
    return { ...member, name: asMember(member.title, place, same.length) };
  });
}
