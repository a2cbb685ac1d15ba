import { dayOf } from '#server/platform/clock.ts';
import { eraseDue } from '#server/retention/erase-due.ts';
import { BadCommand, type StoreAct } from './act.ts';

export const retainAct: StoreAct = {
  name: 'retain',
  about: 'Erases what teams said is to be kept no longer. A running server does this each day by itself.',
  example: 'npm run admin -- retain',
  async run(args, { store, clock, say }) {
    if (args.length > 0) throw new BadCommand(`Nothing more is needed. For example: ${retainAct.example}`);
    const { erased, extended } = await eraseDue({ store, wake: null }, dayOf(clock));
    say(
      erased === 0 ? 'Nothing was over. Nothing was erased.' : `Erased: ${erased}. Backups made before still have it.`,
    );
    if (extended > 0) say(`Kept longer, because something was said since: ${extended}.`);
  },
};
