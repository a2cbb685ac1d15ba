import { StoreRefused } from '../failure.ts';
import { missing, readMigrations } from '../migrations.ts';
import type { Line } from './line.ts';

const FOLDER = new URL('./migrations/', import.meta.url);

/** The version of the last file applied; null: a database in which Stepwise was never set up. */
export async function schemaVersion(line: Line): Promise<number | null> {
  const there = await line.send<{ there: boolean }>("SELECT to_regclass('schema_version') IS NOT NULL AS there", []);
  if (!there.rows[0]!.there) return null;
  const { rows } = await line.send<{ version: number }>('SELECT version FROM schema_version', []);
  return rows[0]?.version ?? null;
}

/** Forward only, all under one lock, so that of several processes starting at once one migrates and the others wait. */
export async function migrate(line: Line): Promise<void> {
  await line.script('BEGIN; SELECT pg_advisory_xact_lock(5839173)');
  try {
    const have = await schemaVersion(line);
    if (have === null) {
      await line.script(
        'CREATE TABLE schema_version (version INTEGER NOT NULL); INSERT INTO schema_version VALUES (0)',
      );
    }
    for (const { version, sql } of missing(readMigrations(FOLDER), have ?? 0)) {
      await line.script(sql);
      await line.script(`UPDATE schema_version SET version = ${version}`);
    }
    await line.script('COMMIT');
  } catch (error) {
    await line.script('ROLLBACK');
    throw error;
  }
}

/** Throws `StoreRefused` where a database would say "stored" of what a power cut can still take away. */
export async function checkDurable(line: Line): Promise<void> {
  const asked = "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit";
  const { rows } = await line.send<{ fsync: string; commit: string }>(asked, []);
  const { fsync, commit } = rows[0]!;
  if (fsync === 'on' && commit !== 'off') return;
  throw new StoreRefused(
    `The database does not keep what it confirms (fsync = ${fsync}, synchronous_commit = ${commit}). Switch both on.`,
  );
}
