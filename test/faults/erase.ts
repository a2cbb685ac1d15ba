import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { runServer } from '../e2e/support/running-server.ts';
import { makeDice } from '../scenario/random.ts';
import { findBrowser, QUIET_FLAGS } from '../support/find-browser.ts';
import { type Happening, playRound, type Round } from './erase-round.ts';

const MOST_MS = 3000;
const HAPPENINGS: readonly Happening[] = ['online', 'offline', 'mid-sync', 'writing', 'held', 'killed'];

export interface FaultOptions {
  count: number;
  seed: number;
  say: (line: string) => void;
}

/** S4: removes everything from a phone, again and again, whatever else goes on, and looks for what is left. */
export async function playErasing({ count, seed, say }: FaultOptions) {
  const executablePath = findBrowser(say);
  const dice = makeDice(seed);
  const profile = mkdtempSync(join(tmpdir(), 'stepwise-faults-'));
  const server = await runServer('start');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: QUIET_FLAGS,
    baseURL: server.origin,
    viewport: { width: 360, height: 740 },
  });
  const rounds: Round[] = [];
  try {
    for (let at = 0; at < count; at++) {
      const happening = HAPPENINGS[at % HAPPENINGS.length]!;
      const tabs = happening === 'held' ? 2 : 1 + dice.below(3);
      const round = await playRound({ context, profile, happening, tabs, dice });
      rounds.push(round);
      say(`${happening.padEnd(9)} ${tabs} tabs  ${round.ms} ms  ${round.failures.join('; ') || 'nothing left'}`);
    }
  } finally {
    await context.close();
    await server.remove();
    rmSync(profile, { recursive: true, force: true });
  }
  const failures = rounds.flatMap(({ failures: found }) => found);
  const slowest = Math.max(...rounds.map(({ ms }) => ms));
  const keysKept = rounds.filter((round) => round.keysLeft > 0).length;
  const remnants = rounds.filter((round) => round.remnant).length;
  const pass = failures.length === 0 && keysKept === 0 && slowest <= MOST_MS;
  const byHappening = Object.fromEntries(
    HAPPENINGS.map((one) => [one, rounds.filter(({ happening }) => happening === one).length]),
  );
  return {
    pass,
    rounds: rounds.length,
    residue: failures.length,
    keysKept,
    slowestMs: slowest,
    /** Rounds after which bytes of what was deleted still stood in the browser's files: told, not judged. */
    remnants,
    byHappening,
    failures,
    summary: `${rounds.length} rounds: ${failures.length} with something left, keys left in ${keysKept}, slowest ${slowest} ms; bytes of what was deleted stood in the browser’s files after ${remnants}`,
  };
}
