import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { StoreRefused } from '../failure.ts';
import { openWritable } from './connect.ts';
import { schemaVersion } from './migrate.ts';

/** For PostgreSQL's own programs. Their arguments can be read by everybody on the machine, their environment cannot. */
function environment(url: string): NodeJS.ProcessEnv {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const told = {
    PGHOST: searchParams.get('host') ?? decodeURIComponent(hostname),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
  };
  return { ...process.env, ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== '')) };
}

function program(name: string, args: string[], url: string, input: 'ignore' | 'pipe' = 'ignore') {
  const child = spawn(name, args, { env: environment(url), stdio: [input, 'pipe', 'pipe'] });
  let said = '';
  child.stderr!.on('data', (part) => {
    said += part;
  });
  const ended = once(child, 'close').then(
    ([code]) => {
      if (code !== 0) throw new StoreRefused(`${name} could not do it: ${said.trim().split('\n').at(-1)}`);
    },
    () => {
      throw new StoreRefused(`${name} is not here. It comes with PostgreSQL's own programs.`);
    },
  );
  return { child, ended };
}

async function run(name: string, args: string[], url: string): Promise<void> {
  const { child, ended } = program(name, args, url);
  child.stdout!.resume();
  await ended;
}

/** All of the database as it is at one moment, in the form that `pg_restore` reads. */
export async function backUpDatabase(url: string, file: string): Promise<void> {
  if (existsSync(file)) throw new StoreRefused(`${file} is there already. Choose another name, or move it away.`);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  closeSync(openSync(part, 'wx', 0o600));
  try {
    await run('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', '--file', part], url);
    await run('pg_restore', ['--list', part], url);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Into a database that has no Stepwise: all of it in one transaction, in which it gets another incarnation. */
export async function restoreDatabase(url: string, file: string, incarnation: string): Promise<void> {
  if (!existsSync(file)) throw new StoreRefused(`There is no file ${file}.`);
  const line = await openWritable([url]);
  try {
    if ((await schemaVersion(line)) !== null) {
      throw new StoreRefused('There is a Stepwise in this database already. Nothing was changed. Name an empty one.');
    }
  } finally {
    await line.end();
  }
  const from = program('pg_restore', ['--no-owner', '--no-privileges', '--file=-', file], url);
  const into = program(
    'psql',
    ['--no-psqlrc', '--quiet', '--single-transaction', '--set=ON_ERROR_STOP=1'],
    url,
    'pipe',
  );
  into.child.stdout!.resume();
  const began = `
    UPDATE public.meta SET value = '${incarnation}' WHERE name = 'incarnation';
    DELETE FROM public.session;\n`;
  async function* statements() {
    yield* from.child.stdout!;
    // A backup that broke off must not be taken for a whole one.
    await from.ended;
    yield began;
  }
  // psql ends early when a statement fails; why is what it says itself.
  const told = pipeline(statements(), into.child.stdin!).catch((error: unknown) => {
    if (error instanceof StoreRefused) into.child.kill();
    return error;
  });
  const [, problem] = await Promise.all([into.ended.catch((error: unknown) => error), told]);
  if (problem instanceof StoreRefused) throw problem;
  await into.ended;
}
