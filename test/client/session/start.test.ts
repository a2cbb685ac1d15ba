// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { currentAccount, pointTo } from '#client/session/pointer.ts';
import { startSession } from '#client/session/start.ts';

afterEach(() => localStorage.clear());

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
