import type { Roster } from '#protocol/roster.ts';
import { hiddenName } from '../../vault/account.ts';
import type { SpaceRow } from '../databases.ts';
import type { SaveProblem } from '../durably.ts';
import { durably } from '../durably.ts';
import type { NewMutation } from '../outbox.ts';
import { enqueue } from '../outbox.ts';
import type { Phone } from '../phone.ts';
import { myTeams } from '../places/directory.ts';
import type { Case } from './cases.ts';
import { keepToTeam, readCasework } from './casework.ts';
import { caseworkAbout, whatTheyAreAbout } from './casework-spaces.ts';
import { lookAtSpaces } from './to-look-at.ts';

export type TakenOff = { ok: true } | { ok: false; problem: SaveProblem | 'last_reader' };

/**
 * Takes a member off a concern and what is kept about it: a lead does it, or somebody steps back themself. The team can
 * read why; the server then stops delivery. `last_reader`: nobody else on the team could read it.
 */
export async function takeOff(phone: Phone, one: Case, account: string, reason: string): Promise<TakenOff> {
  const row = await phone.cache.spaces.get(one.space);
  const roster = one.team.roster.ok ? one.team.roster.verified.current.members : [];
  const others = roster.filter((member) => member.account !== account && row?.participants.includes(member.account));
  if (others.length === 0) return { ok: false, problem: 'last_reader' };
  const told = await keepToTeam(phone, one.space, [{ type: 'barred', account, reason }]);
  if (!told.ok) return told;
  const about = await caseworkAbout(phone, one.space);
  return durably(phone, async () => {
    await queueBars(phone, [...about.map(({ space }) => space), one.space], account);
    phone.announce.changed();
  });
}

/**
 * What somebody who was taken off opened at the same moment on a device that was offline: a lead's device closes that to
 * them too. Answers whether there was any.
 */
export async function keepOut(phone: Phone): Promise<boolean> {
  const teams = await myTeams(phone);
  const led = new Map(
    teams.flatMap(({ team, roster }) =>
      roster.ok && leads(roster.verified.current, phone.account.id) ? [[team.id, roster.verified]] : [],
    ),
  );
  if (led.size === 0) return false;
  const isTheirs = ({ kind, team }: SpaceRow) => kind === 'casework' && led.has(team ?? '');
  let found = false;
  await lookAtSpaces(phone, 'bars', teams, isTheirs, async (spaces) => {
    const rows = (await phone.cache.spaces.bulkGet([...spaces])).filter((row) => row !== undefined).filter(isTheirs);
    const abouts = await whatTheyAreAbout(
      phone,
      rows.map(({ space }) => space),
    );
    const concerns = await phone.cache.spaces.bulkGet(rows.map(({ space }) => abouts.get(space) ?? ''));
    for (const [at, row] of rows.entries()) {
      const concern = concerns[at];
      const more = concern && row.participants.filter((account) => !concern.participants.includes(account));
      if (!concern || !more?.length) continue;
      const { barred } = await readCasework(phone, concern.space, led.get(row.team!)!);
      for (const account of more.filter((one) => barred.has(one))) {
        found = (await queueBars(phone, [row.space], account)) || found;
      }
    }
    return { done: spaces, more: true };
  });
  return found;
}

const leads = ({ members }: Roster, account: string) =>
  members.some((member) => member.account === account && member.role === 'lead');

/** Under which a bar is queued: it tells a device later that it asked for it itself. */
export const barKey = ({ account }: Phone, space: string, barred: string) =>
  hiddenName(account, `bar ${space} ${barred}`);

/** Queued under the account's own space and a hidden key, once each: it is no word of anybody's. */
async function queueBars(phone: Phone, spaces: readonly string[], account: string): Promise<boolean> {
  const { lanes, outbox, documents } = phone.critical;
  const { vaultSpace: space } = phone.account;
  const keyed = await Promise.all(spaces.map(async (from) => ({ from, key: await barKey(phone, from, account) })));
  return phone.critical.transaction('rw', [lanes, outbox, documents], async () => {
    const bars: NewMutation[] = [];
    for (const { from, key } of keyed) {
      if ((await outbox.where({ space, key }).count()) > 0) continue;
      bars.push({ op: 'bar@1', space, key, args: { space: from, account } });
    }
    await enqueue(phone, phone.account.id, bars);
    return bars.length > 0;
  });
}
