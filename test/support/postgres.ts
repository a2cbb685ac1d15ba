import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from './free-port.ts';
import { fromDebian } from './from-debian.ts';

const AS_ROOT = process.getuid?.() === 0;
const DEBIAN = '/usr/lib/postgresql';

/** The folder with `initdb` and `postgres`: Debian keeps one for each version, newest last. */
function programs(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((one) => join(DEBIAN, one, 'bin')), ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb')));
}

/** Where PostgreSQL's programs are. On a machine for tests, as root, Debian's package is installed first. */
export function findPostgres(say: (line: string) => void): string | undefined {
  const there = programs();
  if (there || !AS_ROOT || !process.env['CI'] || !existsSync('/usr/bin/apt-get')) return there;
  if (!fromDebian('postgresql', say)) throw new Error('Debian’s PostgreSQL could not be installed.');
  return programs();
}

export interface Cluster {
  folder: string;
  port: number;
  /** The address of its first database, from which others are made. */
  url: string;
  start(): Promise<void>;
  /** As a power cut ends it, or in good order. */
  stop(how?: 'immediate' | 'fast'): Promise<void>;
  /** Kills its first process. The others have to notice by themselves, and until they did it does not start again. */
  kill(): void;
  /** A second one that follows this one. */
  standby(name: string): Promise<Cluster>;
  promote(): void;
  remove(): Promise<void>;
}

/** PostgreSQL refuses to run as root, so root lends it a user: the one Debian's package made. */
function as(command: string, args: string[]): [string, string[]] {
  return AS_ROOT ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args];
}

function give(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!AS_ROOT) return;
  const id = (kind: string) => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));
  chownSync(folder, id('-u'), id('-g'));
}

/** For a command: where databases for its tests can be made, and how to let go of it. Null: there is no PostgreSQL here. */
export async function borrowCluster(
  say: (line: string) => void,
): Promise<{ url: string; end(): Promise<void> } | null> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, end: async () => {} };
  const bin = findPostgres(say);
  if (!bin) return null;
  // Its other programs too, for what makes and reads backups.
  process.env['PATH'] = `${bin}${delimiter}${process.env['PATH']}`;
  const cluster = await startCluster(bin);
  return { url: cluster.url, end: cluster.remove };
}

/** A private cluster in a temporary folder, on loopback only, which keeps what it confirms as a real one does. */
export async function startCluster(bin: string): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'stepwise-pg-'));
  give(folder);
  const data = join(folder, 'data');
  const run = (command: string, args: string[]) =>
    execFileSync(...as(join(bin, command), args), { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder });
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'stepwise', '--locale=C.UTF-8', '--no-sync']);
  appendFileSync(
    join(data, 'postgresql.conf'),
    ["listen_addresses = '127.0.0.1'", "unix_socket_directories = ''", 'max_connections = 200', 'wal_keep_size = 1GB']
      .map((line) => `${line}\n`)
      .join(''),
  );
  const cluster = clusterIn(bin, data, await freePort());
  await cluster.start();
  return cluster;
}

function clusterIn(bin: string, data: string, port: number): Cluster {
  const run = (command: string, args: string[]) =>
    execFileSync(...as(join(bin, command), args), { stdio: ['ignore', 'ignore', 'pipe'], cwd: data });
  const cluster: Cluster = {
    folder: data,
    port,
    url: `postgresql://stepwise@127.0.0.1:${port}/postgres`,
    async start() {
      run('pg_ctl', ['-D', data, '-w', '-l', join(data, 'log'), '-o', `-p ${port}`, 'start']);
    },
    async stop(how = 'fast') {
      const [command, args] = as(join(bin, 'pg_ctl'), ['-D', data, '-w', '-m', how, 'stop']);
      await once(spawn(command, args, { stdio: 'ignore', cwd: data }), 'close');
    },
    kill() {
      const [pid] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGKILL');
    },
    async standby(name) {
      const folder = `${data}-${name}`;
      const from = `host=127.0.0.1 port=${port} user=stepwise application_name=${name}`;
      run('pg_basebackup', ['-D', folder, '-R', '-X', 'stream', '-c', 'fast', '-d', from]);
      const follower = clusterIn(bin, folder, await freePort());
      await follower.start();
      return follower;
    },
    promote() {
      run('pg_ctl', ['-D', data, '-w', 'promote']);
    },
    async remove() {
      await cluster.stop('immediate');
      rmSync(data, { recursive: true, force: true });
    },
  };
  return cluster;
}
