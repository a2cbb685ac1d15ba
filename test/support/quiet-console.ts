import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A complaint on the console that no test expects is a failure. A test that expects one replaces the spy itself. */
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  for (const method of ['error', 'warn'] as const) {
    const spy = vi.mocked(console[method]);
    if (!vi.isMockFunction(spy)) continue;
    const lines = spy.mock.calls.map((call) => call.join(' ')).filter((line) => !EXPECTED.test(line));
    spy.mockRestore();
    expect(lines, `console.${method}`).toEqual([]);
  }
});

/** Dexie says so each time it mends a dropped connection, which is what some tests make it do. */
const EXPECTED = /^Dexie: /;
