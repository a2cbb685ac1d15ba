import { type HeldSpace, inOrder } from '#domain/held/held.ts';
import { RegisterEvent } from '#protocol/register.ts';
import type { VerifiedTeam } from '../../vault/roster-chain.ts';
import { heldIn } from '../exchange/concern-events.ts';
import type { Phone } from '../phone.ts';
import { type OpenSpace, openSpace, spacesOfKind } from './team-spaces.ts';

export type HeldRegister = OpenSpace & HeldSpace<RegisterEvent>;

/** The spaces of a team's register that this device can open, the one to write into first. */
export async function registerSpaces(phone: Phone, team: string, roster: VerifiedTeam): Promise<HeldRegister[]> {
  const spaces = await spacesOfKind(phone, 'register', team);
  const held = await Promise.all(spaces.map((space) => heldRegister(phone, space, roster)));
  return held.filter((one) => one !== null).sort((a, b) => (a.space < b.space ? -1 : 1));
}

/** What was read of a space, and of what: nothing is opened and checked again while that is the same. */
type Read = { of: string; held: HeldRegister | null };
const memories = new WeakMap<Phone, Map<string, Read>>();

/**
 * Null for a space that is no register. Its first word, signed by somebody of the team, says that it is one: a server that
 * called a concern a register would otherwise have its words written where the reporter reads, or its key given away.
 */
export async function heldRegister(phone: Phone, space: string, roster: VerifiedTeam): Promise<HeldRegister | null> {
  const memory = memories.get(phone) ?? new Map<string, Read>();
  memories.set(phone, memory);
  const [row, own] = await Promise.all([
    phone.cache.spaces.get(space),
    phone.critical.outbox.where('[space+key]').between([space, ''], [space, '\uffff']).toArray(),
  ]);
  const words = own.map(({ key, state }) => [key, state]);
  const of = JSON.stringify([row?.grant, row?.seq, row?.chain, words, roster.hash]);
  const known = memory.get(space);
  if (known?.of === of) return known.held;
  const held = await readHeld(phone, space, roster);
  memory.set(space, { of, held });
  return held;
}

async function readHeld(phone: Phone, space: string, { everMember }: VerifiedTeam): Promise<HeldRegister | null> {
  const open = await openSpace(phone, space);
  if (!open) return null;
  const events = await heldIn(phone, open.contentKey, space, RegisterEvent);
  const [first] = [...events].sort(inOrder);
  return first?.event && first.author !== null && everMember.has(first.author) ? { ...open, events } : null;
}
