import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { DATABASE_FILE } from '#server/store/sqlite/open-store.ts';
import { makeDice } from '../scenario/random.ts';
import { makeFolder, startServer } from '../server/harness.ts';
import { DAYS, Region } from './year-region.ts';

/**
 * `npm run year -- [--concerns 1000] [--learners 500] [--teams 10] [--members 8] [--seed 1] [--json]`: a year of a region, through
 * the real handlers and onto a real disk, on a clock that is moved. What the database grows by for each 1,000 concerns, and
 * whether a pull costs at the end what it did at the start.
 */
const { values } = parseArgs({
  options: {
    concerns: { type: 'string', default: '1000' },
    learners: { type: 'string', default: '500' },
    teams: { type: 'string', default: '10' },
    members: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const size = {
  concerns: Number(values.concerns),
  learners: Number(values.learners),
  teams: Number(values.teams),
  members: Number(values.members),
};

/** The parts a database is made of, by its tables. */
const PARTS: Record<string, readonly string[]> = {
  bodies: ['record'],
  logs: ['log'],
  feeds: ['feed', 'feed_head'],
  answers: ['outcome'],
  audit: ['audit', 'audit_head'],
  spaces: ['space', 'participant', 'retention'],
  people: ['account', 'device', 'session'],
  directory: ['organisation', 'team', 'roster', 'member'],
};
/** How much slower a pull may be at the end. */
const MOST_SLOWER = 1.3;
const PULLS = 60;
const FIRST_DAYS = 14;

type Measured = { bytes: number; parts: Record<string, number>; rows: { feed: number; audit: number } };

function measure(folder: string): Measured {
  const database = new DatabaseSync(join(folder, DATABASE_FILE), { readOnly: true });
  try {
    const pages = database
      .prepare(
        `SELECT coalesce(sqlite_schema.tbl_name, dbstat.name) AS "table", sum(pgsize) AS bytes
         FROM dbstat LEFT JOIN sqlite_schema ON sqlite_schema.name = dbstat.name GROUP BY 1`,
      )
      .all() as { table: string; bytes: number }[];
    const bytesOf = (tables: readonly string[]) =>
      pages.filter(({ table }) => tables.includes(table)).reduce((sum, { bytes }) => sum + bytes, 0);
    const count = (table: string) => Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()!['n']);
    return {
      bytes: pages.reduce((sum, { bytes }) => sum + bytes, 0),
      parts: Object.fromEntries(Object.entries(PARTS).map(([part, tables]) => [part, bytesOf(tables)])),
      rows: { feed: count('feed'), audit: count('audit') },
    };
  } finally {
    database.close();
  }
}

const median = (of: readonly number[]) => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)]!;
const round = (n: number, to = 100) => Math.round(n * to) / to;

const folder = makeFolder();
const server = startServer({ folder });
const dice = makeDice(Number(values.seed));
const region = new Region(server, size, (from) => dice.pick(from));
const began = performance.now();
try {
  await region.found();
  const before = measure(folder);
  for (let day = 0; day < FIRST_DAYS; day++) await region.live(day);
  // Once to warm up: otherwise the start would look slower than it is.
  await region.pulls(PULLS);
  const pullAtStart = median(await region.pulls(PULLS));
  for (let day = FIRST_DAYS; day < DAYS; day++) {
    await region.live(day);
    if (!values.json && day % 73 === 0) console.log(`day ${day}`);
  }
  const pullAtEnd = median(await region.pulls(PULLS));
  const first = await region.firstSync();
  const after = measure(folder);
  const per1000 = (from: number, to: number) => Math.round(((to - from) * 1000) / size.concerns);
  const growth = pullAtEnd / pullAtStart;
  const figures = {
    pass: growth <= MOST_SLOWER,
    ...size,
    days: DAYS,
    mutations: region.mutations,
    per1000Concerns: {
      kB: Math.round(per1000(before.bytes, after.bytes) / 1000),
      parts: Object.fromEntries(
        Object.keys(PARTS).map((part) => [part, Math.round(per1000(before.parts[part]!, after.parts[part]!) / 1000)]),
      ),
      feedRows: per1000(before.rows.feed, after.rows.feed),
      auditRows: per1000(before.rows.audit, after.rows.audit),
    },
    directoryKB: Math.round(after.parts['directory']! / 1000),
    databaseMB: round(after.bytes / 1e6),
    pull: { startMs: round(pullAtStart), endMs: round(pullAtEnd), growth: round(growth) },
    firstSync: {
      entries: first.entries,
      ms: Math.round(first.ms),
      perSecond: Math.round((first.entries / first.ms) * 1000),
    },
    seconds: Math.round((performance.now() - began) / 1000),
  };
  if (values.json) console.log(JSON.stringify(figures));
  else console.log(figures);
  process.exitCode = figures.pass ? 0 : 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}
