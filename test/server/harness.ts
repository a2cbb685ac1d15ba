import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DemoReply, Organisation } from '#protocol/directory.ts';
import type { MemberRole, SignedRoster } from '#protocol/roster.ts';
import { type App, createApp } from '#server/app.ts';
import { addRoster } from '#server/directory/add-roster.ts';
import { putOrganisation } from '#server/directory/put-organisation.ts';
import { createLimits, noLimits, type Paces } from '#server/limits/limits.ts';
import type { LogEvent } from '#server/log.ts';
import { createMetrics, type Metrics } from '#server/metrics/metrics.ts';
import { createWake, type Wake } from '#server/notify/wake.ts';
import { ROOM, type Room } from '#server/operations/room.ts';
import type { Clock } from '#server/platform/clock.ts';
import { systemRandom } from '#server/platform/random.ts';
import { type Connection, type Driver, nodeSqlite } from '#server/store/sqlite/driver.ts';
import { DATABASE_FILE, openSqliteStore } from '#server/store/sqlite/open-store.ts';
import type { Store } from '#server/store/store.ts';
import { Device, id, type Person, type Send, signRoster } from './device.ts';

export const START = Date.parse('2026-11-20T10:10:10.123Z');

/** The only push service that servers under test know. */
export const PUSH = { hosts: ['push.example'], subject: 'https://stepwise.example' };

export interface TestServer {
  folder: string;
  store: Store;
  app: App;
  wake: Wake;
  clock: Clock & { time: number };
  log: LogEvent[];
  metrics: Metrics;
  state: { stopping: boolean };
  /** Milliseconds that only grow, whatever the clock does. */
  ticks: { time: number };
  send: Send;
  /** Every row of every table, to see that nothing changed. */
  dump(): string;
  device(person?: Person): Promise<Device>;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  folder?: string;
  driver?: Driver;
  demo?: DemoReply;
  pagesFolder?: string;
  /** None unless the puzzle is what is tested. */
  puzzleBits?: number;
  earlierFolder?: string;
  /** When it is, by its own clock. */
  time?: number;
  /** Instead of a SQLite store in the folder. It is the caller's to close. */
  store?: Store;
  /** Instead of wake-ups within this process only. */
  wake?: Wake;
  /** None unless limits are what is tested. */
  paces?: Paces;
  metricsToken?: string;
  /** A server that has nobody for a push service to turn to. */
  noPush?: boolean;
  room?: Partial<Room>;
  /** Stands between the app and the store, to make something fail that nobody expected. */
  around?: (store: Store) => Store;
}

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'stepwise-'));
}

export function startServer(options: TestServerOptions = {}): TestServer {
  const folder = options.folder ?? makeFolder();
  const store = options.store ?? openSqliteStore({ folder, driver: options.driver ?? nodeSqlite });
  const clock = { time: options.time ?? START, now: () => clock.time };
  const wake = options.wake ?? createWake({ gatherMs: 1 });
  const log: LogEvent[] = [];
  const metrics = createMetrics();
  const state = { stopping: false };
  const ticks = { time: 0 };
  const limiting = { clock, ticks: () => ticks.time, ids: systemRandom, count: metrics.limited };
  const unnamedProxy = () => void log.push({ event: 'proxy_not_named' });
  const app = createApp({
    store: options.around?.(store) ?? store,
    clock,
    ids: systemRandom,
    log: { write: (event) => void log.push(event), requests: false },
    wake,
    push: options.noPush ? null : PUSH,
    env: {
      pagesFolder: options.pagesFolder ?? '/nowhere',
      earlierFolder: options.earlierFolder ?? null,
      puzzleBits: options.puzzleBits ?? 0,
      metricsToken: options.metricsToken ?? null,
    },
    ticks: () => ticks.time,
    metrics,
    state,
    room: { ...ROOM, ...options.room },
    limits: options.paces ? createLimits({ ...limiting, paces: options.paces, unnamedProxy }) : noLimits,
    ...(options.demo ? { demo: options.demo } : {}),
  });
  const send: Send = async (path, init) => app.request(path, init);
  return {
    folder,
    store,
    app,
    wake,
    clock,
    log,
    metrics,
    state,
    ticks,
    send,
    dump: () => dumpTables(folder),
    device: (person) => new Device(send, person).signIn(),
    async stop() {
      wake.close();
      if (!options.store) await store.close();
      if (!options.folder) rmSync(folder, { recursive: true });
    },
  };
}

