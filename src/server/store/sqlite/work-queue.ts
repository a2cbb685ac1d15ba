import { setImmediate as nextTurn } from 'node:timers/promises';
import { StorageFailure } from '../failure.ts';

export interface Round<Scope> {
  /** Runs one job and returns how to answer it once the round is complete. */
  run<T>(job: (scope: Scope) => Promise<T>): Promise<() => T>;
  /** Makes the round's work lasting, or throws and has undone all of it. */
  finish(): void;
}

interface Waiting<Scope> {
  /** Runs the job in a round; what it returns answers whoever asked for it. */
  run(round: Round<Scope>): Promise<() => void>;
  fail(error: unknown): void;
}

/** Long enough to share one flush among many, short enough that the event loop is never held for long. */
const JOBS_PER_ROUND = 256;

/**
 * Jobs that arrive while a round runs wait for the next one. Between rounds the event loop gets a turn, which is when
 * new requests come in: the busier the server, the more jobs share a round.
 */
export function createWorkQueue() {
  const lanes: { hasWork(): boolean; runRound(): Promise<void> }[] = [];
  let working: Promise<void> | null = null;
  let closed = false;

  async function work(): Promise<void> {
    while (lanes.some((lane) => lane.hasWork())) {
      await nextTurn();
      for (const lane of lanes) if (lane.hasWork()) await lane.runRound();
    }
    working = null;
  }

  return {
    /** A kind of work with rounds of its own. Rounds of all lanes run one after another, lanes in the order made. */
    lane<Scope>(begin: () => Round<Scope>) {
      const waiting: Waiting<Scope>[] = [];
      lanes.push({ hasWork: () => waiting.length > 0, runRound: () => runRound(begin, waiting) });
      return <T>(job: (scope: Scope) => Promise<T>): Promise<T> => {
        if (closed) return Promise.reject(new StorageFailure('The store is closed.'));
        return new Promise<T>((resolve, reject) => {
          waiting.push({ run: async (round) => settle(await round.run(job), resolve, reject), fail: reject });
          working ??= work();
        });
      };
    },
    async drain(): Promise<void> {
      closed = true;
      await working;
    },
  };
}

async function runRound<Scope>(begin: () => Round<Scope>, waiting: Waiting<Scope>[]): Promise<void> {
  const batch = waiting.splice(0, JOBS_PER_ROUND);
  const answers: (() => void)[] = [];
  try {
    const round = begin();
    for (const one of batch) answers.push(await one.run(round));
    round.finish();
  } catch (error) {
    for (const one of batch) one.fail(error);
    return;
  }
  for (const answer of answers) answer();
}

function settle<T>(answer: () => T, resolve: (value: T) => void, reject: (error: unknown) => void): () => void {
  return () => {
    try {
      resolve(answer());
    } catch (error) {
      reject(error);
    }
  };
}
