import assert from 'node:assert/strict';
import type { OutboxRow } from '#client/db/databases.ts';
import { LIMITS } from '#protocol/limits.ts';
import { happen } from './happenings.ts';
import { chokingOn, isChoking } from './hostile-acts.ts';
import {
  everyoneAgrees,
  forgeriesFailed,
  mayBeRefused,
  nobodyElseGotIn,
  nothingWasLost,
  orderWasKept,
  statusIsTrue,
} from './oracles.ts';
import { makeDice } from './random.ts';
import { drawStory, type Story } from './story.ts';
import { inboxesHold, membersAgree } from './team-acts.ts';
import type { OnServer, World } from './world.ts';
import { everyone, makeWorld } from './world.ts';

/** Rounds of syncing within which everything must have settled once the weather is fine again (R3). */
const HEALING_ROUNDS = 5;
/** A newcomer is given the concern by one device, then what is kept about it by another: each waits for the one before. */
const GIVING_ROUNDS = 3;
/** After a restore a member's words wait for the concern, the concern for its sender, what is kept about it for who opened that. */
const RESTORING_ROUNDS = 3;

/** Plays one story from its seed and checks that no promise was broken. Throws with what went wrong. */
export const playSchedule = (seed: number) => playStory(drawStory(seed));

export async function playStory(
  { seed, steps }: Story,
  onServer?: OnServer,
): Promise<{ steps: number; promises: number }> {
  const dice = makeDice(seed);
  const world = await makeWorld(dice, onServer);
  try {
    for (const step of steps) {
      dice.reseed(step.seed);
      await statusIsTrue(world, await happen(world, step.name));
    }
    dice.reseed(seed);
    await endWell(world);
    const { saved, said, kept, sent } = world.promises;
    return { steps: steps.length, promises: saved.size + said.length + kept.length + sent.size };
  } finally {
    for (const device of everyone(world)) device.close();
    await world.server.close();
  }
}

/** The weather turns fine, everybody syncs, and every promise is held against what is there. */
export async function endWell(world: World): Promise<void> {
  if (world.backup === 'lost') {
    calm(world);
    await syncAll(world, RESTORING_ROUNDS);
  }
  if (!(await heal(world))) await syncAll(world, GIVING_ROUNDS);
  const cases = await membersAgree(world);
  await nothingWasLost(world, cases);
  await orderWasKept(world);
  await everyoneAgrees(world, cases);
  await nobodyElseGotIn(world);
  await forgeriesFailed(world);
  await inboxesHold(world);
}

function calm(world: World): void {
  world.server.beTooOld?.(false);
  world.server.inside?.calm();
  for (const device of everyone(world)) Object.assign(device.weather, { faults: 0, offline: false });
}

/** R3: everybody opens the app in fine weather, and after a few rounds nothing waits any more. True: nothing is new either. */
async function heal(world: World): Promise<boolean> {
  calm(world);
  for (const device of everyone(world)) {
    if (world.dice.chance(0.5)) await device.survive(() => device.thaw().then(() => true), false);
    await device.open();
  }
  if (world.server.inside?.dead()) await world.server.restart();
  const settled = await syncAll(world, HEALING_ROUNDS + (await roundsToGiveUp(world)));
  for (const { phone, name, account } of everyone(world)) {
    const left = await phone.critical.outbox.where('state').notEqual('acked').toArray();
    const refusable = mayBeRefused(world, account.id);
    // Whoever was taken off meanwhile is given nothing: the refusal stays as a note that it was tried with this roster.
    const isMoot = ({ op, code, args }: OutboxRow) =>
      op === 'grant@1' && code === 'not_on_roster' && mayBeRefused(world, String(args['account']));
    assert.deepEqual(
      left
        .filter(({ key, state }) => world.refused.get(key) !== state && (!refusable || state !== 'rejected'))
        .filter((row) => !isMoot(row))
        .map((row) => [row.op, row.state, row.code]),
      [],
      `${name} still has unsent rows`,
    );
  }
  return settled;
}

/** A row on which the server fails is given up after some tries. One is within the rounds of healing; each further one has its own. */
async function roundsToGiveUp(world: World): Promise<number> {
  const choking = await Promise.all(everyone(world).map((device) => chokingOn(world, device)));
  return Math.max(0, ...choking.map((rows) => rows - 1)) * LIMITS.failuresBeforeParking;
}

/** So many rounds at most. Once nobody had anything new since everybody last asked, nobody ever will: true. */
async function syncAll(world: World, rounds: number): Promise<boolean> {
  const all = everyone(world);
  let quiet = 0;
  for (let turn = 0; turn < rounds * all.length && quiet < all.length; turn++) {
    const device = all[turn % all.length]!;
    const { changes } = device;
    const mayWait = await isChoking(world, device);
    const connection = await device.sync();
    assert.ok(
      connection === 'online' || (connection === 'offline' && mayWait),
      `${device.name} is ${connection} in fine weather`,
    );
    quiet = device.changes === changes && connection === 'online' ? quiet + 1 : 0;
  }
  return quiet === all.length;
}
