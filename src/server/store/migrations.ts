import { readdirSync, readFileSync } from 'node:fs';
import { StoreRefused } from './failure.ts';

export interface Migration {
  version: number;
  sql: string;
}

/** The files of a folder named `NNN-what.sql`, in order. */
export function readMigrations(folder: URL): Migration[] {
  const migrations = readdirSync(folder)
    .filter((name) => /^\d{3}-.+\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 3)), sql: readFileSync(new URL(name, folder), 'utf8') }));
  const versions = new Set(migrations.map(({ version }) => version));
  // Of two with one number, a database that has the first would never get the second.
  if (versions.size < migrations.length) throw new Error(`Two migrations have the same number: ${folder}`);
  return migrations;
}

/** Those a database of version `have` still lacks. Throws `StoreRefused` when it is newer than this server. */
export function missing(migrations: readonly Migration[], have: number): Migration[] {
  const newest = migrations.at(-1)?.version ?? 0;
  if (have > newest) {
    throw new StoreRefused(
      `The database has schema version ${have}, but this server knows only ${newest}. Start the newer server, or restore a backup made by this one.`,
    );
  }
  return migrations.filter(({ version }) => version > have);
}
