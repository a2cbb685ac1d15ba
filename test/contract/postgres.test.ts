import { afterAll, describe } from 'vitest';
import { openPostgresStore } from '#server/store/postgres/open-store.ts';
import { ask, freshDatabase, nameOf } from '../support/database.ts';
import { borrowCluster } from '../support/postgres.ts';
import { storeContract } from './store.contract.ts';

const cluster = await borrowCluster((line) => console.info(line));

describe.skipIf(!cluster)('PostgreSQL', () => {
  if (!cluster) return;
  afterAll(() => cluster.end());

  storeContract('PostgreSQL', async () => {
    const url = await freshDatabase(cluster.url);
    let store = await openPostgresStore({ urls: [url] });
    const asked = `SELECT xact_commit FROM pg_stat_database WHERE datname = '${nameOf(url)}'`;
    return {
      store,
      async reopen() {
        await store.close();
        store = await openPostgresStore({ urls: [url] });
        return store;
      },
      commits: async () => Number((await ask<{ xact_commit: string }>(cluster.url, asked))[0]!.xact_commit),
      remove: () => store.close(),
    };
  });
});
