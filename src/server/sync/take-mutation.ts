import type { Mutation } from '#protocol/operations.ts';
import type { Outcome } from '#protocol/sync.ts';
import type { Actor } from '../operations/actor.ts';
import { judge } from '../operations/judge.ts';
import { type Ruling, refuse, settle } from '../operations/ruling.ts';
import { outcomeOf, type Verdict } from '../operations/verdict.ts';
import type { Tx } from '../store/store.ts';

export type Taken =
  | { kind: 'settled'; outcome: Outcome; wake: readonly string[] }
  | { kind: 'gap'; last: number }
  | { kind: 'sequence_conflict' }
  /** It counts places that mean something else now. */
  | { kind: 'another_life' }
  | { kind: 'revoked' };

type Decide = (tx: Tx) => Promise<Ruling>;

/** The job of one mutation: place in the device's sequence, decision, outcome, advance. All of it or nothing. */
export async function takeMutation(tx: Tx, actor: Actor, mutation: Mutation): Promise<Taken> {
  return settleOnce(tx, actor, mutation, () => judge(tx, actor, mutation));
}

/** Gives up on a mutation for good, so that the queue behind it can move. */
export async function parkMutation(tx: Tx, actor: Actor, mutation: Mutation): Promise<Taken> {
  return settleOnce(tx, actor, mutation, async () => settle({ status: 'parked' }));
}

async function settleOnce(tx: Tx, actor: Actor, mutation: Mutation, decide: Decide): Promise<Taken> {
  const { seq, mid, hash } = mutation;
  const [life, device, before] = await Promise.all([
    actor.life === null ? null : tx.meta.get('incarnation'),
    tx.device.find(actor.device),
    tx.outcome.byMid(actor.account, mid),
  ]);
  if (life !== actor.life) return { kind: 'another_life' };
  if (!device || device.removal) return { kind: 'revoked' };
  const answer = async (verdict: Verdict, wake: readonly string[]): Promise<Taken> => ({
    kind: 'settled',
    outcome: await outcomeOf(tx, actor.account, verdict),
    wake,
  });

  if (seq <= device.last) {
    const kept = await tx.outcome.at(actor.device, seq);
    return kept?.hash === hash ? answer(kept.verdict, []) : { kind: 'sequence_conflict' };
  }
  if (seq !== device.last + 1) return { kind: 'gap', last: device.last };

  const ruling = before ? again(before, hash) : await decide(tx);
  await tx.outcome.keep(actor.device, actor.account, seq, { mid, hash, verdict: ruling.verdict }, before === null);
  await tx.device.advance(actor.device, seq);
  return answer(ruling.verdict, ruling.wake);
}

/** The same mutation under a new sequence number: a phone healing a server that was restored from a backup. */
function again(before: { hash: string; verdict: Verdict }, hash: string): Ruling {
  return before.hash === hash ? settle(before.verdict) : refuse('malformed');
}
