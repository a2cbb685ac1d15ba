import { afterAll, describe } from 'vitest';
import { openPostgresStore } from '#server/store/postgres/open-store.ts';
import { findPostgres, startCluster } from '../support/postgres.ts';
import { storeContract } from './store.contract.ts';

const bin = findPostgres((line) => console.info(line));

describe.skipIf(!bin)('PostgreSQL', async () => {
  if (!bin) return;
  const cluster = await startCluster(bin);
  afterAll(() => cluster.remove());

  storeContract('PostgreSQL', async () => {
    const url = await cluster.fresh();
    const database = new URL(url).pathname.slice(1);
    let store = await openPostgresStore({ urls: [url] });
    const asked = `SELECT xact_commit FROM pg_stat_database WHERE datname = '${database}'`;
    return {
      store,
      async reopen() {
        await store.close();
        store = await openPostgresStore({ urls: [url] });
        return store;
      },
      commits: async () => Number((await cluster.ask(asked))[0]!['xact_commit']),
      remove: () => store.close(),
    };
  });
});
