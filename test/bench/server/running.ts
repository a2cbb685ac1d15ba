import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../support/free-port.ts';
import type { Load } from './floor.ts';

/** One address asks for everything here, and it is the work that is measured, not the limits. */
const UNLIMITED = {
  HOST: '127.0.0.1',
  ORIGIN: '',
  PAGES_DIR: '/nowhere',
  PUZZLE_BITS: '1',
  REQUESTS_PER_ADDRESS: '10000',
  REQUESTS_PER_CROWD: '10000',
  REQUESTS_PER_ACCOUNT: '10000',
  CONNECTIONS_PER_ADDRESS: '0',
};

export interface BenchServer {
  port: number;
  /** From the start of the process to its first answer. */
  startMs: number;
  rssMiB(): number;
  stop(): Promise<void>;
}

/** The real server in a process of its own, on a folder (its own unless given) or on a database. */
export async function serve({ folder = '', database = '' } = {}): Promise<BenchServer> {
  const own = folder || mkdtempSync(join(tmpdir(), 'stepwise-bench-'));
  const port = await freePort();
  const env = { ...process.env, ...UNLIMITED, PORT: String(port), DATA_DIR: own, DATABASE_URL: database };
  const start = performance.now();
  // With the flag of `npm start`: short-lived rubbish is swept more often, and 70 MB less lie about.
  const child: ChildProcess = spawn(process.execPath, ['--max-semi-space-size=4', 'src/server/main.ts'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error('The server ended before it had answered.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return {
    port,
    startMs: performance.now() - start,
    rssMiB: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      if (!folder) rmSync(own, { recursive: true, force: true });
    },
  };
}

async function answers(port: number): Promise<boolean> {
  const hello = await fetch(`http://127.0.0.1:${port}/v1/hello`).catch(() => null);
  return hello?.ok ?? false;
}

/** Answered mutations a second, of a process of its own that pushes to these servers. */
export async function push(servers: readonly BenchServer[], { clients, batch, requests }: Load): Promise<number> {
  const ports = servers.map(({ port }) => port).join();
  const args = ['--ports', ports, '--clients', `${clients}`, '--batch', `${batch}`, '--requests', `${requests}`];
  const { stdout } = await promisify(execFile)(process.execPath, ['test/bench/server/load.ts', ...args]);
  return (JSON.parse(stdout) as { perSecond: number }).perSecond;
}
