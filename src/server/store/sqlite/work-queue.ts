import { setImmediate as nextTurn } from 'node:timers/promises';
import { StorageFailure } from '../failure.ts';

export type Settle = () => void;

interface Waiting<Scope> {
  job: (scope: Scope) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

export interface Round<Scope> {
  /** Runs one job and returns how to answer it once the round is complete. */
  run(job: (scope: Scope) => Promise<unknown>): Promise<() => unknown>;
  /** Makes the round's work lasting, or throws and has undone all of it. */
  finish(): void;
}

/** Long enough to share one flush among many, short enough that the event loop is never held for long. */
const JOBS_PER_ROUND = 256;

/**
 * Jobs that arrive while a round runs wait for the next one. Between rounds the event loop gets a turn, which is when
 * new requests come in: the busier the server, the more jobs share a round.
 */
export function createWorkQueue<Scope>(begin: () => Round<Scope>) {
  const waiting: Waiting<Scope>[] = [];
  let working: Promise<void> | null = null;
  let closed = false;

  async function runRound(batch: Waiting<Scope>[]): Promise<void> {
    const answers: (() => void)[] = [];
    try {
      const round = begin();
      for (const { job, resolve, reject } of batch) {
        const answer = await round.run(job);
        answers.push(() => {
          try {
            resolve(answer());
          } catch (error) {
            reject(error);
          }
        });
      }
      round.finish();
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const answer of answers) answer();
  }

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      await nextTurn();
      await runRound(waiting.splice(0, JOBS_PER_ROUND));
    }
    working = null;
  }

  return {
    add<T>(job: (scope: Scope) => Promise<T>): Promise<T> {
      if (closed) return Promise.reject(new StorageFailure('The store is closed.'));
      return new Promise<T>((resolve, reject) => {
        waiting.push({ job, resolve: resolve as (value: unknown) => void, reject });
        working ??= work();
      });
    },
    async drain(): Promise<void> {
      closed = true;
      await working;
    },
  };
}
