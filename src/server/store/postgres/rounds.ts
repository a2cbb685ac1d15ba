import { StorageFailure } from '../failure.ts';
import type { AuditLine } from '../public.ts';
import { writeAudit } from '../sql/meta.ts';
import type { ReadTx, Tx } from '../store.ts';
import type { Answer, Job, PlayRound } from '../work-queue.ts';
import { isOutage, type Line, outage } from './line.ts';
import { openScope, type Scope } from './scope.ts';

/** One round writes at a time, of all processes on this database: what a job read stays true until it is stored. */
const WRITER_LOCK = 'SELECT pg_advisory_xact_lock(5839172)';

/** A job went wrong after it had written, and took the transaction of all with it. */
class RoundSpoilt extends Error {}

interface Played {
  answer: Answer;
  audit: readonly AuditLine[];
}

/** Waits for whatever of a job is still under way, and says whether none of it failed. */
function sound(scope: Scope): Promise<boolean> {
  return scope.settled().then(
    () => true,
    () => false,
  );
}

/** Runs a job that others run beside: what it wrote can only be undone with theirs. */
async function playBeside(line: Line, job: Job<Tx>): Promise<Played> {
  const scope = openScope(line);
  try {
    const value = await job.run(scope.tx);
    await scope.settled();
    return { answer: { value }, audit: scope.audit };
  } catch (error) {
    if (!(await sound(scope)) || scope.wrote) throw new RoundSpoilt('', { cause: error });
    return { answer: { error }, audit: [] };
  }
}

/** Each job begins when those before it that touch the same have ended. */
async function besideEachOther(line: Line, jobs: readonly Job<Tx>[]): Promise<Played[]> {
  const last = new Map<string, Promise<unknown>>();
  let alone: Promise<unknown> = Promise.resolve();
  const all: Promise<Played>[] = [];
  for (const job of jobs) {
    const before = job.touches ? [alone, ...job.touches.map((one) => last.get(one))] : all;
    const played = Promise.all(before).then(() => playBeside(line, job));
    all.push(played);
    if (!job.touches) alone = played;
    for (const one of job.touches ?? []) last.set(one, played);
  }
  // Nothing may be sent any more once the round is given up.
  await Promise.allSettled(all);
  return Promise.all(all);
}

async function oneByOne(line: Line, jobs: readonly Job<Tx>[]): Promise<Played[]> {
  const played: Played[] = [];
  for (const job of jobs) {
    const scope = openScope(line);
    await line.send('SAVEPOINT job', []);
    try {
      const value = await job.run(scope.tx);
      await scope.settled();
      played.push({ answer: { value }, audit: scope.audit });
    } catch (error) {
      await sound(scope);
      if (isOutage(error)) throw error;
      await line.send('ROLLBACK TO job', []);
      played.push({ answer: { error }, audit: [] });
    }
    await line.send('RELEASE job', []);
  }
  return played;
}

/** One transaction, one flush, for all jobs of a round. */
async function transaction(
  line: Line,
  jobs: readonly Job<Tx>[],
  play: (line: Line, jobs: readonly Job<Tx>[]) => Promise<Played[]>,
): Promise<Answer[]> {
  try {
    await Promise.all([line.send('BEGIN', []), line.send(WRITER_LOCK, [])]);
    const played = await play(line, jobs);
    const end = openScope(line);
    await writeAudit(
      end.connection,
      played.flatMap(({ audit }) => audit),
    );
    const [{ command }] = await Promise.all([line.send('COMMIT', []), end.settled()]);
    // The database says so, and no error, when it had to give the transaction up.
    if (command !== 'COMMIT') throw new StorageFailure('The database gave this up.');
    return played.map(({ answer }) => answer);
  } catch (error) {
    if (!line.broken) await line.send('ROLLBACK', []).catch(() => line.cut());
    throw error;
  }
}

export function writingOn(ready: () => Promise<Line>): PlayRound<Tx> {
  return async (jobs) => {
    let line: Line | null = null;
    try {
      line = await ready();
      try {
        return await transaction(line, jobs, besideEachOther);
      } catch (error) {
        if (!(error instanceof RoundSpoilt) || isOutage(error.cause)) throw error;
        return await transaction(line, jobs, oneByOne);
      }
    } catch (error) {
      // The next round looks for a database that takes it.
      line?.cut();
      throw outage(error);
    }
  };
}

/** One snapshot for all jobs, which look at it side by side. `spoilt`: a statement failed, and took the snapshot with it. */
async function snapshot(line: Line, jobs: readonly Job<ReadTx>[]): Promise<{ answers: Answer[]; spoilt: boolean }> {
  let spoilt = false;
  const asked = new Map();
  const begun = line.send('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', []);
  // Awaited last: a job that fails first must not leave this one unheard.
  begun.catch(() => {});
  const answers = await Promise.all(
    jobs.map(async ({ run }): Promise<Answer> => {
      const scope = openScope(line, asked);
      try {
        const value = await run(scope.tx);
        await scope.settled();
        return { value };
      } catch (error) {
        if (isOutage(error)) throw error;
        spoilt ||= !(await sound(scope));
        return { error };
      }
    }),
  );
  // Nobody's answer hangs on how it ends.
  line.send('ROLLBACK', []).catch(() => line.cut());
  await begun;
  return { answers, spoilt };
}

export function readingOn(ready: () => Promise<Line>): PlayRound<ReadTx> {
  return async (jobs) => {
    let line: Line | null = null;
    try {
      line = await ready();
      const { answers, spoilt } = await snapshot(line, jobs);
      if (!spoilt) return answers;
      const alone: Answer[] = [];
      for (const job of jobs) alone.push(...(await snapshot(line, [job])).answers);
      return alone;
    } catch (error) {
      // Other jobs may still be asking on it.
      line?.cut();
      throw outage(error);
    }
  };
}
