import type { Contact, Team } from '#protocol/directory.ts';
import type { Held } from '#protocol/steward.ts';
import { checkedLongAgo } from '../place/checked.ts';

export type Counted = { organisations: number; sites: number; placements: number; teams: number; contacts: number };

export function countAll(held: readonly Held[]): Counted {
  const sum = (of: (one: Held['organisation']) => number) =>
    held.reduce((total, { organisation }) => total + of(organisation), 0);
  return {
    organisations: held.length,
    sites: sum(({ sites }) => sites.length),
    placements: sum(({ placements }) => placements.length),
    teams: sum(({ teams }) => teams.length),
    contacts: sum(({ contacts }) => contacts.length),
  };
}

/** Contacts that nobody has checked for six months, the oldest first. */
export function staleContacts(held: readonly Held[], now: Date): { held: Held; contact: Contact }[] {
  return held
    .flatMap((one) => one.organisation.contacts.map((contact) => ({ held: one, contact })))
    .filter(({ contact }) => checkedLongAgo(contact.lastChecked, now))
    .sort((a, b) => a.contact.lastChecked.localeCompare(b.contact.lastChecked));
}

/** Teams that nobody is on yet: nothing can be sent to them. */
export function teamsWithoutMembers(held: readonly Held[], founded: readonly string[]): { held: Held; team: Team }[] {
  return held.flatMap((one) =>
    one.organisation.teams.filter(({ id }) => !founded.includes(id)).map((team) => ({ held: one, team })),
  );
}
