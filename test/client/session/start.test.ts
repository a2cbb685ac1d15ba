// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { currentAccount, forgetAccount, pointTo } from '#client/session/pointer.ts';
import { startSession } from '#client/session/start.ts';

// An open phone looks for its server on its own time, also once a test is over: here it finds none.
globalThis.fetch = async () => {
  throw new TypeError('no signal');
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

describe('which account opens the next time', () => {
  test('the one that was made here first', async () => {
    const state = await startSession(() => {});
    expect(state.status === 'open' && state.session.phone.account.id).toBe(currentAccount());
  });

  test('the one whose code was opened while this page was still starting', async () => {
    const starting = startSession(() => {});
    pointTo('the-account-of-the-code');
    await starting;
    expect(currentAccount()).toBe('the-account-of-the-code');
  });
});

describe('a browser that has cleared everything', () => {
  test('is told from one whose key cannot be read, and nothing is made anew in silence', async () => {
    pointTo('c'.repeat(22));
    expect(await startSession(() => {})).toEqual({ status: 'failed', problem: 'vanished' });
    expect(currentAccount()).toBe('c'.repeat(22));
    forgetAccount();
    const state = await startSession(() => {});
    expect(state.status).toBe('open');
    const { critical } = state.status === 'open' ? state.session.phone : null!;
    await critical.keys.delete('slot');
    expect(await startSession(() => {})).toEqual({ status: 'failed', problem: 'unreadable' });
  });
});

describe('where things are kept', () => {
  const start = async () => {
    const state = await startSession(() => {});
    return state.status === 'open' ? state.session.kept() : state.status === 'failed' && state.problem;
  };

  test('on this phone, where it has a store', async () => {
    expect(await start()).toBe('phone');
  });

  test('in memory where there is no store, and the phone does not even know of the account', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await start()).toBe('page');
    expect(currentAccount()).toBeNull();
  });

  test('in memory for somebody who said that it is not their phone, and the store stays as it is', async () => {
    const untouched = new IDBFactory();
    vi.stubGlobal('indexedDB', untouched);
    sessionStorage.setItem('stepwise.keep-nothing', '1');
    expect(await start()).toBe('page');
    expect(await untouched.databases()).toEqual([]);
    expect(currentAccount()).toBeNull();
  });

  test('nowhere while a store that works will not open what is in it: nothing empty takes its place', async () => {
    pointTo('an-account-that-is-here');
    const faulty = new IDBFactory();
    const open = faulty.open.bind(faulty);
    faulty.open = (name, version) => {
      if (name.includes('an-account-that-is-here')) throw new DOMException('just now', 'InvalidStateError');
      return open(name, version);
    };
    vi.stubGlobal('indexedDB', faulty);
    expect(await start()).toBe('unreadable');
  });

  test('nowhere where words cannot be locked', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(await start()).toBe('unsealed');
  });
});
