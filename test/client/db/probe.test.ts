import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import type { Storage } from '#client/db/open.ts';
import { probe } from '#client/db/probe.ts';
import { systemClock } from '#client/platform/clock.ts';
import { systemRandom } from '#client/platform/random.ts';

const deps = (indexedDB: IDBFactory, clock = systemClock) => ({
  storage: { indexedDB, IDBKeyRange } as Storage,
  clock,
  random: systemRandom,
  announce: { changed() {}, listen: () => () => {} },
});

describe('whether a browser keeps what it is given', () => {
  test('it does, and nothing is left of the trial', async () => {
    const indexedDB = new IDBFactory();
    expect(await probe(deps(indexedDB))).toBe(true);
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('it does not when it forgets as soon as a database is closed', async () => {
    const forgetful = new IDBFactory();
    const open = forgetful.open.bind(forgetful);
    let opened = 0;
    forgetful.open = (name, version) => open(`${name} ${opened++}`, version);
    expect(await probe(deps(forgetful))).toBe(false);
  });

  test('it does not when it refuses to open one', async () => {
    const closed = new IDBFactory();
    closed.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
    expect(await probe(deps(closed))).toBe(false);
  });

  test('a phone without room is no phone that forgets', async () => {
    const full = new IDBFactory();
    full.open = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    expect(await probe(deps(full))).toBe(true);
  });

  test('it does not when it never answers', async () => {
    const silent = new IDBFactory();
    silent.open = () => new EventTarget() as IDBOpenDBRequest;
    const noPatience = { ...systemClock, after: (_ms: number, run: () => void) => systemClock.after(0, run) };
    expect(await probe(deps(silent, noPatience))).toBe(false);
  });
});
