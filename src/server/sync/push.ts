import { LIMITS } from '#protocol/limits.ts';
import { type Mutation, OPERATIONS, type OperationName } from '#protocol/operations.ts';
import type { SyncReply } from '#protocol/sync.ts';
import { type Log, placeOf } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Wake } from '../notify/wake.ts';
import type { Actor } from '../operations/actor.ts';
import { Refusal } from '../refusal.ts';
import { StorageFailure } from '../store/failure.ts';
import type { Store } from '../store/store.ts';
import { createFailureCount } from './failures.ts';
import { parkMutation, type Taken, takeMutation } from './take-mutation.ts';

const RETRY_SECONDS = 5;

export type PushReply = Pick<SyncReply, 'outcomes' | 'retryAfter'>;
type Attempt = { taken: Taken } | { failed: unknown } | { skipped: true };

/** Its name, if it is one of ours: what a device calls an operation may be anything. */
function nameOf({ op }: Mutation): OperationName | 'unknown' {
  return Object.hasOwn(OPERATIONS, op) ? (op as OperationName) : 'unknown';
}

/** Every operation is about one space; its sequence number is the device's. */
function touchedBy({ device }: Actor, { args }: Mutation): string[] {
  return typeof args.space === 'string' ? [device, args.space] : [device];
}

export function createPush({ store, log, wake, metrics }: { store: Store; log: Log; wake: Wake; metrics: Metrics }) {
  const failures = createFailureCount();

  async function attempt(work: Promise<Taken | null>): Promise<Attempt> {
    try {
      const taken = await work;
      return taken ? { taken } : { skipped: true };
    } catch (failed) {
      return { failed };
    }
  }

  /**
   * All jobs are handed over at once, so that one request's mutations can share a flush; the store keeps their order.
   * Once one could not be settled, the ones behind it do nothing.
   */
  function handOver(actor: Actor, mutations: readonly Mutation[]): Promise<Attempt>[] {
    let stoppedAt = Number.POSITIVE_INFINITY;
    return mutations.map((mutation, index) =>
      attempt(
        store.write(
          async (tx) => {
            if (index > stoppedAt) return null;
            stoppedAt = index;
            const taken = await takeMutation(tx, actor, mutation);
            if (taken.kind === 'settled') stoppedAt = Number.POSITIVE_INFINITY;
            return taken;
          },
          touchedBy(actor, mutation),
        ),
      ),
    );
  }

  /** What a mutation's third failure comes to; before that, null: nothing stored, to be sent again. */
  async function afterFailure(actor: Actor, mutation: Mutation, error: unknown): Promise<Attempt | null> {
    const count = failures.add(actor.device, mutation.seq);
    const name = error instanceof Error ? error.name : 'unknown';
    const about = { operation: nameOf(mutation), error: name, at: placeOf(error) };
    if (count < LIMITS.failuresBeforeParking) {
      log.write({ event: 'mutation_failed', ...about });
      metrics.mutation('failed');
      return null;
    }
    const parked = await attempt(store.write((tx) => parkMutation(tx, actor, mutation)));
    if ('failed' in parked && !(parked.failed instanceof StorageFailure)) return null;
    log.write({ event: 'mutation_parked', ...about });
    return parked;
  }

  return async function push(actor: Actor, mutations: readonly Mutation[]): Promise<PushReply> {
    const outcomes: PushReply['outcomes'] = [];
    for (const [index, pending] of handOver(actor, mutations).entries()) {
      const mutation = mutations[index]!;
      let result: Attempt | null = await pending;
      let parked = false;
      if ('failed' in result && !(result.failed instanceof StorageFailure)) {
        result = await afterFailure(actor, mutation, result.failed);
        parked = true;
      }
      if (!result || 'skipped' in result) return { outcomes, retryAfter: RETRY_SECONDS };
      if ('failed' in result) throw result.failed;
      const { taken } = result;
      if (taken.kind === 'revoked') throw new Refusal('session_required');
      if (taken.kind === 'sequence_conflict') throw new Refusal('sequence_conflict');
      // The pull that follows says so, and the device begins again.
      if (taken.kind === 'another_life') return { outcomes };
      if (taken.kind === 'gap') throw new Refusal('sequence_gap', { last: taken.last });
      failures.forget(actor.device, mutation.seq);
      outcomes.push({ seq: mutation.seq, outcome: taken.outcome });
      metrics.mutation(taken.outcome.status === 'rejected' ? taken.outcome.code : taken.outcome.status);
      wake.wake(taken.wake, actor.device);
      if (parked && index < mutations.length - 1) return { outcomes, retryAfter: 0 };
    }
    return { outcomes };
  };
}
