import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, test } from 'vitest';
import { systemClock } from '#client/platform/clock.ts';
import { systemRandom } from '#client/platform/random.ts';
import { makeFragileStorage } from '#test/scenario/fragile-storage.ts';
import { CONTRACT } from './contract.ts';

const rest = { clock: systemClock, random: systemRandom, announce: { changed() {}, listen: () => () => {} } };

describe.each([
  ['in memory', () => ({ indexedDB: new IDBFactory(), IDBKeyRange })],
  ['that can be made to die', () => makeFragileStorage().storage],
])('a store %s', (_name, make) => {
  test.each(Object.entries(CONTRACT))('%s', (_promise, keeps) => keeps({ ...rest, storage: make() }));
});
