import { existsSync } from 'node:fs';
import { StoreRefused } from '../failure.ts';
import { createTx } from '../sql/tx.ts';
import type { ReadTx } from '../store.ts';
import { type Connection, nodeSqlite } from './driver.ts';
import { newestSchema } from './migrate.ts';

/**
 * Reads a database without claiming its folder: beside the server that uses it, or a backup. One state throughout, and
 * nothing is written. Throws `StoreRefused` when it is not one of ours, is damaged, or is newer than this code.
 */
export async function lookAt<T>(file: string, job: (tx: ReadTx, connection: Connection) => Promise<T>): Promise<T> {
  if (!existsSync(file)) throw new StoreRefused(`There is no file ${file}.`);
  const connection = nodeSqlite.open(file, { readOnly: true });
  try {
    connection.script('BEGIN');
    const version = connection.get<{ user_version: number }>('PRAGMA user_version')!.user_version;
    if (version === 0) throw new StoreRefused(notOurs(file));
    if (version > newestSchema()) throw new StoreRefused(`${file} was made by a newer Stepwise. Use that one.`);
    return await job(createTx(connection), connection);
  } catch (error) {
    if (isNoDatabase(error)) throw new StoreRefused(notOurs(file));
    throw error;
  } finally {
    connection.close();
  }
}

const notOurs = (file: string) => `${file} is not a database of Stepwise, or it is damaged.`;

/** 11: damaged, 26: something else than a database. */
function isNoDatabase(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && [11, 26].includes(Number(error.errcode) & 0xff);
}
