import type { Mutation } from '#protocol/operations.ts';
import type { CursorRow, LaneRow, OutboxRow } from '../databases.ts';

/** What a lane had on its way when its page was put away. `own`: it is the account's, whose devices are listed. */
export type Left = { lane: LaneRow; own: boolean; cursor: string | null; push: Mutation[] };

const CRITICAL = /^stepwise\.([\w-]+)\.critical$/;
/** A row that has left once never changes: the very same bytes go again. */
const isOnItsWay = ({ state, hash }: OutboxRow) => state === 'inflight' && hash !== null;

/**
 * The words that wait in every account's databases here, lane by lane: without Dexie, because a worker reads them that has no
 * room for it, and without writing anything. Nothing is made where nothing is, and nobody who erases has to wait.
 */
export async function leftWords(indexedDB: IDBFactory): Promise<Left[]> {
  const found: Left[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const account = CRITICAL.exec(name)?.[1];
    if (!account) continue;
    const [lanes = [], rows = []] = await readAll<[LaneRow, OutboxRow]>(indexedDB, name, ['lanes', 'outbox']);
    const cache = name.replace(/critical$/, 'cache');
    const [cursors = []] = await readAll<[CursorRow]>(indexedDB, cache, ['cursors']);
    for (const lane of lanes) {
      const left = rows.filter((row) => row.lane === lane.account && isOnItsWay(row)).sort((a, b) => a.seq - b.seq);
      // Copies of drafts wait for the page.
      if (!left.some(({ op }) => op === 'append@1')) continue;
      const since = cursors.find((row) => row.lane === lane.account);
      // The page has first to hold its documents against a server in another life.
      if (since?.anew) continue;
      const push = left.map(({ seq, mid, op, args, hash }) => ({ seq, mid, op, args, hash: hash! }));
      found.push({ lane, own: lane.account === account, cursor: since?.cursor ?? null, push });
    }
  }
  return found;
}

/** All rows of these stores; nothing where there is no such database. */
function readAll<Rows extends readonly unknown[]>(
  indexedDB: IDBFactory,
  name: string,
  stores: { [At in keyof Rows]: string },
): Promise<{ [At in keyof Rows]?: Rows[At][] }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    let isNew = false;
    opening.onerror = () => (isNew ? resolve([] as { [At in keyof Rows]?: Rows[At][] }) : reject(opening.error));
    // It is gone by now, or was never finished: none is made.
    opening.onupgradeneeded = () => {
      isNew = true;
      opening.transaction!.abort();
    };
    opening.onsuccess = () => {
      const database = opening.result;
      database.onversionchange = () => database.close();
      const reading = database.transaction([...stores]);
      const asked = stores.map((store) => reading.objectStore(store).getAll());
      reading.oncomplete = () => {
        database.close();
        resolve(asked.map(({ result }) => result) as unknown as { [At in keyof Rows]?: Rows[At][] });
      };
      reading.onabort = () => reject(reading.error);
    };
  });
}
