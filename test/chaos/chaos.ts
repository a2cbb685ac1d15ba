import { parseArgs } from 'node:util';
import { freshDatabase } from '../support/database.ts';
import { borrowCluster, findPostgres } from '../support/postgres.ts';
import { runDatabaseKills } from './database-killed.ts';
import { runFullDisk } from './full-disk.ts';
import { type ChaosOptions, runChaos } from './killed.ts';
import { runPowerCuts } from './power/power.ts';

/**
 * `npm run chaos -- [--rounds 20] [--clients 16] [--store sqlite|postgres|both] [--seed 1] [--json]` (R5): the server, the
 * database and the disk fail while phones write. A quarter of the rounds is for the database, and one for the disk.
 */
const { values } = parseArgs({
  options: {
    power: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    clients: { type: 'string', default: '16' },
    store: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const say = (line: string) => !values.json && console.log(line);
const [rounds, clients, seed] = [
  Number(values.rounds ?? (values.power ? 50 : 20)),
  Number(values.clients),
  values.seed,
];
const some = Math.ceil(rounds / 4);
const store = values.store ?? (findPostgres(say) || process.env['DATABASE_URL'] ? 'both' : 'sqlite');
if (!['sqlite', 'postgres', 'both'].includes(store)) throw new Error('--store takes sqlite, postgres or both.');

/** A machine with other work is slower than this now and then, so only this command judges it, and no test. */
const SLOWEST_START_MS = 5000;

const parts: Record<string, { pass: boolean }> = {};
function note(name: string, result: { pass: boolean }): void {
  parts[name] = result;
  const { pass, ...figures } = result;
  say(`${pass ? 'ok  ' : 'FAIL'} ${name}: ${JSON.stringify(figures)}`);
}

async function kill(options: ChaosOptions) {
  const result = await runChaos(options);
  return { ...result, pass: result.pass && result.slowestStartMs < SLOWEST_START_MS };
}

if (values.power) note('power', await runPowerCuts({ rounds, clients, seed: Number(seed), say }));
else if (store !== 'postgres') {
  note('sqlite', await kill({ rounds, clients, seed }));
  const full = await runFullDisk({ rounds: some, clients, seed });
  if (full) note('fullDisk', full);
  else say('Nobody may mount a small disk here, so none was filled.');
}
if (!values.power && store !== 'sqlite') {
  const cluster = await borrowCluster(say);
  if (!cluster) throw new Error('No PostgreSQL here.');
  note('postgres', await kill({ rounds, clients, seed, database: await freshDatabase(cluster.url) }));
  await cluster.end();
  const bin = findPostgres(say);
  if (bin) note('database', await runDatabaseKills({ bin, rounds: some, clients, seed }));
  else say('PostgreSQL’s programs are not here, so no database was killed.');
}
const pass = Object.values(parts).every((part) => part.pass);
if (values.json) console.log(JSON.stringify({ pass, rounds, clients, seed, ...parts }));
process.exitCode = pass ? 0 : 1;
