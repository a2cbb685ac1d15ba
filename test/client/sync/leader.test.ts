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
