import { StorageFailure } from '../failure.ts';
import type { Answer, PlayRound } from '../work-queue.ts';
import { type Connection, isDiskError } from './driver.ts';

function undo(connection: Connection): void {
  if (!connection.inTransaction()) return;
  try {
    connection.run('ROLLBACK');
  } catch (error) {
    // After an I/O error SQLite may have rolled back by itself; only a transaction still open is a problem.
    if (connection.inTransaction()) throw failure(error);
  }
}

function failure(error: unknown): StorageFailure {
  return new StorageFailure('The database could not store this.', { cause: error });
}

/**
 * One transaction, one flush, for all jobs of a round; each job in its own savepoint, one after another. A disk error in
 * any of them ends the round for all: SQLite may already have dropped the transaction the others wrote into.
 */
export function writingOn<Scope>(connection: Connection, scope: Scope): PlayRound<Scope> {
  async function one(job: (scope: Scope) => Promise<unknown>): Promise<Answer> {
    connection.run('SAVEPOINT job');
    try {
      const value = await job(scope);
      connection.run('RELEASE job');
      return { value };
    } catch (error) {
      if (isDiskError(error) || !connection.inTransaction()) throw failure(error);
      connection.run('ROLLBACK TO job');
      connection.run('RELEASE job');
      return { error };
    }
  }
  return async (jobs) => {
    const answers: Answer[] = [];
    try {
      connection.run('BEGIN IMMEDIATE');
      for (const job of jobs) answers.push(await one(job.run));
      connection.run('COMMIT');
      return answers;
    } catch (error) {
      undo(connection);
      throw error instanceof StorageFailure ? error : failure(error);
    }
  };
}

/**
 * Reads use the writing connection, between its rounds: a second one would lose its whole page cache at every commit
 * of the first. `query_only` makes a read that tries to write a mistake that is noticed.
 */
export function readingOn<Scope>(connection: Connection, scope: Scope): PlayRound<Scope> {
  async function one(job: (scope: Scope) => Promise<unknown>): Promise<Answer> {
    try {
      return { value: await job(scope) };
    } catch (error) {
      return { error: isDiskError(error) ? failure(error) : error };
    }
  }
  return async (jobs) => {
    const answers: Answer[] = [];
    try {
      connection.run('BEGIN');
      connection.script('PRAGMA query_only = ON');
      for (const job of jobs) answers.push(await one(job.run));
      return answers;
    } catch (error) {
      throw failure(error);
    } finally {
      connection.script('PRAGMA query_only = OFF');
      undo(connection);
    }
  };
}
