import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { DATABASE_FILE } from '#server/store/sqlite/open-store.ts';
import { type Dice, makeDice } from '../../scenario/random.ts';
import { Device } from '../../server/device.ts';
import { makeFolder, startServer } from '../../server/harness.ts';
import { NO_LIMITS, startChild } from '../child.ts';
import { isFolderSound } from '../sound.ts';
import { acknowledgedBy, checkAll, sendTo, Writer } from '../writer.ts';
import { Disk } from './disk.ts';
import { type Entry, readJournal } from './journal.ts';

export interface PowerOptions {
  rounds: number;
  clients: number;
  seed: number;
  say: (line: string) => void;
}

const HERE = new URL('.', import.meta.url).pathname;
/** Power cuts that one run of the server is good for. */
const CUTS_PER_RUN = 25;
/** With a setting that loses what was acknowledged, to see that this finds it. */
const CUTS_TO_PROVE = 10;
/** A run lasts until the log was copied into the database twice, with this much acknowledged: or for so long. */
const CHECKPOINTS = 2;
const LONGEST_MS = 60_000;

/** How many of a writer's keys had been acknowledged when the journal was so long. */
type Answer = { writer: number; count: number; at: number };
type Run = { entries: Entry[]; answers: Answer[]; writers: Writer[] };

/**
 * R6: the power goes while a real server writes to SQLite. Everything it does to its files is noted down; then, for one
 * moment after another, the folder is made as a disk may have it that lost what was not synced, and looked through.
 */
export async function runPowerCuts({ rounds, clients, seed, say }: PowerOptions) {
  const library = `${makeFolder()}/record.so`;
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, `${HERE}record.c`, '-ldl', '-lpthread']);
  } catch (cause) {
    throw new Error('This needs Linux and a C compiler, called cc.', { cause });
  }
  const dice = makeDice(seed);
  const full = { lost: 0, twice: 0, broken: 0, unsound: 0, acknowledged: 0, duringCheckpoint: 0 };
  for (let done = 0; done < rounds; done += CUTS_PER_RUN) {
    const run = await record(library, clients, {});
    full.acknowledged += acknowledgedBy(run.writers);
    await cutAll(run, Math.min(CUTS_PER_RUN, rounds - done), dice, full);
    say(`${Math.min(rounds, done + CUTS_PER_RUN)} power cuts: ${JSON.stringify(full)}`);
  }
  const normal = { lost: 0, twice: 0, broken: 0, unsound: 0, duringCheckpoint: 0 };
  const careless = await record(library, clients, { NODE_OPTIONS: `--import ${HERE}synchronous-normal.ts` });
  await cutAll(careless, CUTS_TO_PROVE, dice, normal);
  say(`${CUTS_TO_PROVE} with synchronous = NORMAL: ${JSON.stringify(normal)}`);
  rmSync(library);
  const kept = full.lost + full.twice + full.broken + full.unsound === 0;
  return {
    pass: kept && full.acknowledged > 0 && normal.lost > 0,
    rounds,
    ...full,
    normal: { rounds: CUTS_TO_PROVE, ...normal },
  };
}

/** Lets phones write to a server whose every change to its folder is noted down. */
async function record(library: string, clients: number, change: NodeJS.ProcessEnv): Promise<Run> {
  const home = makeFolder();
  const [folder, journal] = [`${home}/data`, `${home}/journal`];
  mkdirSync(folder);
  const recording = { LD_PRELOAD: library, POWER_FOLDER: folder, POWER_JOURNAL: journal };
  const { child, origin } = await startChild(folder, '', { ...NO_LIMITS, ...recording, ...change });
  const writers = Array.from({ length: clients }, (_, at) => new Writer(sendTo({ now: origin }), `power/${at}`));
  const answers: Answer[] = [];
  try {
    await Promise.all(writers.map((writer) => writer.begin()));
    const began = performance.now();
    const over = () => performance.now() - began > LONGEST_MS || statSync(journal).size > CHECKPOINTS * 48 * 2 ** 20;
    const writing = writers.map((one, writer) =>
      one.writeUntil(over, () => {
        answers.push({ writer, count: one.acknowledged.size, at: statSync(journal).size });
      }),
    );
    await Promise.all(writing);
  } finally {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
  const entries = readJournal(journal);
  rmSync(home, { recursive: true });
  return { entries, answers, writers };
}

interface Sum {
  lost: number;
  twice: number;
  broken: number;
  /** SQLite's own check, or the audit trail, found a flaw. */
  unsound: number;
  duringCheckpoint: number;
}

/** Cuts the power so many times in one run: right after an answer, while the log is copied, or anywhere. */
async function cutAll({ entries, answers, writers }: Run, cuts: number, dice: Dice, sum: Sum): Promise<void> {
  const copying = entries.filter(({ name, end }) => name === DATABASE_FILE && end > answers[0]!.at);
  const moments = Array.from({ length: cuts }, () => {
    const last = entries.at(-1)!.end;
    const kind = dice.pick(['answer', 'checkpoint', 'anywhere'] as const);
    if (kind === 'answer') return dice.pick(answers).at;
    if (kind === 'anywhere' || copying.length === 0) return answers[0]!.at + dice.below(last - answers[0]!.at);
    sum.duringCheckpoint += 1;
    return dice.pick(copying).end;
  });
  const disk = new Disk();
  let next = 0;
  for (const moment of moments.sort((a, b) => a - b)) {
    while (next < entries.length && entries[next]!.end <= moment) disk.apply(entries[next++]!);
    const folder = makeFolder();
    disk.cutPower(folder, dice);
    await look(folder, writers, answers, moment, sum);
    rmSync(folder, { recursive: true });
  }
}

async function look(folder: string, writers: Writer[], answers: Answer[], moment: number, sum: Sum): Promise<void> {
  if (!(await isFolderSound(folder).catch(() => false))) sum.unsound += 1;
  const server = startServer({ folder });
  const again = writers.map(({ device, acknowledged }, at) => {
    const before = answers.findLast((answer) => answer.writer === at && answer.at <= moment)?.count ?? 0;
    const phone = new Writer(server.send, '', new Device(server.send, device.person, device.key));
    for (const key of [...acknowledged].slice(0, before)) phone.acknowledged.add(key);
    return phone;
  });
  await Promise.all(again.map(({ device }) => device.signIn()));
  await checkAll(again, sum);
  await server.stop();
}
