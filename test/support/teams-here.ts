/** One of each kind: on the placement, at the university, in the region. */
export const DEMO_TEAMS = 3;

/** In a page: how many teams it has the people of, whom a sending is sealed to. Without them nobody can be chosen without signal. */
export async function teamsHere(): Promise<number> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const cache = (await indexedDB.databases()).find(({ name }) => name?.endsWith('.cache'));
  if (!cache) return 0;
  const database = await done(indexedDB.open(cache.name!));
  const count = await done(database.transaction('directory').objectStore('directory').count());
  database.close();
  return count;
}
