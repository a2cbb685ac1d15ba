/** One of each kind: on the placement, at the university, in the region. */
export const DEMO_TEAMS = 3;

/** In a page: how many teams it has the people of, whom a sending is sealed to. Without them nobody can be chosen without signal. */
export async function teamsHere(): Promise<number> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // Whoever became somebody else in the demonstration has left an account behind that never asked for teams.
  const caches = (await indexedDB.databases()).filter(({ name }) => name?.endsWith('.cache'));
  let most = 0;
  for (const { name } of caches) {
    const database = await done(indexedDB.open(name!));
    const count = await done(database.transaction('directory').objectStore('directory').count());
    database.close();
    most = Math.max(most, count);
  }
  return most;
}
