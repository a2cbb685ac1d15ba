import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { bodyText, chainText } from '#protocol/chain.ts';
import { ZERO_HASH } from '#protocol/ids.ts';
import type { Mutation } from '#protocol/operations.ts';
import { firstBrokenAuditLine } from '#server/store/audit-chain.ts';
import { openPostgresStore } from '#server/store/postgres/open-store.ts';
import { DATABASE_FILE, openSqliteStore } from '#server/store/sqlite/open-store.ts';
import type { Store } from '#server/store/store.ts';
import { appendArgs, Device, seeded, sha256 } from './device.ts';
import { makeFolder } from './harness.ts';

export interface ChaosOptions {
  rounds: number;
  clients: number;
  seed: string;
  /** A PostgreSQL database to use instead of SQLite in a folder. */
  database?: string;
  /** Longest time between the first write of a round and the kill. */
  loadMs?: number;
  /** How the server is ended: by the power cut that SIGKILL is like, or by being asked to stop. */
  signal?: 'SIGKILL' | 'SIGTERM';
}

export interface ChaosResult {
  rounds: number;
  acknowledged: number;
  /** Acknowledged, and not there after the restart. */
  lost: number;
  twice: number;
  /** A log whose chain, digest and records disagree. */
  broken: number;
  integrity: boolean;
  slowestStartMs: number;
  /** Servers that were asked to stop and ended in any other way than by finishing what they had begun. */
  badStops: number;
  slowestStopMs: number;
  pass: boolean;
}

const MAIN = new URL('../../src/server/main.ts', import.meta.url).pathname;

/** The real server on a folder, in a process of its own. */
export async function startChild(
  folder: string,
  database = '',
): Promise<{ child: ChildProcess; origin: string; ms: number }> {
  const start = performance.now();
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, PAGES_DIR: '/nowhere', ORIGIN: '' };
  Object.assign(env, { DATABASE_URL: database });
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout! })) {
    const started = /"event":"started","port":(\d+)/.exec(line);
    if (started) {
      child.stdout!.resume();
      return { child, origin: `http://127.0.0.1:${started[1]}`, ms: performance.now() - start };
    }
  }
  throw new Error('The server ended before it had started.');
}

/** One phone that writes as fast as it is answered, and remembers every answer. */
export class Writer {
  readonly device: Device;
  private readonly walk: ReturnType<typeof seeded>;
  private vault = '';
  private chain = ZERO_HASH;
  private places = 0;
  /** Sent, and not answered before the server died. */
  private open: Mutation[] = [];
  private readonly seen = new Set<string>();
  readonly acknowledged = new Set<string>();

  constructor(origin: { now: string }, seed: string) {
    this.device = new Device((path, init) => fetch(origin.now + path, init));
    this.walk = seeded(seed);
  }

  async begin(): Promise<void> {
    await this.device.signIn();
    this.vault = await this.device.openVault();
  }

  /** Sends the next few, or again those that were not answered. False: no answer came. */
  async turn(): Promise<boolean> {
    if (this.open.length === 0) {
      const next = () => this.device.next('append@1', appendArgs(this.vault));
      this.open = Array.from({ length: 1 + this.walk.below(10) }, next);
    }
    const answer = await this.device.raw(this.open).catch(() => null);
    // An answer whose body broke off was no answer either.
    const reply = answer?.ok ? await answer.json().catch(() => null) : null;
    if (!reply) return false;
    for (const { seq, outcome } of reply.outcomes) {
      const mutation = this.open.find((one) => one.seq === seq)!;
      if (outcome.status === 'applied') this.acknowledged.add(String(mutation.args.key));
    }
    this.open = this.open.slice(reply.outcomes.length);
    return true;
  }

  /** Until the server is gone. */
  async write(): Promise<void> {
    while (await this.turn());
  }

  /** Reads what is new since the last check. */
  async check(): Promise<{ lost: number; twice: number; broken: number }> {
    let [twice, broken] = [0, 0];
    const { entries, digests } = await this.device.pullAll();
    for (const entry of entries) {
      if (this.seen.has(entry.key)) twice += 1;
      this.seen.add(entry.key);
      this.places += 1;
      if (entry.seq !== this.places || entry.hash !== sha256(bodyText(entry.body ?? null))) broken += 1;
      this.chain = sha256(chainText(this.chain, entry));
    }
    const head = digests.at(-1);
    if (head && (head.chain !== this.chain || head.count !== this.places || head.seq !== this.places)) broken += 1;
    const lost = [...this.acknowledged].filter((key) => !this.seen.has(key)).length;
    return { lost, twice, broken };
  }
}

/** Kills a server at random moments while several phones write, and looks each time whether it kept its word. */
export async function runChaos({
  rounds,
  clients,
  seed,
  database,
  loadMs = 400,
  signal = 'SIGKILL',
}: ChaosOptions): Promise<ChaosResult> {
  const folder = makeFolder();
  const walk = seeded(seed);
  const origin = { now: '' };
  const writers = Array.from({ length: clients }, (_, at) => new Writer(origin, `${seed}/${at}`));
  const result = {
    rounds,
    acknowledged: 0,
    lost: 0,
    twice: 0,
    broken: 0,
    integrity: false,
    slowestStartMs: 0,
    badStops: 0,
    slowestStopMs: 0,
    pass: false,
  };
  let child: ChildProcess | null = null;
  try {
    for (let round = 0; round <= rounds; round++) {
      const started = await startChild(folder, database);
      child = started.child;
      origin.now = started.origin;
      result.slowestStartMs = Math.max(result.slowestStartMs, Math.round(started.ms));
      if (round === 0) await Promise.all(writers.map((writer) => writer.begin()));
      for (const found of await Promise.all(writers.map((writer) => writer.check()))) {
        result.lost += found.lost;
        result.twice += found.twice;
        result.broken += found.broken;
      }
      const gone = once(child, 'exit') as Promise<[code: number | null]>;
      // The last start only looks.
      const writing = round < rounds ? writers.map((writer) => writer.write()) : [];
      if (round < rounds) await new Promise((resolve) => setTimeout(resolve, 20 + walk.below(loadMs)));
      // On a slow machine nobody may have been answered yet, and there would be nothing to lose.
      while (round === rounds - 1 && writers.every(({ acknowledged }) => acknowledged.size === 0)) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const asked = performance.now();
      child.kill(signal);
      const [[code]] = await Promise.all([gone, ...writing]);
      if (signal === 'SIGTERM' && code !== 0) result.badStops += 1;
      result.slowestStopMs = Math.max(result.slowestStopMs, Math.round(performance.now() - asked));
    }
    result.acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged.size, 0);
    result.integrity = database
      ? await chainHolds(await openPostgresStore({ urls: [database] }))
      : await isSound(folder);
  } finally {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
  result.pass =
    result.lost + result.twice + result.broken + result.badStops === 0 && result.integrity && result.acknowledged > 0;
  return result;
}

async function chainHolds(store: Store): Promise<boolean> {
  const broken = await store.read(firstBrokenAuditLine);
  await store.close();
  return broken === null;
}

async function isSound(folder: string): Promise<boolean> {
  const chain = await chainHolds(openSqliteStore({ folder }));
  const database = new DatabaseSync(`${folder}/${DATABASE_FILE}`);
  const check = database.prepare('PRAGMA integrity_check').get();
  const orphans = database.prepare('PRAGMA foreign_key_check').all();
  database.close();
  return chain && check?.integrity_check === 'ok' && orphans.length === 0;
}
