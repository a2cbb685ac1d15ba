import { readdirSync, readFileSync } from 'node:fs';
import { StoreRefused } from '../failure.ts';
import type { Connection } from './driver.ts';

const FOLDER = new URL('./migrations/', import.meta.url);

function migrations(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{3}-.+\.sql$/.test(name))
    .sort();
}

/** The schema version of a database that is up to date. */
export const newestSchema = () => migrations().length;

/** Forward only, each file in its own transaction. `user_version` is the number of the last file applied. */
export function migrate(connection: Connection): void {
  const files = migrations();
  const have = connection.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  if (have > files.length) {
    throw new StoreRefused(
      `The database has schema version ${have}, but this server knows only ${files.length}. Start the newer server, or restore a backup made by this one.`,
    );
  }
  for (const [index, name] of files.entries()) {
    const version = index + 1;
    if (version <= have) continue;
    connection.script('BEGIN IMMEDIATE');
    try {
      connection.script(readFileSync(new URL(name, FOLDER), 'utf8'));
      connection.script(`PRAGMA user_version = ${version}`);
      connection.script('COMMIT');
    } catch (error) {
      if (connection.inTransaction()) connection.script('ROLLBACK');
      throw error;
    }
  }
}
