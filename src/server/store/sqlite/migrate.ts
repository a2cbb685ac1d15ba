import { StoreRefused } from '../failure.ts';
import { missing, readMigrations } from '../migrations.ts';
import { type Connection, isDiskError } from './driver.ts';

const FOLDER = new URL('./migrations/', import.meta.url);

/** The schema version of a database that is up to date. */
export const newestSchema = () => readMigrations(FOLDER).at(-1)!.version;

/** Forward only, each file in its own transaction. `user_version` is the number of the last file applied. */
export function migrate(connection: Connection): void {
  const have = connection.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  for (const { version, sql } of missing(readMigrations(FOLDER), have)) {
    connection.script('BEGIN IMMEDIATE');
    try {
      connection.script(sql);
      connection.script(`PRAGMA user_version = ${version}`);
      connection.script('COMMIT');
    } catch (error) {
      if (connection.inTransaction()) connection.script('ROLLBACK');
      if (isDiskError(error)) throw error;
      throw new StoreRefused(
        `The database could not be brought to schema version ${version}: it is not as version ${version - 1} leaves it. Restore a backup.`,
        { cause: error },
      );
    }
  }
}
