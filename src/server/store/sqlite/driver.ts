import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Connection as TableConnection, Value } from '../sql/connection.ts';

/**
 * All we ask of a SQLite binding, so that `node:sqlite` (a release candidate in Node 26's documentation) can be
 * exchanged in one file, and tests can count commits or let one fail.
 */
export interface Connection extends TableConnection {
  /** Several statements, no values. */
  script(sql: string): void;
  run(sql: string, ...values: Value[]): void;
  get<Row>(sql: string, ...values: Value[]): Row | undefined;
  all<Row>(sql: string, ...values: Value[]): Row[];
  inTransaction(): boolean;
  close(): void;
}

export interface Driver {
  open(file: string, options?: { readOnly?: boolean }): Connection;
}

export const nodeSqlite: Driver = {
  open(file, { readOnly = false } = {}) {
    const database = new DatabaseSync(file, { readOnly });
    const statements = new Map<string, StatementSync>();
    function prepared(sql: string): StatementSync {
      let statement = statements.get(sql);
      if (!statement) {
        statement = database.prepare(sql);
        statements.set(sql, statement);
      }
      return statement;
    }
    return {
      script: (sql) => database.exec(sql),
      run: (sql, ...values) => void prepared(sql).run(...values),
      get: <Row>(sql: string, ...values: Value[]) => prepared(sql).get(...values) as Row | undefined,
      all: <Row>(sql: string, ...values: Value[]) => prepared(sql).all(...values) as Row[],
      inTransaction: () => database.isTransaction,
      close: () => database.close(),
    };
  },
};

// SQLite's primary result codes that speak of the disk or the process, never of the job.
const DISK_CODES = new Set([5, 6, 7, 8, 10, 11, 13, 14, 26]);

const BUSY = 5;

/** Somebody else has it. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === BUSY;
}

/** Busy, locked, no memory, read-only, I/O error, corrupt, full, cannot open, not a database. */
export function isDiskError(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return false;
  return DISK_CODES.has(error.errcode & 0xff);
}
