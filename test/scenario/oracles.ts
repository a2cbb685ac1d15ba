import assert from 'node:assert/strict';
import { listDrafts } from '#client/db/documents.ts';
import { countUnsent } from '#client/db/exchange/push.ts';
import { readSendings } from '#client/db/mine/concerns.ts';
import type { Device } from './device.ts';
import { learnerSees } from './learner-acts.ts';
import type { memberSees } from './team-acts.ts';
import { everyone, type World } from './world.ts';

type Cases = Awaited<ReturnType<typeof memberSees>>;

/** Whoever was off the team, or off a concern, may have been refused what they said there, and it is gone from their device. */
export const mayBeRefused = ({ membership: { everOff, takenOff } }: World, account: string | null) =>
  account !== null && (everOff.has(account) || takenOff.some((one) => one.account === account));

/** R2: "Sent" and "Everything sent" are shown only when the server has it, at every moment of the story. */
export async function statusIsTrue(world: World, device: Device): Promise<void> {
  const { phone, name } = device;
  if (world.backup === 'lost') return;
  const store = world.server.store();
  if (world.learner.includes(device)) {
    for (const draft of await listDrafts(phone)) {
      for (const { sending, state } of await readSendings(phone, draft)) {
        if (state !== 'sent') continue;
        const log = await store.read((tx) => tx.log.since(sending.space, 0, 1));
        assert.ok(log.length > 0, `${name} says Sent, but the server has no report`);
      }
    }
  }
  const { waiting, refused } = await countUnsent(phone, (op) => op === 'append@1');
  if (waiting + refused > 0 || mayBeRefused(world, device.account.id)) return;
  const { said, kept } = world.promises;
  for (const { row } of [...said, ...kept].filter(({ from }) => from === name)) {
    const record = await store.read((tx) => tx.record.find(row.space, row.key));
    assert.ok(record, `${name} says everything is sent, but the server lacks a message`);
  }
}

/** R1: everything that was shown as saved or accepted is there at the end, once. */
export async function nothingWasLost(world: World, cases: Cases): Promise<void> {
  const { learner, promises } = world;
  const drafts = await listDrafts(learner[0]!.phone);
  const words = drafts.flatMap((one) => [
    ...Object.values(one.answers).flat(),
    ...one.kept.map((kept) => kept.text),
    ...one.log.map((entry) => entry.said),
  ]);
  const all = words.join('\n');
  for (const mark of promises.saved) assert.ok(all.includes(mark), `saved words are lost: ${mark}`);
  const spaces = new Set(drafts.flatMap((draft) => draft.sent.map((sending) => sending.space)));
  for (const space of promises.sent) assert.ok(spaces.has(space), 'the learner lost the receipt of a sent concern');
  for (const space of promises.sent) {
    const reports = cases
      .filter((one) => one.space === space)
      .flatMap((one) => one.items.filter((item) => item.kind === 'report'));
    assert.equal(reports.length, 1, 'a concern arrived other than once');
  }
  for (const { space, mark, by } of promises.said) {
    const items = cases.find((one) => one.space === space)?.items ?? [];
    const times = items.filter((item) => item.kind === 'message' && item.text === mark).length;
    assert.ok(times === 1 || (times === 0 && mayBeRefused(world, by)), `a message arrived ${times} times`);
  }
  for (const { space, mark, by } of promises.kept) {
    const notes = cases.find((one) => one.space === space)?.casework.notes ?? [];
    const times = notes.filter(({ text }) => text === mark).length;
    assert.ok(
      times === 1 || (times === 0 && mayBeRefused(world, by)),
      `a note kept to the team is there ${times} times`,
    );
  }
}

/** What one device said in one space stands in the server's log in the order it was said. */
export async function orderWasKept({ server, promises }: World): Promise<void> {
  const last = new Map<string, number>();
  for (const { from, row } of [...promises.said, ...promises.kept]) {
    const record = await server.look((tx) => tx.record.find(row.space, row.key));
    if (!record) continue;
    const lane = `${from} ${row.space}`;
    assert.ok(record.seq > (last.get(lane) ?? 0), `${from} said things in another order`);
    last.set(lane, record.seq);
  }
}

/** All devices of the learner show the same, and both sides the same conversation. */
export async function everyoneAgrees({ learner }: World, cases: Cases): Promise<void> {
  const [first, ...others] = await Promise.all(learner.map(learnerSees));
  for (const other of others) assert.deepEqual(other, first, 'two devices of the learner differ');
  const theirs = new Map(cases.map(({ space, items }) => [space, items]));
  for (const { draft, sendings } of first!) {
    for (const [at, { state, items }] of sendings.entries()) {
      assert.equal(state, 'sent');
      assert.deepEqual(theirs.get(draft.sent[at]!.space), items, 'the two sides see different conversations');
      assert.ok(
        items.every((item) => item.kind !== 'unreadable'),
        'something cannot be read',
      );
    }
  }
}

/** R10: what the server must not take was refused or parked, is shown as not sent, and held nothing up. */
export async function forgeriesFailed(world: World): Promise<void> {
  for (const { phone, name } of everyone(world)) {
    const rows = await phone.critical.outbox.filter(({ key }) => world.refused.has(key)).toArray();
    for (const row of rows)
      assert.equal(row.state, world.refused.get(row.key), `${name}: ${row.op} that no screen makes`);
    const words = rows.filter(({ op }) => op === 'append@1').length;
    const { refused } = await countUnsent(phone, (op) => op === 'append@1');
    assert.ok(refused >= words, `${name} does not show what was refused`);
  }
}

/** No row of a space is on a device whose account takes no part in it, and the server lets nobody read what they were kept out of. */
export async function nobodyElseGotIn(world: World): Promise<void> {
  const { learner, team, strangers, membership, server } = world;
  const spacesOf = async (device: Device) => (await device.phone.cache.spaces.toArray()).map((row) => row.space);
  for (const stranger of strangers) {
    const foreign = (await spacesOf(stranger)).filter((space) => space !== stranger.phone.account.vaultSpace);
    assert.deepEqual(foreign, [], 'a stranger holds something');
  }
  for (const device of learner) {
    const kinds = (await device.phone.cache.spaces.toArray()).map(({ kind }) => kind);
    assert.ok(!kinds.includes('casework'), 'what the team keeps to itself is on a phone of the learner');
  }
  const vaults = learner.map(({ phone }) => phone.account.vaultSpace);
  for (const member of team) {
    assert.ok(!(await spacesOf(member)).some((space) => vaults.includes(space)), 'a vault is on a foreign device');
  }
  for (const { space, account } of membership.takenOff) {
    const may = await server.look((tx) => tx.participant.mayRead(space, account));
    assert.ok(!may, 'the server lets somebody read what they were kept out of');
  }
}
