import { StorageFailure } from '../failure.ts';
import { type Connection, isDiskError } from './driver.ts';
import type { Round } from './work-queue.ts';

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
 * One transaction, one flush, for all jobs of a round; each job in its own savepoint. A disk error in any of them
 * ends the round for all: SQLite may already have dropped the transaction the others wrote into.
 */
export function beginWriting<Scope>(connection: Connection, scope: Scope): Round<Scope> {
  try {
    connection.run('BEGIN IMMEDIATE');
  } catch (error) {
    throw failure(error);
  }
  return {
    async run(job) {
      try {
        connection.run('SAVEPOINT job');
        const value = await job(scope);
        connection.run('RELEASE job');
        return () => value;
      } catch (error) {
        if (isDiskError(error) || !connection.inTransaction()) {
          undo(connection);
          throw failure(error);
        }
        connection.run('ROLLBACK TO job');
        connection.run('RELEASE job');
        return () => {
          throw error;
        };
      }
    },
    finish() {
      try {
        connection.run('COMMIT');
      } catch (error) {
        undo(connection);
        throw failure(error);
      }
    },
  };
}

/**
 * Reads use the writing connection, between its rounds: a second one would lose its whole page cache at every commit
 * of the first. `query_only` makes a read that tries to write a mistake that is noticed.
 */
export function beginReading<Scope>(connection: Connection, scope: Scope): Round<Scope> {
  connection.run('BEGIN');
  connection.script('PRAGMA query_only = ON');
  return {
    async run(job) {
      try {
        const value = await job(scope);
        return () => value;
      } catch (error) {
        const cause = isDiskError(error) ? failure(error) : error;
        return () => {
          throw cause;
        };
      }
    },
    finish() {
      connection.script('PRAGMA query_only = OFF');
      undo(connection);
    },
  };
}
