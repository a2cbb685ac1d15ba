import { setImmediate as nextTurn } from 'node:timers/promises';
import { StorageFailure } from './failure.ts';

export interface Job<Scope> {
  run(scope: Scope): Promise<unknown>;
  /** All that this job may write about and others may too; null: it could be anything. */
  touches: readonly string[] | null;
}

export type Answer = { value: unknown } | { error: unknown };

/** Plays jobs as one piece of work and answers each in its place, or throws and has undone all of it. */
export type PlayRound<Scope> = (jobs: readonly Job<Scope>[]) => Promise<Answer[]>;

interface Waiting<Scope> extends Job<Scope> {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Long enough to share one flush among many, short enough that the event loop is never held for long. */
const JOBS_PER_ROUND = 256;

/**
 * Jobs that arrive while a round runs wait for the next one. Between rounds the event loop gets a turn, which is when
 * new requests come in: the busier the server, the more jobs share a round.
 */
export function createWorkQueue() {
  const lanes: { hasWork(): boolean; playRound(): Promise<void> }[] = [];
  let working: Promise<void> | null = null;
  let closed = false;

  async function work(): Promise<void> {
    while (lanes.some((lane) => lane.hasWork())) {
      await nextTurn();
      for (const lane of lanes) if (lane.hasWork()) await lane.playRound();
    }
    working = null;
  }

  return {
    /** A kind of work with rounds of its own. Rounds of all lanes run one after another, lanes in the order made. */
    lane<Scope>(play: PlayRound<Scope>) {
      const waiting: Waiting<Scope>[] = [];
      lanes.push({
        hasWork: () => waiting.length > 0,
        playRound: () => answerAll(waiting.splice(0, JOBS_PER_ROUND), play),
      });
      return <T>(job: (scope: Scope) => Promise<T>, touches: readonly string[] | null = null): Promise<T> => {
        if (closed) return Promise.reject(new StorageFailure('The store is closed.'));
        return new Promise<T>((resolve, reject) => {
          waiting.push({ run: job, touches, resolve: resolve as (value: unknown) => void, reject });
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

async function answerAll<Scope>(batch: readonly Waiting<Scope>[], play: PlayRound<Scope>): Promise<void> {
  let answers: Answer[];
  try {
    answers = await play(batch);
  } catch (error) {
    for (const one of batch) one.reject(error);
    return;
  }
  for (const [at, one] of batch.entries()) {
    const answer = answers[at]!;
    if ('error' in answer) one.reject(answer.error);
    else one.resolve(answer.value);
  }
}
