import { createPhone, openPhone } from '#client/db/phone.ts';
import { id } from '../server/device.ts';
import { depsOf, type Story, wordsOf, write } from './story.ts';

/** A Stepwise that is older than what was here leaves all of it as it is, by every way in. */
export const newerSchema: Story = async ({ phone: device }, dice) => {
  const { phone } = device;
  await write(phone, id(), 'Written before.');
  await phone.critical.meta.put({ name: 'schema', value: 2 + dice.below(5) });
  device.close();
  const deps = depsOf(device);
  const failures: string[] = [];
  const before = await rowsIn(deps.storage.indexedDB, phone.critical.name);
  if (await openPhone(deps, phone.account.id)) failures.push('it opened a newer schema');
  const made = await createPhone(deps, phone.account.secret).catch(() => null);
  if (made) failures.push('it made an account in a newer schema');
  if ((await rowsIn(deps.storage.indexedDB, phone.critical.name)) !== before)
    failures.push('a newer schema was changed');
  return failures;
};

/** Another tab brings a newer schema while somebody writes: nothing more is written, the page says so and keeps the words. */
export const upgradedUnderAnEditor: Story = async ({ phone: device }, dice) => {
  const { phone } = device;
  const draft = id();
  await write(phone, draft, 'Saved before.');
  // As iOS does in normal use, so that the handle hears nothing of the newer tab.
  if (dice.chance(0.5)) phone.critical.close({ disableAutoOpen: false });
  const factory = depsOf(device).storage.indexedDB;
  const { name } = phone.critical;
  await upgrade(factory, name, 20 + 10 * dice.below(3));
  const before = await rowsIn(factory, name);
  const failures: string[] = [];
  const result = await write(phone, draft, 'Saved before. And more.').catch(() => null);
  if (result?.ok) failures.push('an older tab said that it saved into a newer schema');
  await device.sync().catch(() => {});
  if ((await rowsIn(factory, name)) !== before) failures.push('an older tab wrote into a newer schema');
  device.close();
  const again = await openPhone(depsOf(device), phone.account.id);
  if (again && !(await wordsOf(again)).includes('Saved before.')) failures.push('what was saved before is gone');
  again?.critical.close();
  again?.cache.close();
  return failures;
};

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** As newer code does: Dexie's versions are ten times as high. */
async function upgrade(factory: IDBFactory, name: string, version: number): Promise<void> {
  const opening = factory.open(name, version);
  opening.onupgradeneeded = () => opening.result.createObjectStore('newer', { keyPath: 'id' });
  (await settled(opening)).close();
}

/** Every row of every table. */
async function rowsIn(factory: IDBFactory, name: string): Promise<string> {
  const database = await settled(factory.open(name));
  const tables = [...database.objectStoreNames];
  const reading = database.transaction(tables);
  const rows = await Promise.all(tables.map((table) => settled(reading.objectStore(table).getAll())));
  database.close();
  return JSON.stringify(rows.map((some, at) => [tables[at], some]));
}
