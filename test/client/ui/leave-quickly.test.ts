// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leaveQuickly, watchForLeaving } from '#client/app/leave.ts';
import { onSaveNow } from '#client/session/pending-saves.ts';

let went: string[];
let forget = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  went = [];
  vi.spyOn(location, 'replace').mockImplementation((to) => void went.push(String(to)));
  document.title = 'What you wrote – Stepwise';
  document.body.innerHTML = '<main><textarea></textarea></main>';
});
afterEach(() => {
  forget();
  sessionStorage.clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('the screen is empty at once, and the other site is asked for once the last words are on the disk', async () => {
  let saved = (_: boolean) => {};
  forget = onSaveNow(() => new Promise((resolve) => (saved = resolve)));
  leaveQuickly();
  expect([document.title, document.body.innerHTML]).toEqual(['', '']);
  await vi.advanceTimersByTimeAsync(100);
  expect(went).toEqual([]);
  saved(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(went).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(went).toHaveLength(1);
});

test('a disk that does not answer holds nobody up for more than a quarter of a second', async () => {
  forget = onSaveNow(() => new Promise(() => {}));
  leaveQuickly();
  await vi.advanceTimersByTimeAsync(250);
  expect(went).toHaveLength(1);
});

test('with nothing to save it is left in the same moment', async () => {
  leaveQuickly();
  await vi.advanceTimersByTimeAsync(0);
  expect(went).toHaveLength(1);
});

test('Esc three times within a second and a half, also in a field; not slowly, held down, or while composing', async () => {
  expect(watchForLeaving()).toBe(false);
  const box = document.querySelector('textarea')!;
  const press = (at: number, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, ...more });
    Object.defineProperty(event, 'timeStamp', { value: at });
    box.dispatchEvent(event);
  };
  for (const at of [0, 1000, 2000, 3000]) press(at);
  press(3100, { key: 'a' });
  for (const at of [3200, 3300, 3400, 3500]) press(at, { repeat: true });
  for (const at of [3600, 3700, 3800]) press(at, { isComposing: true });
  await vi.advanceTimersByTimeAsync(500);
  expect(went).toEqual([]);
  for (const at of [4000, 4500, 5000]) press(at);
  await vi.advanceTimersByTimeAsync(500);
  expect(went).toHaveLength(1);
});
