import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '#server/store/sqlite/open-store.ts';
import { fillDirectory } from '#test/support/big-directory.ts';

/** A data folder whose one large region has that many placements, for a server to start on. */
export async function manyPlaces(placements: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stepwise-places-'));
  const store = openSqliteStore({ folder });
  await fillDirectory(store, { regions: 1, places: 45, education: 8, placements });
  await store.close();
  return folder;
}
