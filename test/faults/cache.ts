import { rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { runServer } from '../e2e/support/running-server.ts';
import { makeDice } from '../scenario/random.ts';
import { findBrowser, QUIET_FLAGS } from '../support/find-browser.ts';
import { changeBuild, copyBuild, hashesOf } from './builds.ts';
import { type CacheRound, playCacheRound } from './cache-round.ts';
import type { FaultOptions } from './erase.ts';
import { startHostileNetwork, TRICKS } from './hostile-network.ts';

/** R12: a network that is not to be trusted, at the first visit and at an update. Only bytes of a build may be kept. */
export async function playCache({ count, seed, say }: FaultOptions) {
  const executablePath = findBrowser(say);
  const dice = makeDice(seed);
  const folders = [copyBuild(), copyBuild()] as const;
  changeBuild(folders[1], 'two');
  const servers = await Promise.all(folders.map((pages) => runServer('start', undefined, undefined, pages)));
  const network = await startHostileNetwork(dice);
  const browser = await chromium.launch({ executablePath, args: QUIET_FLAGS });
  const builds = folders.map(hashesOf);
  const rounds: CacheRound[] = [];
  try {
    for (let at = 0; at < count; at++) {
      const context = await browser.newContext({ baseURL: network.origin, viewport: { width: 360, height: 740 } });
      const targets = servers.map(({ origin }) => origin) as [string, string];
      const round = await playCacheRound({ context, network, targets, builds, dice, update: at % 2 === 1 });
      await context.close();
      rounds.push(round);
      const { kind, struck, entries, offline, stuck, failures } = round;
      say(
        `${kind.padEnd(11)} ${String(struck).padStart(2)} struck, ${entries} kept, ${offline}${stuck ? ', stuck' : ''}  ${failures.join('; ')}`,
      );
    }
  } finally {
    await browser.close();
    network.close();
    await Promise.all(servers.map((server) => server.remove()));
    for (const pages of folders) rmSync(pages, { recursive: true });
  }
  const failures = rounds.flatMap(({ failures: found }, at) => found.map((one) => `round ${at}: ${one}`));
  const foreign = rounds.reduce((sum, round) => sum + round.foreign, 0);
  const never = TRICKS.filter((trick) => !network.tricks.has(trick));
  const stuck = rounds.filter((round) => round.stuck).length;
  const ready = rounds.filter(({ offline }) => offline === 'opens').length;
  return {
    pass: failures.length === 0 && foreign === 0 && (count < 20 || never.length === 0),
    rounds: count,
    foreign,
    opened: ready,
    notReady: count - ready,
    stuck,
    struck: Object.fromEntries(network.tricks),
    failures,
    summary: `${count} rounds: ${foreign} foreign files kept, ${failures.length} failures; without signal it opened after ${ready}, and was not there yet after ${count - ready}; ${stuck} stuck with what a page was given under our name${never.length > 0 ? `; never played: ${never.join(', ')}` : ''}`,
  };
}
