import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { StoreRefused } from '#server/store/failure.ts';
import { openSqliteStore } from '#server/store/sqlite/open-store.ts';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { appendArgs, sealedBody } from './device.ts';
import { makeFolder, startServer } from './harness.ts';

const MIB = 1024 * 1024;
const probe = mountSmallDisk(MIB);
probe?.remove();
if (!probe) console.info('Nobody may mount a small disk here; disk.test.ts lets the driver say that it is full.');

let disk: SmallDisk;
const mount = (bytes: number, options?: 'ro') => {
  disk = mountSmallDisk(bytes, options)!;
  return disk.folder;
};
function sentenceOf(folder: string): string {
  try {
    openSqliteStore({ folder }).close();
    return 'opened';
  } catch (error) {
    return error instanceof StoreRefused ? error.message : String(error);
  }
}

describe.skipIf(!probe)('a disk that really is full', () => {
  afterEach(() => disk.remove());

  it('takes nothing and is acknowledged nothing; reading goes on; and all goes on by itself once there is room', async () => {
    const server = startServer({ folder: mount(3 * MIB) });
    const device = await server.device();
    const vault = await device.openVault();
    const acknowledged = new Set<string>();
    disk.fill();
    const push = Array.from({ length: 4 }, () => device.next('append@1', appendArgs(vault, undefined, sealedBody(3))));
    let refused = 0;
    for (let attempt = 0; attempt < 5; attempt++) {
      const answer = await device.raw(push);
      if (answer.status !== 503) continue;
      refused += 1;
      expect([answer.headers.get('retry-after'), (await answer.json()).error.code]).toEqual(['5', 'try_later']);
    }
    expect(refused).toBe(5);
    expect((await server.send('/readyz')).status).toBe(503);
    const before = await device.pullAll();
    expect(before.entries.length).toBe(0);

    disk.makeRoom();
    server.ticks.time += 2000;
    expect((await server.send('/readyz')).status).toBe(200);
    for (const { seq, outcome } of (await device.sync(...push)).outcomes) {
      if (outcome.status === 'applied') acknowledged.add(String(push.find((one) => one.seq === seq)!.args['key']));
    }
    expect(acknowledged.size).toBe(4);
    await server.stop();
    const again = startServer({ folder: disk.folder });
    device.send = again.send;
    device.cursor = null;
    const held = new Set((await device.pullAll()).entries.map(({ key }) => key));
    expect(held).toEqual(acknowledged);
    await again.stop();
  });

  it('is named when a server starts on it', () => {
    const folder = mount(MIB);
    disk.fill();
    expect(sentenceOf(`${folder}/data`)).toMatch(/^The disk that .* is on is full\. Make room, then start again\.$/);
  });

  it('that nobody may write on is named too', () => {
    expect(sentenceOf(`${mount(MIB, 'ro')}/data`)).toMatch(/^Stepwise cannot write in .*DATA_DIR\.$/);
  });
});

describe('a folder that cannot be used', () => {
  let folder: string;
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('because it is a file', () => {
    folder = `${makeFolder()}/file`;
    writeFileSync(folder, '');
    expect(sentenceOf(folder)).toMatch(/^Stepwise cannot write in /);
  });

  it('because what is called the database is none', () => {
    folder = makeFolder();
    writeFileSync(`${folder}/stepwise.db`, 'x'.repeat(8192));
    expect(sentenceOf(folder)).toMatch(/damaged, or is none\. Restore a backup\.$/);
  });

  it('because another server is using it', async () => {
    folder = makeFolder();
    const store = openSqliteStore({ folder });
    expect(sentenceOf(folder)).toMatch(/^A server is already using /);
    await store.close();
    expect(sentenceOf(folder)).toBe('opened');
  });

  it('because it was left in the middle of another version, and then it stays as it was', async () => {
    folder = makeFolder();
    await openSqliteStore({ folder }).close();
    const change = (sql: string) => {
      const database = new DatabaseSync(`${folder}/stepwise.db`);
      database.exec(sql);
      const { user_version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
      database.close();
      return user_version;
    };
    change('PRAGMA user_version = 3');
    expect(sentenceOf(folder)).toMatch(/could not be brought to schema version 4: .* Restore a backup\.$/);
    expect(change('')).toBe(3);
    change('PRAGMA user_version = 999');
    expect(sentenceOf(folder)).toMatch(/schema version 999, but this server knows only \d+/);
  });

  it('because its parent is not there is made', () => {
    folder = makeFolder();
    mkdirSync(`${folder}/a`);
    expect(sentenceOf(`${folder}/a/b/c`)).toBe('opened');
  });
});
