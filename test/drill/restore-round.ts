import assert from 'node:assert/strict';
import { fromBase64url, toBase64url } from '#client/vault/base64url.ts';
import { verifyAudit } from '#server/store/audit-chain.ts';
import type { Device } from '../scenario/device.ts';
import { happen } from '../scenario/happenings.ts';
import { makeDice } from '../scenario/random.ts';
import { endWell } from '../scenario/schedule.ts';
import { likelyBesideARestore } from '../scenario/story.ts';
import { everyone, makeWorld, type OnServer, type World } from '../scenario/world.ts';
import { makeRealServer } from './real-server.ts';

const LIKELY = likelyBesideARestore();

export interface RestoreRound {
  seed: number;
  steps: number;
  promises: number;
  /** Heads of spaces on devices that were held against the server's, and how many were equal. */
  digests: number;
  equal: number;
}

/**
 * People write to a real server; a backup is made while they do; they go on; the server is lost, and comes back on the backup.
 * Then everything that anybody was told is there must be there, once, on all sides. Throws with what is not.
 */
export async function playRestore(seed: number, onServer: OnServer = makeRealServer): Promise<RestoreRound> {
  const dice = makeDice(seed);
  const world = await makeWorld(dice, onServer);
  // Nobody joins in this drill, so nobody can be taken off before they joined.
  const { accounts } = world.membership;
  accounts.newcomer = accounts.handler;
  let steps = 0;
  const live = async (most: number) => {
    for (let left = 5 + dice.below(most); left > 0; left--, steps++) await happen(world, dice.pick(LIKELY));
  };
  try {
    await live(30);
    let made = false;
    const backup = world.server.backUp().finally(() => {
      made = true;
    });
    while (!made) await live(5);
    await backup;
    await live(40);
    await world.server.loseAndRestore();
    world.backup = 'lost';
    await live(10);
    await endWell(world);
    const digests = await compareDigests(world);
    const { saved, said, kept, sent } = world.promises;
    return { seed, steps, promises: saved.size + said.length + kept.length + sent.size, ...digests };
  } finally {
    for (const device of everyone(world)) device.close();
    await world.server.close();
  }
}

async function compareDigests(world: World): Promise<{ digests: number; equal: number }> {
  const held = (await Promise.all(everyone(world).map(headsOn))).flat();
  return world.server.look(async (tx) => {
    assert.equal((await verifyAudit(tx)).flaw, null, 'the audit trail is broken');
    let equal = 0;
    for (const { space, ...head } of held) {
      const { seq, chain, count, xor } = (await tx.space.find(space))!;
      if (JSON.stringify(head) === JSON.stringify({ seq, chain, count, xor })) equal += 1;
    }
    return { digests: held.length, equal };
  });
}

/** As this device works them out from what it holds. */
async function headsOn({ phone }: Device) {
  const rows = await phone.cache.spaces.toArray();
  return Promise.all(
    rows.map(async ({ space, seq, chain }) => {
      const all = await phone.cache.records.where('[space+seq]').between([space, 0], [space, Infinity]).toArray();
      const live = all.filter(({ body }) => body !== null);
      const sum = new Uint8Array(32);
      for (const { share } of live) for (const [at, byte] of fromBase64url(share).entries()) sum[at]! ^= byte;
      return { space, seq, chain, count: live.length, xor: toBase64url(sum) };
    }),
  );
}
