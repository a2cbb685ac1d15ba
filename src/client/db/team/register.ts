import { foldRegister, type Register } from '#domain/register/register.ts';
import type { RegisterEvent } from '#protocol/register.ts';
import type { VerifiedTeam } from '../../vault/roster-chain.ts';
import type { SaveResult } from '../durably.ts';
import type { Phone } from '../phone.ts';
import { type KnownTeam, myTeams } from '../places/directory.ts';
import { voices } from './casework.ts';
import { registerSpaces } from './register-spaces.ts';
import { keepInSpace, makeSpace } from './team-spaces.ts';

type Without<Event, Key extends PropertyKey> = Event extends unknown ? Omit<Event, Key> : never;
/** What a member can say in the register; the time comes from the phone's clock. */
export type RegisterWord = Without<RegisterEvent, 'at'>;
/** A team that keeps a register, and this account's own line on its roster. */
export type RegionalTeam = { known: KnownTeam; verified: VerifiedTeam; leads: boolean };

/** The regional teams this account is on: only they keep a register. */
export async function regionalTeams(phone: Phone): Promise<RegionalTeam[]> {
  return (await myTeams(phone)).flatMap((known) => {
    const { roster } = known;
    if (!roster.ok || known.team.step !== 'region') return [];
    const { members } = roster.verified.current;
    const leads = members.some(({ account, role }) => account === phone.account.id && role === 'lead');
    return [{ known, verified: roster.verified, leads }];
  });
}

type Folded = { of: readonly unknown[]; register: Register };
const memories = new WeakMap<Phone, Map<string, Folded>>();

/** The register of a team, as far as this device has it: the same one while nothing in it has changed. */
export async function readRegister(phone: Phone, { known, verified }: RegionalTeam): Promise<Register> {
  const memory = memories.get(phone) ?? new Map<string, Folded>();
  memories.set(phone, memory);
  const spaces = await registerSpaces(phone, known.team.id, verified);
  const of = [verified, ...spaces];
  const before = memory.get(known.team.id);
  if (before && before.of.length === of.length && of.every((one, at) => one === before.of[at])) return before.register;
  const register = foldRegister(spaces, voices(verified));
  memory.set(known.team.id, { of, register });
  return register;
}

/**
 * Says something in the register: stored and queued in one step. The first word ever said opens a space for it, sealed to
 * everybody on the team now; who comes later is given it by the others. `once`: a name under which it is said only once.
 */
export async function keepInRegister(
  phone: Phone,
  { known, verified }: RegionalTeam,
  words: readonly RegisterWord[],
  once?: string,
): Promise<SaveResult> {
  const team = known.team.id;
  const at = phone.clock.now().toISOString();
  const events = words.map((word) => ({ ...word, at }) as RegisterEvent);
  const [held] = await registerSpaces(phone, team, verified);
  if (held) return keepInSpace(phone, held, events, [], once);
  const { members, version } = verified.current;
  const { place, open } = await makeSpace(phone, 'register', { team, roster: version, members, keptOut: [] });
  return keepInSpace(phone, place, events, [open], once);
}
