import type { Asked } from '#protocol/ask.ts';
import type { Member } from '#protocol/roster.ts';
import { importContentKey, sealGrant } from '../../vault/content-key.ts';
import type { SaveResult } from '../durably.ts';
import { sealedEvent } from '../exchange/concern-events.ts';
import type { NewMutation } from '../outbox.ts';
import { newId, type Phone } from '../phone.ts';
import { byPlace, type KnownTeam, listTeams, myTeams } from '../places/directory.ts';
import { membersFor } from './case-readers.ts';
import { keepToTeam } from './casework.ts';

/** A team with educators who can be asked about a concern. */
export type Askable = { known: KnownTeam; educators: readonly Member[] };

/** Own teams first. Whoever was kept out of the concern is not asked about it, under whichever team they appear. */
export async function whoCanBeAsked(phone: Phone, concern: string): Promise<Askable[]> {
  const [teams, own, readers] = await Promise.all([listTeams(phone), myTeams(phone), membersFor(phone, concern)]);
  if (!readers) return [];
  const out = new Set([...readers.keptOut, phone.account.id]);
  const mine = new Set(own.map(({ team }) => team.id));
  return teams
    .flatMap((known): Askable[] => {
      if (!known.roster.ok) return [];
      const { members } = known.roster.verified.current;
      const educators = members.filter(({ role, account }) => role === 'educator' && !out.has(account));
      return educators.length > 0 ? [{ known, educators }] : [];
    })
    .sort((a, b) => Number(mine.has(b.known.team.id)) - Number(mine.has(a.known.team.id)) || byPlace(a.known, b.known));
}

export type AskRequest = {
  placement: string;
  domains: readonly string[];
  /** The team that has the concern: the answer goes there. */
  from: KnownTeam;
  to: KnownTeam;
  educators: readonly Member[];
};

/**
 * Asks each of them in a space of its own, so that they do not see each other's answers, and keeps to the team that it
 * was done: one step, so that nobody is asked without a trace, or the other way round.
 */
export async function askAround(phone: Phone, concern: string, request: AskRequest): Promise<SaveResult> {
  const { to, placement, domains } = request;
  const { asks, mutations } = await askEach(phone, request);
  const word = { type: 'asked-around' as const, team: to.team.id, asks, placement, domains: [...domains] };
  return keepToTeam(phone, concern, [word], mutations);
}

/** The questions themselves, ready to leave. */
export async function askEach(phone: Phone, { from, to, educators, placement, domains }: AskRequest) {
  const version = to.roster.ok ? to.roster.verified.current.version : 0;
  const asked: Asked = {
    type: 'asked',
    at: phone.clock.now().toISOString(),
    from: { organisation: from.organisation.id, team: from.team.id },
    placement,
    domains: [...domains],
  };
  const each = await Promise.all(educators.map((one) => askOne(phone, to.team.id, version, one, asked)));
  return { asks: each.map(([open]) => open!.space), mutations: each.flat() };
}

async function askOne(
  phone: Phone,
  team: string,
  roster: number,
  { account, keys }: Member,
  asked: Asked,
): Promise<NewMutation[]> {
  const space = newId(phone.random);
  const raw = phone.random(32);
  const both = [
    { account: phone.account.id, keys: phone.account.keys },
    { account, keys },
  ];
  const participants = await Promise.all(
    both.map(async (one) => ({ account: one.account, grant: await sealGrant(space, raw, one.keys.encryption) })),
  );
  const said = await sealedEvent(phone, phone.account, await importContentKey(raw), space, asked);
  const args = { space, kind: 'ask', team, roster, participants, barred: [] };
  return [{ op: 'open@1', space, key: space, args }, ...(said ? [said] : [])];
}
