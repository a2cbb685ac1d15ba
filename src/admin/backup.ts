import { backUp, restore } from '#server/beside.ts';
import { dayOf } from '#server/platform/clock.ts';

import { BadCommand, type BesideAct } from './act.ts';
import { headLine } from './audit.ts';

/** Longer than backups may be kept, because phones keep what they sent for 35 days. */
const KEEP_DAYS = 30;

export const backupAct: BesideAct = {
  name: 'backup',
  about: 'Copies everything into one file, also while the server is running, and reads the copy through.',
  example: 'npm run admin -- backup /somewhere/else/stepwise-2026-11-26.db',
  async beside(args, { env, clock, say }) {
    const file = oneFile(args, backupAct.example);
    const head = await backUp(env, file);
    say(`Wrote ${file}, and read it through: it is whole.`);
    say(`Its audit trail ends with: ${headLine(dayOf(clock), head)}`);
    say(`Remove it after ${KEEP_DAYS} days at the latest: what is erased today is still in it.`);
  },
};

export const restoreAct: BesideAct = {
  name: 'restore',
  about: 'Puts a backup into a folder or a database that has no Stepwise. Phones then put back what they sent since.',
  example: 'npm run admin -- restore /somewhere/else/stepwise-2026-11-26.db',
  async beside(args, { env, clock, random, say }) {
    const file = oneFile(args, restoreAct.example);
    const head = await restore(env, file, { clock, random });
    say('Restored. Start the server on it: phones notice, and put back what they sent since.');
    say('Do again what was done at a desk since: places, teams and members, devices that were removed.');
    say(`Its audit trail ends with: ${headLine(dayOf(clock), head)}`);
  },
};

function oneFile(args: readonly string[], example: string): string {
  const [file, ...more] = args;
  if (!file || more.length > 0 || file.startsWith('--')) throw new BadCommand(`Name one file. For example: ${example}`);
  return file;
}
