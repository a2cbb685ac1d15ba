import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fetch } from '#client/sync/transport.ts';
import type { Account } from '#client/vault/account.ts';
import { hashOf } from '#client/vault/hash.ts';
import { signRoster } from '#client/vault/roster-chain.ts';
import type { SignedRoster } from '#protocol/roster.ts';
import { rosterText } from '#protocol/texts.ts';
import type { App } from '#server/app.ts';
import { createApp } from '#server/app.ts';
import { addRoster } from '#server/directory/add-roster.ts';
import { putOrganisation } from '#server/directory/put-organisation.ts';
import { createWake } from '#server/notify/wake.ts';
import { randomId } from '#server/platform/random.ts';
import { backUpDatabase, restoreDatabase } from '#server/store/postgres/backup.ts';
import { openPostgresStore } from '#server/store/postgres/open-store.ts';
import { backUpFolder, restoreFolder } from '#server/store/sqlite/backup.ts';
import { DATABASE_FILE, openSqliteStore } from '#server/store/sqlite/open-store.ts';
import type { ReadTx, Store } from '#server/store/store.ts';
import { dropDatabase, freshDatabase } from '../support/database.ts';
import { refusedBy } from './bad-network.ts';
import { type FragileDatabase, makeFragileDatabase } from './fragile-database.ts';

export const ORGANISATION = 'organisationAAAAAAAAAA';
export const TEAM = 'teamAAAAAAAAAAAAAAAAAA';
const by = { account: ORGANISATION, day: '2026-11-02' };

/** A real server on a real database in a folder of its own (or in the PostgreSQL of the run), without a socket. */
export type ServerSide = {
  folder: string;
  /** The database file itself. */
  database: string;
  store(): Store;
  /** Looks at everything it has, from beside it. */
  look<T>(job: (tx: ReadTx) => Promise<T>): Promise<T>;
  fetch: Fetch;
  /** What can be done to it from inside; null: nothing, as when it is somebody else's process or another kind of database. */
  inside: Omit<FragileDatabase, 'driver'> | null;
  /** It is older than the phones and does not understand what they ask, or (false) is not any more. */
  beTooOld?(tooOld: boolean): void;
  /** The next version of the team's roster, signed by the first of these. */
  changeTeam(members: readonly Account[]): Promise<void>;
  /** Stops and starts again on the same database. */
  restart(): Promise<void>;
  /** Makes a backup while it serves; an earlier one goes. */
  backUp(): Promise<void>;
  /** Loses the folder, and starts again on what the last backup holds. */
  loseAndRestore(): Promise<void>;
  close(): Promise<void>;
};

export async function makeServer(
  members: readonly Account[],
  now: () => number,
  log: (event: unknown) => void = () => {},
): Promise<ServerSide> {
  const folder = mkdtempSync(join(tmpdir(), 'stepwise-scenario-'));
  const copy = `${folder}.backup`;
  const inside = makeFragileDatabase();
  let store: Store;
  let app: App;
  let tooOld = false;
  const cluster = process.env['TEST_POSTGRES'];
  let url = cluster && (await freshDatabase(cluster));
  const start = async () => {
    inside.calm();
    store = url ? await openPostgresStore({ urls: [url] }) : openSqliteStore({ folder, driver: inside.driver });
    app = createApp({
      store,
      clock: { now },
      ids: (count) => Buffer.from(crypto.getRandomValues(new Uint8Array(count))),
      log: { requests: true, write: log },
      wake: createWake(),
      env: { pagesFolder: folder, earlierFolder: null, puzzleBits: 0 },
    });
  };
  await start();
  await found(store!, members);
  return {
    folder,
    database: join(folder, DATABASE_FILE),
    store: () => store,
    look: (job) => store.read(job),
    async fetch(asked, init) {
      if (tooOld && asked.endsWith('/v1/sync')) return refusedBy('unknown_version');
      const reply = inside.dead() ? null : await app.request(asked, init);
      // A process that was killed on the way answers nobody, whatever it was about to say.
      if (!reply || inside.dead()) throw new TypeError('network');
      return reply;
    },
    inside: url ? null : inside,
    beTooOld(now) {
      tooOld = now;
    },
    async changeTeam(next) {
      inside.calm();
      const latest = await store.read((tx) => tx.roster.latest(TEAM));
      await addVersion(store, next, latest);
    },
    async restart() {
      await store.close();
      await start();
    },
    async backUp() {
      rmSync(copy, { force: true });
      await (url ? backUpDatabase(url, copy) : backUpFolder(folder, copy));
    },
    async loseAndRestore() {
      await store.close();
      if (url) {
        await dropDatabase(url);
        url = await freshDatabase(cluster!);
        await restoreDatabase(url, copy, randomId(randomBytes));
      } else {
        rmSync(folder, { recursive: true });
        await restoreFolder(copy, { folder, random: randomBytes });
      }
      await start();
    },
    async close() {
      await store.close();
      if (url) await dropDatabase(url);
      for (const made of [folder, copy]) rmSync(made, { recursive: true, force: true });
    },
  };
}

/** One organisation with one team. The first member leads. */
export async function found(store: Store, members: readonly Account[]): Promise<void> {
  const organisation = {
    id: ORGANISATION,
    kind: 'placement',
    name: 'Northbank Hospital',
    region: null,
    sites: [],
    placements: [],
    teams: [{ id: TEAM, step: 'placement', name: 'Practice education team', promiseDays: null }],
    contacts: [],
  };
  await store.write(async (tx) => {
    const put = await putOrganisation(tx, organisation, by);
    if (!put.put) throw new Error(put.reason);
  });
  await addVersion(store, members, null);
}

async function addVersion(
  store: Store,
  members: readonly Account[],
  before: { version: number; signed: SignedRoster } | null,
): Promise<void> {
  const roster = await signRoster(members[0]!, {
    team: TEAM,
    version: (before?.version ?? 0) + 1,
    previous: before && (await hashOf(rosterText(before.signed.text))),
    members: members.map((member, at) => ({
      account: member.id,
      keys: member.keys,
      role: at === 0 ? 'lead' : 'handler',
      title: at === 0 ? 'Practice education lead' : 'Practice education facilitator',
    })),
  });
  await store.write(async (tx) => {
    const added = await addRoster(tx, TEAM, roster, by);
    if (!added.added) throw new Error(added.reason);
  });
}
