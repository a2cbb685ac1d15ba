// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepLockTimes, readLockTimes } from '#client/db/mine/lock-times.ts';
import { closePhone, createPhone, type Phone } from '#client/db/phone.ts';
import { systemRandom } from '#client/platform/random.ts';
import { lockNow, startAutoLock } from '#client/session/auto-lock.ts';
import { onSaveNow } from '#client/session/pending-saves.ts';
import { makeFragileStorage } from '#test/scenario/fragile-storage.ts';
import { makeStillClock } from '#test/support/still-clock.ts';

let phone: Phone;
let reloads: number;
let seen: 'visible' | 'hidden';
let time: ReturnType<typeof makeStillClock>;
const ends: (() => void)[] = [];

const MINUTE = 60_000;
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

const turn = (to: 'visible' | 'hidden') => {
  seen = to;
  document.dispatchEvent(new Event('visibilitychange'));
};
const times = async (hidden: number | null, idle: number | null) => {
  await keepLockTimes(phone, { hidden, idle });
  ends.push(startAutoLock(phone));
  // What is read later is there later.
  await readLockTimes(phone);
  await settle();
};
const locked = () => vi.waitFor(() => expect(reloads).toBe(1));

beforeEach(async () => {
  time = makeStillClock(Date.parse('2026-11-26T09:00:00Z'), settle);
  const announce = { changed() {}, listen: () => () => {} };
  const { storage } = makeFragileStorage();
  phone = await createPhone({ storage, clock: time.clock, random: systemRandom, announce });
  reloads = 0;
  seen = 'visible';
  vi.spyOn(location, 'reload').mockImplementation(() => void reloads++);
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => seen);
  document.body.innerHTML = '<main>What I wrote</main>';
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  closePhone(phone);
  vi.restoreAllMocks();
});

describe('locking', () => {
  test('saves what is on screen first, then empties the screen and loads the page afresh', async () => {
    const order: string[] = [];
    ends.push(
      onSaveNow(async () => {
        order.push(document.body.textContent ?? '');
        return true;
      }),
    );
    expect(await lockNow(phone)).toBe(true);
    expect(order).toEqual(['What I wrote']);
    expect(document.body.textContent).toBe('');
    expect(document.title).toBe('');
    expect(reloads).toBe(1);
  });

  test('keeps the page while words cannot be saved, unless it is asked to lock anyway', async () => {
    ends.push(onSaveNow(async () => false));
    expect(await lockNow(phone)).toBe(false);
    expect(document.body.textContent).toBe('What I wrote');
    expect(reloads).toBe(0);
    expect(await lockNow(phone, true)).toBe(true);
    expect(reloads).toBe(1);
  });
});

describe('a phone that locks by itself', () => {
  test('does so some time after it was last touched, and a touch puts it off', async () => {
    await times(null, 5);
    await time.pass(4 * MINUTE);
    dispatchEvent(new Event('keydown'));
    await time.pass(4 * MINUTE);
    expect(reloads).toBe(0);
    await time.pass(2 * MINUTE);
    await locked();
  });

  test('does so on coming back, when it was out of sight for longer and its timers slept', async () => {
    await times(2, null);
    turn('hidden');
    time.sleep(3 * MINUTE);
    expect(reloads).toBe(0);
    turn('visible');
    await locked();
  });

  test('stays open for somebody who only looked at another app for a moment', async () => {
    await times(2, null);
    turn('hidden');
    time.sleep(1 * MINUTE);
    turn('visible');
    await time.pass(60 * MINUTE);
    expect(reloads).toBe(0);
  });

  test('never does when both are set to never', async () => {
    await times(null, null);
    turn('hidden');
    await time.pass(600 * MINUTE);
    turn('visible');
    expect(reloads).toBe(0);
  });
});
