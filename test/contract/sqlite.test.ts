import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { PAGE_SQL } from '#server/store/sql/feed.ts';
import { DATABASE_FILE, openSqliteStore } from '#server/store/sqlite/open-store.ts';
import { makeFolder, watchedDriver } from '../server/harness.ts';
import { storeContract } from './store.contract.ts';

storeContract('SQLite', async () => {
  const folder = makeFolder();
  const { driver, seen } = watchedDriver();
  let store = openSqliteStore({ folder, driver });
  return {
    store,
    async reopen() {
      await store.close().catch(() => {});
      store = openSqliteStore({ folder, driver });
      return store;
    },
    commits: () => seen.commits,
    async remove() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});

describe('the SQLite store by itself', () => {
  it('refuses a second server on the same folder, and lets it in once the first is gone', async () => {
    const folder = makeFolder();
    const first = openSqliteStore({ folder });
    expect(() => openSqliteStore({ folder })).toThrow(/A server is already using/);
    await first.close();
    await openSqliteStore({ folder }).close();
    rmSync(folder, { recursive: true });
  });

  it('refuses a database that is newer than the code', async () => {
    const folder = makeFolder();
    await openSqliteStore({ folder }).close();
    const database = new DatabaseSync(`${folder}/${DATABASE_FILE}`);
    database.exec('PRAGMA user_version = 999');
    database.close();
    expect(() => openSqliteStore({ folder })).toThrow(/schema version 999, but this server knows only/);
    expect(() => openSqliteStore({ folder })).toThrow(/schema version 999/);
    rmSync(folder, { recursive: true });
  });

  it('looks up every row of a pull by key, and scans nothing', async () => {
    const folder = makeFolder();
    await openSqliteStore({ folder }).close();
    const database = new DatabaseSync(`${folder}/${DATABASE_FILE}`);
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${PAGE_SQL}`).all('a', 0, 10);
    const steps = plan.map((step) => String(step.detail));
    expect(steps.filter((step) => step.startsWith('SCAN') && step !== 'SCAN CONSTANT ROW')).toEqual([]);
    expect(steps.join('\n')).toMatch(/SEARCH feed USING PRIMARY KEY \(account=\? AND pos>\?\)/);
    expect(steps.join('\n')).not.toMatch(/TEMP B-TREE/);
    database.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps its settings: write-ahead log, full synchronisation, foreign keys', async () => {
    const folder = makeFolder();
    const { driver } = watchedDriver();
    const opened: ReturnType<typeof driver.open>[] = [];
    const store = openSqliteStore({
      folder,
      driver: {
        open(file) {
          const connection = driver.open(file);
          opened.push(connection);
          return connection;
        },
      },
    });
    const writer = opened[1]!;
    expect(writer.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(writer.get('PRAGMA synchronous')).toEqual({ synchronous: 2 });
    expect(writer.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
    await store.close();
    rmSync(folder, { recursive: true });
  });
});
