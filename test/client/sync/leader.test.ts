import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeLeadership } from '#client/sync/leader.ts';

const held = new Set<string>();

/** Web Locks, as far as leading needs them: one holder per name. */
const locks = {
  async request(name: string, _options: unknown, run: () => Promise<void>) {
    if (held.has(name)) return new Promise(() => {});
    held.add(name);
    await run();
    held.delete(name);
    return undefined;
  },
};

beforeEach(() => {
  held.clear();
  vi.stubGlobal('navigator', { locks });
  // Out of sight, so that only a leader may act.
  vi.stubGlobal('document', { visibilityState: 'hidden' });
});
afterEach(() => vi.unstubAllGlobals());

function twoTabs(first: string, second: string): boolean[] {
  const tabs = [makeLeadership(first, () => 0), makeLeadership(second, () => 0)];
  const act = tabs.map((tab) => tab.mayAct());
  for (const tab of tabs) tab.stop();
  return act;
}

test('of two tabs with the same account one syncs', () => {
  expect(twoTabs('account-a', 'account-a')).toEqual([true, false]);
});

test('two tabs that show two people both sync', () => {
  expect(twoTabs('account-a', 'account-b')).toEqual([true, true]);
});

test('without locks the tab on screen may act, and the one out of sight may not', () => {
  vi.stubGlobal('navigator', {});
  expect(twoTabs('account-a', 'account-a')).toEqual([false, false]);
  vi.stubGlobal('document', { visibilityState: 'visible' });
  expect(twoTabs('account-a', 'account-a')).toEqual([true, true]);
});

test('a tab on screen acts in place of a leader that has not been heard for half a minute, and without a word from it', () => {
  vi.stubGlobal('document', { visibilityState: 'visible' });
  const channels: { onmessage: (() => void) | null }[] = [];
  const heartbeat = class {
    onmessage: (() => void) | null = null;
    constructor() {
      channels.push(this);
    }
    postMessage() {
      for (const other of channels) if (other !== this) other.onmessage?.();
    }
    close() {}
  };
  vi.stubGlobal('BroadcastChannel', heartbeat);
  let now = 0;
  vi.useFakeTimers();
  const follower = { at: null as ReturnType<typeof makeLeadership> | null };
  const leader = makeLeadership('account-a', () => now);
  follower.at = makeLeadership('account-a', () => now);
  expect(follower.at.mayAct()).toBe(true);
  vi.advanceTimersByTime(10_000);
  expect(follower.at.mayAct()).toBe(false);
  now = 30_001;
  expect(follower.at.mayAct()).toBe(true);
  leader.stop();
  follower.at.stop();
  vi.useRealTimers();
  vi.stubGlobal('BroadcastChannel', undefined);
  expect(twoTabs('account-b', 'account-b')).toEqual([true, true]);
});
