import { HelloReply } from '#protocol/directory.ts';
import { Proof } from '#protocol/proof.ts';
import { keepProof, pinnedProofKey, pinProofKey, type Unproven, unproven } from '../db/mine/proofs.ts';
import { askAs } from './ask.ts';
import type { LaneDeps } from './lane.ts';

/** A server that would not prove a thing a moment ago is not asked with every sync. */
const AGAIN_MS = 600_000;

/**
 * Asks for the proof of what was sent as a receipt that is up to date, as that receipt. True when one was kept. A failure
 * changes nothing about syncing: it is asked again later.
 */
export function makeProofs(deps: LaneDeps): (lane: string) => Promise<boolean> {
  const { phone } = deps;
  const due = new Map<string, number>();
  const askAll = async (lane: string): Promise<boolean> => {
    let kept = false;
    for (const one of await unproven(phone)) {
      const now = phone.clock.now().getTime();
      const { space, receipt } = one.sending;
      if (receipt !== lane || now < (due.get(space) ?? now)) continue;
      due.set(space, now + AGAIN_MS);
      if (await askOne(deps, one)) kept = true;
    }
    return kept;
  };
  return (lane) => askAll(lane).catch(() => false);
}

async function askOne(deps: LaneDeps, one: Unproven): Promise<boolean> {
  const { phone, transport } = deps;
  if (!(await pinnedProofKey(phone))) {
    const told = await transport({ path: '/v1/hello' });
    const hello = told.kind === 'ok' ? HelloReply.safeParse(told.body) : null;
    if (!hello?.success) return false;
    await pinProofKey(phone, hello.data.proofKey);
  }
  const { space, receipt } = one.sending;
  const answer = await askAs(deps, '/v1/proof', { space, key: one.report.key }, receipt);
  const proof = answer.kind === 'ok' ? Proof.safeParse(answer.body) : null;
  return proof?.success ? keepProof(phone, one, proof.data) : false;
}
