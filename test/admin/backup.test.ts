import { execFile } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPostgresStore } from '#server/store/postgres/open-store.ts';
import { lookAt } from '#server/store/sqlite/look.ts';
import { DATABASE_FILE, openSqliteStore } from '#server/store/sqlite/open-store.ts';
import type { Store } from '#server/store/store.ts';
import { ask, freshDatabase } from '../support/database.ts';
import { findPostgres, startCluster } from '../support/postgres.ts';

let folder: string;
let store: Store;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stepwise-backup-'));
  file = join(folder, 'copy');
});
afterEach(async () => {
  await store?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a person types behind `npm run admin --`. */
function admin(args: string[], env: Record<string, string>): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/admin/main.ts', ...args], { env: { ...process.env, ...env } }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

const DAY = '2026-11-20';
const note = (day = DAY) =>
  store.write((tx) => tx.audit.add({ day, act: 'import', actor: 'shell', subjects: ['a', 'b'] }));
const lifeOf = (one: Store) => one.read((tx) => tx.meta.get('incarnation'));

describe('a backup of a folder', () => {
  const home = () => ({ DATA_DIR: folder });
  const elsewhere = () => ({ DATA_DIR: join(folder, 'elsewhere') });

  it('is made while a server is using it, holds what was there, and can be read by its owner alone', async () => {
    store = openSqliteStore({ folder });
    await note();
    const made = await admin(['backup', file], home());
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out).toContain('it is whole');
    await note();
    expect((await lookAt(file, (tx) => tx.audit.head())).n).toBe(1);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await admin(['backup', file], home())).err).toContain('is there already');
  });

  it('is restored where there is nothing, in another life, with everybody signed out', async () => {
    store = openSqliteStore({ folder });
    await note();
    const life = await lifeOf(store);
    await admin(['backup', file], home());
    const restored = await admin(['restore', file], elsewhere());
    expect([restored.code, restored.err]).toEqual([0, '']);
    const again = openSqliteStore({ folder: elsewhere().DATA_DIR });
    expect(await lifeOf(again)).not.toBe(life);
    expect((await again.read((tx) => tx.audit.since(0, 10))).map(({ act }) => act)).toEqual(['import', 'restore']);
    await again.close();
  });

  it('never takes the place of a Stepwise that is there', async () => {
    store = openSqliteStore({ folder });
    await admin(['backup', file], home());
    const { code, err } = await admin(['restore', file], home());
    expect([code, err]).toEqual([1, expect.stringContaining('Nothing was changed')]);
  });

  it('that is damaged, or something else, is refused, and leaves nothing behind', async () => {
    store = openSqliteStore({ folder });
    for (let line = 0; line < 200; line++) await note();
    await admin(['backup', file], home());
    const bytes = readFileSync(file);
    bytes.fill(0xff, bytes.length - 20_000, bytes.length - 4000);
    writeFileSync(file, bytes);
    const damaged = await admin(['restore', file], elsewhere());
    expect([damaged.code, damaged.err]).toEqual([1, expect.stringContaining('damaged')]);
    writeFileSync(file, 'Dear all');
    expect((await admin(['restore', file], elsewhere())).err).toContain('not a database of Stepwise');
    expect((await admin(['restore', join(folder, 'none')], elsewhere())).err).toContain('There is no file');
    expect(existsSync(join(elsewhere().DATA_DIR, DATABASE_FILE))).toBe(false);
  });
});

describe('the audit trail', () => {
  it('is held against lines that were copied from it earlier, while a server goes on', async () => {
    store = openSqliteStore({ folder });
    const heads = join(folder, 'heads.txt');
    for (let day = 0; day < 3; day++) {
      await note();
      appendFileSync(heads, (await admin(['audit-head'], { DATA_DIR: folder })).out);
    }
    const copied = readFileSync(heads, 'utf8').split(/\s+/).filter(Boolean);
    expect(copied).toHaveLength(6);
    const verified = await admin(['audit-verify', ...copied], { DATA_DIR: folder });
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('3 lines, and 3 copied heads') });
    const other = await admin(['audit-verify', `2:${'B'.repeat(43)}`], { DATA_DIR: folder });
    expect(other).toMatchObject({ code: 1, err: expect.stringContaining('Line 2 is not the one') });
    expect((await admin(['audit-verify', `9:${'B'.repeat(43)}`], { DATA_DIR: folder })).code).toBe(1);
    expect((await admin(['audit-verify', 'heads.txt'], { DATA_DIR: folder })).err).toContain(
      'not a line of audit-head',
    );
  });
});

const bin = findPostgres((line) => console.info(line));
describe.skipIf(!bin)('a backup of PostgreSQL', async () => {
  if (!bin) return;
  const cluster = await startCluster(bin);
  afterAll(() => cluster.remove());
  const tools = { PATH: `${bin}:${process.env['PATH']}` };

  it('is made while servers use it, and restored into an empty database, in another life', async () => {
    const url = await freshDatabase(cluster.url);
    const empty = await freshDatabase(cluster.url);
    store = await openPostgresStore({ urls: [url] });
    await note();
    const life = await lifeOf(store);
    const made = await admin(['backup', file], { ...tools, DATABASE_URL: url });
    expect([made.code, made.err]).toEqual([0, '']);
    const restored = await admin(['restore', file], { ...tools, DATABASE_URL: empty });
    expect([restored.code, restored.err]).toEqual([0, '']);
    const again = await openPostgresStore({ urls: [empty] });
    expect(await lifeOf(again)).not.toBe(life);
    expect((await again.read((tx) => tx.audit.since(0, 10))).map(({ act }) => act)).toEqual(['import', 'restore']);
    await again.close();
    expect((await admin(['restore', file], { ...tools, DATABASE_URL: empty })).err).toContain('Nothing was changed');
  });

  it('that broke off changes nothing', async () => {
    const url = await freshDatabase(cluster.url);
    const empty = await freshDatabase(cluster.url);
    store = await openPostgresStore({ urls: [url] });
    await note();
    await admin(['backup', file], { ...tools, DATABASE_URL: url });
    writeFileSync(file, readFileSync(file).subarray(0, -2000));
    const restored = await admin(['restore', file], { ...tools, DATABASE_URL: empty });
    expect(restored.code).toBe(1);
    expect(await ask(empty, "SELECT to_regclass('public.meta') AS meta")).toEqual([{ meta: null }]);
  });
});
