import assert from 'node:assert/strict';
import { inboxWritten, readInbox } from '#client/db/inbox/inbox-index.ts';
import { answerAsTeam, type Case, listCases, markOpened, readCase } from '#client/db/team/cases.ts';
import { keepToTeam, readCasework } from '#client/db/team/casework.ts';
import { takeOff } from '#client/db/team/taken-off.ts';
import type { Account } from '#client/vault/account.ts';
import { inboxFromScratch, inboxLists, WORDING } from '#test/support/inbox-from-scratch.ts';
import type { Device } from './device.ts';
import { promised } from './learner-acts.ts';
import type { World } from './world.ts';

/** Who is on the team now, who was ever taken off it, and who was taken off a concern: by account. */
export type Membership = {
  accounts: { lead: Account; handler: Account; newcomer: Account };
  now: Set<string>;
  everOff: Set<string>;
  takenOff: TakenOff[];
};

/** `bySender`: it was never sealed to them. */
export type TakenOff = { space: string; account: string; bySender: boolean };

/** The next version of the roster: somebody comes, goes, or comes back. */
export async function changeRoster({ dice, server, membership }: World): Promise<void> {
  const { lead, handler, newcomer } = membership.accounts;
  const next = dice.pick([[lead, handler], [lead], [lead, handler, newcomer], [lead, newcomer]]);
  await server.changeTeam(next);
  membership.now = new Set(next.map(({ id }) => id));
  for (const { id } of [lead, handler, newcomer]) if (!membership.now.has(id)) membership.everOff.add(id);
}

export async function answer(world: World, device: Device): Promise<boolean> {
  const { phone } = device;
  const one = await aCase(world, { phone });
  if (!one) return false;
  await markOpened(phone, one);
  const mark = world.mark();
  const result = await answerAsTeam(phone, one.space, mark);
  if (result.ok) await promised(world.promises.said, device, { space: one.space, mark, by: phone.account.id });
  return result.ok;
}

/** Notes something down that the reporter must never get. */
export async function keep(world: World, device: Device): Promise<boolean> {
  const { phone } = device;
  const one = await aCase(world, { phone });
  if (!one) return false;
  const mark = world.mark();
  const result = await keepToTeam(phone, one.space, [{ type: 'note', text: mark }]);
  if (result.ok) await promised(world.promises.kept, device, { space: one.space, mark, by: phone.account.id });
  return result.ok;
}

/** The lead takes somebody off a concern. */
export async function close(world: World, { phone }: Device): Promise<boolean> {
  const one = await aCase(world, { phone });
  const { accounts, takenOff } = world.membership;
  if (!one || phone.account.id !== accounts.lead.id) return false;
  const readers = (await readCase(phone, one.space))?.readers.filter(({ role }) => role !== 'lead') ?? [];
  if (readers.length === 0) return false;
  const { account } = world.dice.pick(readers);
  const result = await takeOff(phone, one, account, 'They are named in it.');
  if (result.ok) takenOff.push({ space: one.space, account, bySender: false });
  return result.ok;
}

async function aCase({ dice }: World, { phone }: Pick<Device, 'phone'>): Promise<Case | null> {
  const cases = await listCases(phone);
  return cases.length === 0 ? null : dice.pick(cases);
}

/** Looks at the inbox, which keeps what it has folded. */
export async function look({ phone }: Device): Promise<boolean> {
  await readInbox(phone, WORDING, 2);
  await inboxWritten(phone);
  return true;
}

/** What the inbox kept is what a fold of all records would list. */
export async function inboxesHold({ team }: World): Promise<void> {
  for (const { phone, name } of team) {
    assert.deepEqual(
      await inboxLists(phone),
      await inboxFromScratch(phone),
      `the inbox of ${name} is not as its records`,
    );
  }
}

/** What a device of the team shows, in a form two devices can be compared by. */
export async function memberSees({ phone }: Device) {
  const cases = await listCases(phone);
  const seen = await Promise.all(
    cases.map(async ({ space, conversation, team }) => {
      if (!team.roster.ok) throw new Error('the roster cannot be read');
      const casework = await readCasework(phone, space, team.roster.verified);
      // What was refused to somebody who was off the team meanwhile is shown on their own device alone.
      const items = conversation.items.filter((item) => !('delivery' in item && item.delivery === 'refused'));
      return { space, report: conversation.report, items, casework };
    }),
  );
  return seen.sort((a, b) => (a.space < b.space ? -1 : 1));
}

/** Everybody on the team reads the same and all of it; whoever is not, or was taken off a concern, holds nothing of it. */
export async function membersAgree({ team, membership }: World): Promise<Awaited<ReturnType<typeof memberSees>>> {
  const { now, takenOff, accounts } = membership;
  const lead = team.find(({ account }) => account.id === accounts.lead.id)!;
  const all = await memberSees(lead);
  for (const device of team) {
    const { id } = device.account;
    const keptOut = all.filter(({ report }) => report?.to?.barred?.includes(id));
    const closed = new Set([...keptOut, ...takenOff.filter(({ account }) => account === id)].map(({ space }) => space));
    if (now.has(id)) {
      const sees = await memberSees(device);
      assert.deepEqual(
        sees.filter(({ space }) => !closed.has(space)),
        all.filter(({ space }) => !closed.has(space)),
        `${device.name} and the lead differ`,
      );
    }
    const rows = (await device.phone.cache.spaces.toArray()).filter((row) => row.team !== null);
    if (!now.has(id)) assert.deepEqual(rows, [], `${device.name} is not on the team, and holds something of it`);
    for (const row of rows) assert.ok(!closed.has(row.space), `${device.name} was taken off a concern and holds it`);
    const records = await device.phone.cache.records.toArray();
    const orphans = records.filter(({ space }) => closed.has(space));
    assert.deepEqual(orphans, [], `${device.name} was taken off a concern and holds records of it`);
  }
  return all;
}
