import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropDatabase, freshDatabase } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';

/** `npm start` or `npm run demo`, without the build, as a process of its own on a port and folder of its own. */
export type RunningServer = {
  origin: string;
  folder: string;
  /** The address of its PostgreSQL; null: its database is in the folder. */
  database: string | null;
  /** Everything it has printed. */
  printed(): string;
  /** Pulls the plug. What was acknowledged must be there at the next start. */
  kill(): Promise<void>;
  /** Asks it to stop, as an operator would. */
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
};

const ENTRY = { start: 'src/server/main.ts', demo: 'src/demo/main.ts' };

/**
 * `seeded`: a folder to begin with a copy of (and of `SEEDED_DATABASE`). `folder`: where to keep the data; a new one unless given. `pages`: another
 * build than the one that was just made.
 */
export async function runServer(
  kind: keyof typeof ENTRY,
  seeded?: string,
  folder = mkdtempSync(join(tmpdir(), 'stepwise-journey-')),
  pages = '',
): Promise<RunningServer> {
  if (seeded) cpSync(seeded, folder, { recursive: true });
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  // Where the tests use PostgreSQL, each server has a database of its own there.
  const cluster = process.env['TEST_POSTGRES'];
  const database = cluster && (await freshDatabase(cluster, seeded && process.env['SEEDED_DATABASE']));
  let printed = '';
  let child: ChildProcess;
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  const kill = () => end('SIGKILL');
  const start = async () => {
    child = spawn(process.execPath, [ENTRY[kind]], {
      env: { ...process.env, PORT: String(port), DATA_DIR: folder, PAGES_DIR: pages, DATABASE_URL: database ?? '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (printed += String(chunk)));
    await untilItAnswers(origin, child, () => printed);
  };
  await start();
  return {
    origin,
    folder,
    database: database ?? null,
    printed: () => printed,
    kill,
    stop: () => end('SIGTERM'),
    start,
    async remove() {
      await kill();
      if (database) await dropDatabase(database);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(origin: string, child: ChildProcess, printed: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`The server stopped at once:\n${printed()}`);
    const answered = await fetch(`${origin}/v1/hello`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server did not answer within 15 s:\n${printed()}`);
}
