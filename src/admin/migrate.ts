import type { StoreAct } from './act.ts';

/** Opening a store applies whatever it lacks, under a lock; so nothing is left to do by then. */
export const migrateAct: StoreAct = {
  name: 'migrate',
  about: 'Brings the database up to this version ahead of a start. Safe while older servers are running.',
  example: 'npm run admin -- migrate',
  async run(_, { say }) {
    say('The database has everything this version needs.');
  },
};
