import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const MAIN = new URL('../../src/server/main.ts', import.meta.url).pathname;

export interface Child {
  child: ChildProcess;
  origin: string;
  /** From the command to a server that answers. */
  ms: number;
}

/** The real server on a folder, in a process of its own. */
export async function startChild(folder: string, database = '', change: NodeJS.ProcessEnv = {}): Promise<Child> {
  const start = performance.now();
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, PAGES_DIR: '/nowhere', ORIGIN: '' };
  Object.assign(env, { DATABASE_URL: database }, change);
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    const started = /"event":"started","port":(\d+)/.exec(line);
    if (started) {
      child.stdout.resume();
      return { child, origin: `http://127.0.0.1:${started[1]}`, ms: performance.now() - start };
    }
  }
  throw new Error('The server ended before it had started.');
}

/** For phones that write as fast as they are answered, and for as long as anybody likes. */
export const NO_LIMITS = {
  REQUESTS_PER_ADDRESS: '10000',
  REQUESTS_PER_CROWD: '10000',
  REQUESTS_PER_ACCOUNT: '10000',
  ACCOUNT_MB: '99999',
  ACCOUNT_RECORDS: '99999',
  SPACE_MB: '99999',
  SPACE_RECORDS: '99999',
};
