import { type HeldSpace, inOrder } from '#domain/held/held.ts';
import { RegisterEvent } from '#protocol/register.ts';
import type { VerifiedTeam } from '../vault/roster-chain.ts';
import { heldIn } from './concern-events.ts';
import type { Phone } from './phone.ts';
import { type OpenSpace, openSpace, spacesOfKind } from './team-spaces.ts';

export type HeldRegister = OpenSpace & HeldSpace<RegisterEvent>;

/** The spaces of a team's register that this device can open, the one to write into first. */
export async function registerSpaces(phone: Phone, team: string, roster: VerifiedTeam): Promise<HeldRegister[]> {
  const spaces = await spacesOfKind(phone, 'register', team);
  const held = await Promise.all(spaces.map((space) => heldRegister(phone, space, roster)));
  return held.filter((one) => one !== null).sort((a, b) => (a.space < b.space ? -1 : 1));
}

/**
 * Null for a space that is no register. Its first word, signed by somebody of the team, says that it is one: a server that
 * called a concern a register would otherwise have its words written where the reporter reads, or its key given away.
 */
export async function heldRegister(
  phone: Phone,
  space: string,
  { everMember }: VerifiedTeam,
): Promise<HeldRegister | null> {
  const open = await openSpace(phone, space);
  if (!open) return null;
  const events = await heldIn(phone, open.contentKey, space, RegisterEvent);
  const [first] = [...events].sort(inOrder);
  return first?.event && first.author !== null && everMember.has(first.author) ? { ...open, events } : null;
}
