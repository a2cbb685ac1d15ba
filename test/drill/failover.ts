import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startChild } from '../chaos/child.ts';
import { acknowledgedBy, checkAll, sendTo, Writer } from '../chaos/writer.ts';
import { seeded } from '../server/device.ts';
import { makeFolder } from '../server/harness.ts';
import { ask, freshDatabase } from '../support/database.ts';
import { type Cluster, findPostgres, startCluster } from '../support/postgres.ts';

/**
 * `npm run drill:failover -- --rounds 3 --json`: several phones write through two servers to a database that confirms
 * nothing its standby does not hold too. The database is killed, the standby promoted, and nobody restarts anything else.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '1' },
    clients: { type: 'string', default: '16' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const say = (line: string) => !values.json && console.log(line);
const bin = findPostgres(say);
if (!bin) throw new Error('No PostgreSQL here to drill with.');

const walk = seeded(values.seed);
const sum = {
  rounds: Number(values.rounds),
  acknowledged: 0,
  lost: 0,
  twice: 0,
  broken: 0,
  slowestBackMs: 0,
  pass: false,
};
for (let round = 0; round < sum.rounds; round++) await play(bin, round);
sum.pass = sum.lost + sum.twice + sum.broken === 0 && sum.acknowledged > 0;
if (values.json) console.log(JSON.stringify(sum));
else {
  say(`${sum.rounds} failovers under load: ${sum.acknowledged} acknowledged, ${sum.lost} lost, ${sum.twice} twice.`);
  say(`Writing went on at most ${sum.slowestBackMs} ms after the database was killed.`);
}
process.exitCode = sum.pass ? 0 : 1;

async function play(bin: string, round: number): Promise<void> {
  const primary = await startCluster(bin);
  const url = await freshDatabase(primary.url);
  const standby = await primary.standby('second');
  await confirmOnBoth(primary);
  const there = new URL(url);
  there.port = String(standby.port);
  const servers = await Promise.all([0, 1].map(() => startChild(makeFolder(), `${url} ${there.href}`)));
  const writers = Array.from({ length: Number(values.clients) }, (_, at) => {
    return new Writer(sendTo({ now: servers[at % 2]!.origin }), `${values.seed}/${round}/${at}`);
  });
  await Promise.all(writers.map((writer) => writer.begin()));

  let over = false;
  let gone = Number.POSITIVE_INFINITY;
  let back = 0;
  const writing = writers.map((writer) =>
    writer.writeUntil(
      () => over,
      (asked, ok) => {
        if (ok && asked > gone) back ||= performance.now();
      },
    ),
  );
  await pause(500 + walk.below(1500));
  const killed = performance.now();
  await primary.stop('immediate');
  gone = performance.now();
  standby.promote();
  while (back === 0) await pause(20);
  await pause(500);
  over = true;
  await Promise.all(writing);

  for (const { device } of writers) device.cursor = null;
  await checkAll(writers, sum);
  sum.acknowledged += acknowledgedBy(writers);
  sum.slowestBackMs = Math.max(sum.slowestBackMs, Math.round(back - killed));
  for (const { child } of servers) child.kill('SIGKILL');
  await standby.remove();
  await primary.remove();
}

/** From here on a commit is confirmed once the standby has it on disk too. */
async function confirmOnBoth(primary: Cluster): Promise<void> {
  await ask(primary.url, "ALTER SYSTEM SET synchronous_standby_names = 'second'");
  await ask(primary.url, 'SELECT pg_reload_conf()');
  const state = "SELECT sync_state FROM pg_stat_replication WHERE application_name = 'second'";
  while ((await ask<{ sync_state: string }>(primary.url, state))[0]?.sync_state !== 'sync') await pause(20);
}
