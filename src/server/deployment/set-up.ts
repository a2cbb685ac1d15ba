import type { HelloReply } from '#protocol/directory.ts';
import { PROTOCOL } from '#protocol/version.ts';
import { sha256 } from '../crypto/hash.ts';
import { publicHalf } from '../crypto/proof-key.ts';
import type { RandomBytes } from '../platform/random.ts';
import { Refusal } from '../refusal.ts';
import type { ReadTx, Store, Tx } from '../store/store.ts';

const TOKEN_BYTES = 32;
const UNNAMED = 'Stepwise';

/** A fresh one-time token while nobody has set this deployment up, voiding any before it; null afterwards. */
export function offerSetUp(store: Store, random: RandomBytes): Promise<string | null> {
  return store.write(async (tx) => {
    if ((await tx.meta.get('deployment_name')) !== null) return null;
    const token = random(TOKEN_BYTES).toString('base64url');
    await tx.meta.set('set_up_token_hash', sha256(token));
    return token;
  });
}

/** Throws `link_used` once the deployment has a steward, `forged` for a token that is not the latest. */
export async function claimSetUp(
  tx: Tx,
  claim: { account: string; day: string; token: string; name: string },
): Promise<void> {
  if ((await tx.meta.get('deployment_name')) !== null) throw new Refusal('link_used');
  if ((await tx.meta.get('set_up_token_hash')) !== sha256(claim.token)) throw new Refusal('forged');
  await nameDeployment(tx, claim);
  await tx.meta.set('set_up_token_hash', null);
}

/** What a claim does; the demo, which has no link, calls it directly. */
export async function nameDeployment(
  tx: Tx,
  { account, day, name }: { account: string; day: string; name: string },
): Promise<void> {
  await tx.meta.set('deployment_name', name);
  await tx.meta.set('steward', account);
  await tx.audit.add({ day, act: 'set-up', actor: account, subjects: [] });
}

/** What it is called, as long as nobody has named it too. */
export async function deploymentName(tx: ReadTx): Promise<string> {
  return (await tx.meta.get('deployment_name')) ?? UNNAMED;
}

export async function describeDeployment(tx: ReadTx, demo: boolean): Promise<HelloReply> {
  return {
    protocol: PROTOCOL,
    incarnation: (await tx.meta.get('incarnation'))!,
    name: await deploymentName(tx),
    demo,
    ready: (await tx.meta.get('deployment_name')) !== null,
    proofKey: publicHalf((await tx.meta.get('proof_key'))!),
  };
}
