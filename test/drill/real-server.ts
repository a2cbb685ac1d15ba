import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Fetch } from '#client/sync/transport.ts';
import type { Account } from '#client/vault/account.ts';
import { lookAt } from '#server/store/sqlite/look.ts';
import { DATABASE_FILE, openSqliteStore } from '#server/store/sqlite/open-store.ts';
import { startChild } from '../chaos/child.ts';
import { found, type ServerSide } from '../scenario/server-side.ts';

const ADMIN = new URL('../../src/admin/main.ts', import.meta.url).pathname;
const run = promisify(execFile);

/** `npm run admin -- …` on a folder, as somebody types it. */
function admin(folder: string, ...args: string[]): Promise<unknown> {
  return run(process.execPath, [ADMIN, ...args], { env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' } });
}

/** The server as it is started for people: a process, a port, a folder. It is lost without a word and comes back on a backup. */
export async function makeRealServer(members: readonly Account[]): Promise<ServerSide> {
  const home = mkdtempSync(join(tmpdir(), 'stepwise-drill-'));
  const copy = join(home, 'backup');
  let [folder, life] = [join(home, '0'), 0];
  let child: ChildProcess;
  let origin = '';
  const start = async () => {
    ({ child, origin } = await startChild(folder));
  };
  const kill = async () => {
    const gone = once(child, 'close');
    child.kill('SIGKILL');
    await gone;
  };
  const store = openSqliteStore({ folder });
  await found(store, members);
  await store.close();
  await start();
  const answers: Fetch = (url, init) => fetch(origin + url, init);
  const never = () => {
    throw new Error('not in this drill');
  };
  return {
    get folder() {
      return folder;
    },
    get database() {
      return join(folder, DATABASE_FILE);
    },
    store: never,
    look: (job) => lookAt(join(folder, DATABASE_FILE), job),
    changeTeam: never,
    fetch: answers,
    inside: null,
    async restart() {
      await kill();
      await start();
    },
    async backUp() {
      rmSync(copy, { force: true });
      await admin(folder, 'backup', copy);
    },
    async loseAndRestore() {
      await kill();
      rmSync(folder, { recursive: true });
      life += 1;
      folder = join(home, String(life));
      await admin(folder, 'restore', copy);
      await start();
    },
    async close() {
      await kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