export function dumpTables(folder: string): string {
  const database = new DatabaseSync(join(folder, DATABASE_FILE), { readOnly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
    return JSON.stringify(
      tables.map(({ name }) => [
        name,
        database
          .prepare(`SELECT * FROM "${name}"`)
          .all()
          .map((row) => JSON.stringify(row)),
      ]),
    );
  } finally {
    database.close();
  }
}

/** Every table but the device's own bookkeeping (its number and the kept answers). */
export function contentOf(server: TestServer): string {
  const tables = JSON.parse(server.dump()) as [string, string[]][];
  return JSON.stringify(tables.filter(([name]) => name !== 'device' && name !== 'outcome'));
}

/** Sends one mutation and answers the code of its rejection, or its status. */
export async function codeOf(by: Device, op: string, args: Record<string, unknown>): Promise<string> {
  const { outcome } = (await by.sync(by.next(op, args))).outcomes[0]!;
  return outcome.status === 'rejected' ? outcome.code : outcome.status;
}

/** Counts commits, and fails them (or any statement) on demand. */
export function watchedDriver() {
  const seen = { commits: 0, statements: 0 };
  let fail: ((sql: string) => Error | null) | null = null;
  const driver: Driver = {
    open(file) {
      const real = nodeSqlite.open(file);
      const watch = (sql: string) => {
        seen.statements += 1;
        const error = fail?.(sql);
        if (error) throw error;
        if (sql === 'COMMIT') seen.commits += 1;
      };
      const connection: Connection = {
        ...real,
        run: (sql, ...values) => {
          watch(sql);
          real.run(sql, ...values);
        },
        get: (sql, ...values) => {
          watch(sql);
          return real.get(sql, ...values);
        },
        all: (sql, ...values) => {
          watch(sql);
          return real.all(sql, ...values);
        },
      };
      return connection;
    },
  };
  return {
    driver,
    seen,
    failWith(chooser: ((sql: string) => Error | null) | null) {
      fail = chooser;
    },
  };
}

/** What node:sqlite throws: 13 is a full disk, 10 an I/O error. */
export function diskError(errcode: number): Error {
  return Object.assign(new Error('disk'), { code: 'ERR_SQLITE_ERROR', errcode });
}

export interface TestTeam {
  id: string;
  organisation: string;
  rosters: SignedRoster[];
  /** Signs and stores the next version. */
  change(members: { person: Person; role: MemberRole }[], signer: Person): Promise<void>;
}

const BY = { account: 'A'.repeat(22), day: '2026-11-20' };

export function organisationOf(team: string, organisation = id()): Organisation {
  const site = id();
  return {
    id: organisation,
    kind: 'education',
    name: 'North College',
    region: null,
    sites: [{ id: site, name: 'Main site' }],
    placements: [{ id: id(), site, name: 'Ward 4' }],
    teams: [{ id: team, step: 'provider', name: 'Practice learning team', promiseDays: 5 }],
    contacts: [],
  };
}

/** A team with a founding roster, in an organisation of its own. */
export async function makeTeam(
  store: Store,
  members: { person: Person; role: MemberRole }[],
  signer: Person,
): Promise<TestTeam> {
  const organisation = organisationOf(id());
  const team: TestTeam = {
    id: organisation.teams[0]!.id,
    organisation: organisation.id,
    rosters: [],
    async change(next, by) {
      const signed = signRoster(team.id, team.rosters.at(-1) ?? null, next, by);
      const result = await store.write((tx) => addRoster(tx, team.id, signed, BY));
      if (!result.added) throw new Error(result.reason);
      team.rosters.push(signed);
    },
  };
  const put = await store.write((tx) => putOrganisation(tx, organisation, BY));
  if (!put.put) throw new Error(put.reason);
  await team.change(members, signer);
  return team;
}
