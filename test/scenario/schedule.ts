import assert from 'node:assert/strict';
import { readSendings } from '#client/db/concerns.ts';
import { listDrafts } from '#client/db/documents.ts';
import { countUnsent } from '#client/db/push.ts';
import type { Device } from './device.ts';
import { makeDice } from './random.ts';
import { inboxesHold, membersAgree } from './team-acts.ts';
import type { World } from './world.ts';
import { everyone, learnerSees, makeWorld, step } from './world.ts';

const STEPS = { least: 20, most: 60 };
/** Rounds of syncing within which everything must have settled once the weather is fine again (R3). */
const HEALING_ROUNDS = 5;
/** A newcomer is given the concern by one device, then what is kept about it by another: each waits for the one before. */
const GIVING_ROUNDS = 3;

/** Plays one story from its seed and checks that no promise was broken. Throws with what went wrong. */
export async function playSchedule(seed: number): Promise<{ steps: number; promises: number }> {
  const dice = makeDice(seed);
  const world = await makeWorld(dice);
  try {
    const steps = STEPS.least + dice.below(STEPS.most - STEPS.least);
    for (let at = 0; at < steps; at++) {
      const device = await step(world);
      if (world.learner.includes(device)) await statusIsTrue(world, device);
    }
    await heal(world);
    await syncAll(world, GIVING_ROUNDS);
    const cases = await membersAgree(world);
    await nothingWasLost(world, cases);
    await everyoneAgrees(world, cases);
    await nobodyElseGotIn(world);
    await inboxesHold(world);
    const { saved, said, kept, sent } = world.promises;
    return { steps, promises: saved.size + said.length + kept.length + sent.size };
  } finally {
    for (const device of everyone(world)) device.close();
    await world.server.close();
  }
}

export async function heal(world: World): Promise<void> {
  for (const device of everyone(world)) {
    Object.assign(device.weather, { faults: 0, offline: false });
    await device.open();
  }
  await syncAll(world, HEALING_ROUNDS);
  const { everOff, takenOff } = world.membership;
  for (const { phone, name, account } of everyone(world)) {
    const left = await phone.critical.outbox.where('state').notEqual('acked').toArray();
    // Whoever was off the team, or off a concern, may have been refused what they said there.
    const refusable = everOff.has(account.id) || takenOff.some((one) => one.account === account.id);
    assert.deepEqual(
      left.filter(({ state }) => !refusable || state !== 'rejected').map((row) => [row.op, row.state, row.code]),
      [],
      `${name} still has unsent rows`,
    );
  }
}

export async function syncAll(world: World, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const device of everyone(world)) {
      assert.equal(await device.sync(), 'online', `${device.name} cannot sync in fine weather`);
    }
  }
}

/** R2: "Sent" and "Everything sent" are shown only when the server has it, at every moment of the story. */
async function statusIsTrue(world: World, { phone, name }: Device): Promise<void> {
  const store = world.server.store();
  for (const draft of await listDrafts(phone)) {
    for (const { sending, state } of await readSendings(phone, draft)) {
      if (state !== 'sent') continue;
      const log = await store.read((tx) => tx.log.since(sending.space, 0, 1));
      assert.ok(log.length > 0, `${name} says Sent, but the server has no report`);
    }
  }
  const { waiting, refused } = await countUnsent(phone, (op) => op === 'append@1');
  if (waiting + refused > 0) return;
  const own = (await phone.critical.outbox.toArray()).filter((row) => row.op === 'append@1');
  for (const { space, key } of own) {
    const record = await store.read((tx) => tx.record.find(space, key));
    assert.ok(record, `${name} says everything is sent, but the server lacks a message`);
  }
}

type Cases = Awaited<ReturnType<typeof membersAgree>>;

/** R1: everything that was shown as saved or accepted is there at the end, once. */
export async function nothingWasLost({ learner, membership, promises }: World, cases: Cases): Promise<void> {
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
    const { everOff, takenOff } = membership;
    const mayBeRefused = by !== null && (everOff.has(by) || takenOff.some(({ account }) => account === by));
    assert.ok(times === 1 || (times === 0 && mayBeRefused), `a message arrived ${times} times`);
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

/** No row of a space is on a device whose account takes no part in it. */
export async function nobodyElseGotIn({ learner, team, stranger }: World): Promise<void> {
  const spacesOf = async (device: Device) => (await device.phone.cache.spaces.toArray()).map((row) => row.space);
  assert.deepEqual(
    (await spacesOf(stranger)).filter((space) => space !== stranger.phone.account.vaultSpace),
    [],
  );
  for (const device of learner) {
    const kinds = (await device.phone.cache.spaces.toArray()).map(({ kind }) => kind);
    assert.ok(!kinds.includes('casework'), 'what the team keeps to itself is on a phone of the learner');
  }
  const vaults = learner.map(({ phone }) => phone.account.vaultSpace);
  for (const member of team) {
    assert.ok(!(await spacesOf(member)).some((space) => vaults.includes(space)), 'a vault is on a foreign device');
  }
}
