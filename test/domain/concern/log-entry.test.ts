import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LogEntry, mergeLog, noted, passedEntry } from '#domain/concern/log-entry.ts';

const seeded = { seed: 20261125, numRuns: 1000 };
const entry = (id: string, said: string, day = '2026-11-03'): LogEntry => ({
  id,
  way: 'talk',
  step: 'placement',
  day,
  who: 'Ward manager',
  said,
  promised: '',
  by: null,
  noted: '2026-11-03T09:00:00.000Z',
});
const said = (log: readonly LogEntry[]) => log.map((one) => one.said);

const word = fc.constantFrom('told her', 'told him', 'asked', 'rang');
const logs = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), word, fc.constantFrom('2026-11-03', '2026-11-04')), {
    selector: ([id]) => id,
    maxLength: 3,
  })
  .map((parts) => parts.reduce<LogEntry[]>((log, [id, words, day]) => noted(log, entry(id, words, day)), []));

describe('a log kept on two devices', () => {
  test('has what each of them added, by day', () => {
    const base = [entry('a', 'told her')];
    const merged = mergeLog(
      base,
      noted(base, entry('b', 'rang', '2026-11-09')),
      noted(base, entry('c', 'asked', '2026-11-05')),
    );
    expect(said(merged)).toEqual(['told her', 'asked', 'rang']);
  });

  test('lets go of what one of them took away', () => {
    const base = [entry('a', 'told her'), entry('b', 'asked')];
    expect(said(mergeLog(base, [base[1]!], base))).toEqual(['asked']);
    expect(said(mergeLog(base, base, [base[0]!]))).toEqual(['told her']);
    expect(said(mergeLog(base, [base[0]!], [base[0]!]))).toEqual(['told her']);
  });

  test('keeps what one took away and the other changed meanwhile', () => {
    const base = [entry('a', 'told her')];
    expect(said(mergeLog(base, [], [entry('a', 'told her and him')]))).toEqual(['told her and him']);
    expect(said(mergeLog(base, [entry('a', 'told her and him')], []))).toEqual(['told her and him']);
  });

  test('keeps both where both changed the same entry', () => {
    const merged = mergeLog([entry('a', 'told her')], [entry('a', 'told her twice')], [entry('a', 'told him')]);
    expect(said(merged).sort()).toEqual(['told her twice', 'told him']);
    expect(new Set(merged.map(({ id }) => id)).size).toBe(2);
  });

  test('one side unchanged: it is the other side', () => {
    fc.assert(
      fc.property(logs, logs, (base, changed) => {
        expect(mergeLog(base, changed, base)).toEqual(changed);
        expect(mergeLog(base, base, changed)).toEqual(changed);
        expect(mergeLog(base, changed, changed)).toEqual(changed);
      }),
      seeded,
    );
  });

  test('no words that either side wrote since are lost', () => {
    fc.assert(
      fc.property(logs, logs, logs, (base, ours, theirs) => {
        const merged = said(mergeLog(base, ours, theirs));
        const before = JSON.stringify(base);
        for (const one of [...ours, ...theirs]) {
          if (!before.includes(JSON.stringify(one))) expect(merged).toContain(one.said);
        }
      }),
      seeded,
    );
  });
});

describe('a day that somebody gave', () => {
  const promised = { ...entry('a', 'told her'), by: '2026-11-06' };

  test('has passed on the day after it', () => {
    expect(passedEntry([promised], [], '2026-11-06')).toBeNull();
    expect(passedEntry([promised], [], '2026-11-07')).toBe(promised);
  });

  test('is no matter any more once something was noted or sent', () => {
    expect(passedEntry([promised, entry('b', 'asked', '2026-11-05')], [], '2026-11-07')).toBeNull();
    expect(passedEntry([promised], ['2026-11-04'], '2026-11-07')).toBeNull();
    expect(passedEntry([promised], ['2026-11-03'], '2026-11-07')).toBe(promised);
  });
});
