import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { openPostgresStore } from '#server/store/postgres/open-store.ts';
import { DATABASE_FILE } from '#server/store/sqlite/open-store.ts';
import type { Store } from '#server/store/store.ts';
import { startServer, type TestServer } from '../server/harness.ts';
import { dropDatabase, freshDatabase, nameOf } from '../support/database.ts';

export const OPERATOR = 'only-the-operator';

/** A server whose store can be looked at from beside, and put back to how it was. */
export interface Ground {
  server(): TestServer;
  /** All it holds but the bookkeeping of devices: their numbers, and the answers kept for them. */
  content(): Promise<string>;
  remember(): Promise<void>;
  putBack(): Promise<void>;
  end(): Promise<void>;
}

const BOOKKEEPING = ['outcome'];
/** Of these not every column: a device's number moves with each act, and a body is known by its hash. */
const PARTS: Record<string, string> = {
  device: 'id, account, key, certificate, removal',
  record: 'space, key, seq, op, hash, length(body)',
};

const start = (more: { folder: string } | { store: Store }) => startServer({ ...more, metricsToken: OPERATOR });

/** On a disk in memory where there is one: what is asked is who may, not what lasts. */
export function sqliteGround(): Ground {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'stepwise-authz-'));
  const [file, copy] = [join(folder, DATABASE_FILE), join(folder, 'remembered.db')];
  let server = start({ folder });
  let beside: ReturnType<typeof lookBeside> | null = null;
  const rest = async () => {
    beside?.close();
    beside = null;
    await server.stop();
  };
  return {
    server: () => server,
    async content() {
      beside ??= lookBeside(file);
      return beside.all();
    },
    async remember() {
      await rest();
      copyFileSync(file, copy);
      server = start({ folder });
    },
    async putBack() {
      await rest();
      for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
      copyFileSync(copy, file);
      server = start({ folder });
    },
    async end() {
      await rest();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A second look at the file, which puts each table into one text by itself: thousands of times over, that is what costs. */
function lookBeside(file: string) {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  const looks = tables
    .map(({ name }) => String(name))
    .filter((name) => !BOOKKEEPING.includes(name))
    .map((name) => {
      const all = database.prepare(`SELECT name FROM pragma_table_info('${name}')`).all();
      const columns = PARTS[name] ?? all.map((column) => `"${column['name']}"`).join(', ');
      return database.prepare(`SELECT '${name}' || json_group_array(json_array(${columns})) AS rows FROM "${name}"`);
    });
  const version = database.prepare('PRAGMA data_version');
  let seen: unknown;
  let last = '';
  return {
    all() {
      const now = version.get()!['data_version'];
      if (now === seen) return last;
      seen = now;
      last = looks.map((look) => String(look.get()!['rows'])).join('\n');
      return last;
    },
    close: () => database.close(),
  };
}

/** A database of its own on that cluster; the one remembered is kept as a template. */
export async function postgresGround(cluster: string): Promise<Ground> {
  let url = await freshDatabase(cluster);
  let template: string | null = null;
  let store = await openPostgresStore({ urls: [url] });
  let server = start({ store });
  let beside: pg.Client | null = null;
  const rest = async () => {
    await beside?.end();
    beside = null;
    await server.stop();
    await store.close();
  };
  async function beginWith(like: string | null): Promise<void> {
    url = await freshDatabase(cluster, like ? nameOf(like) : undefined);
    store = await openPostgresStore({ urls: [url] });
    server = start({ store });
  }
  return {
    server: () => server,
    async content() {
      if (!beside) {
        beside = new pg.Client({ connectionString: url });
        await beside.connect();
      }
      const client = beside;
      const listed = "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";
      const names = (await client.query<{ name: string }>(listed)).rows.map(({ name }) => name);
      const looks = names
        .filter((name) => !BOOKKEEPING.includes(name))
        .map((name) => {
          const part = `SELECT ${PARTS[name] ?? '*'} FROM "${name}"`;
          return `SELECT '${name}' || coalesce(string_agg(t::text, '|' ORDER BY t::text), '') AS all FROM (${part}) AS t`;
        });
      const { rows } = await client.query<{ all: string }>(looks.join(' UNION ALL '));
      return rows.map((row) => row.all).join('\n');
    },
    async remember() {
      await rest();
      template = url;
      await beginWith(template);
    },
    async putBack() {
      await rest();
      await dropDatabase(url);
      await beginWith(template);
    },
    async end() {
      await rest();
      await dropDatabase(url);
      if (template) await dropDatabase(template);
    },
  };
}
