import { expect, test } from 'vitest';
import type { SaveResult } from '#client/db/durably.ts';
import type { SaveState } from '#client/forms/autosave.ts';
import { makeAutosave } from '#client/forms/autosave.ts';
import { makeStillClock } from '#test/support/still-clock.ts';

async function settle() {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

function desk(answer: (words: string) => Promise<SaveResult> | SaveResult = () => ({ ok: true })) {
  const { clock, pass } = makeStillClock(0, settle);
  const saved: string[] = [];
  const shown: SaveState[] = [];
  const save = async (words: string) => {
    const result = await answer(words);
    if (result.ok) saved.push(words);
    return result;
  };
  const autosave = makeAutosave<string>(clock, save, (state) => shown.push(state));
  return { autosave, pass, saved, shown, last: () => shown.at(-1) };
}

test('words are saved 400 ms after the last letter, and not before', async () => {
  const { autosave, pass, saved, last } = desk();
  autosave.change('N');
  await pass(399);
  autosave.change('No');
  await pass(399);
  expect(saved).toEqual([]);
  expect(last()).toEqual({ kind: 'saving' });
  await pass(1);
  expect(saved).toEqual(['No']);
  expect(last()).toEqual({ kind: 'saved', at: new Date(798 + 1) });
});

test('someone who never pauses never has more than 2 seconds of words unsaved', async () => {
  const { autosave, pass, saved } = desk();
  for (let letters = 1; letters <= 41; letters++) {
    autosave.change('x'.repeat(letters));
    await pass(100);
  }
  const lengths = [0, ...saved.map((words) => words.length)];
  const unsaved = lengths.slice(1).map((length, at) => length - lengths[at]!);
  expect(unsaved.length).toBeGreaterThanOrEqual(2);
  expect(Math.max(...unsaved)).toBeLessThanOrEqual(20);
});

test('letters typed while a save is running follow in the next one, and "saved" waits for them', async () => {
  let finish: (result: SaveResult) => void = () => {};
  const { autosave, pass, shown, last } = desk(() => new Promise((resolve) => (finish = resolve)));
  autosave.change('first');
  await pass(400);
  autosave.change('first and second');
  finish({ ok: true });
  await settle();
  expect(autosave.settled()).toBe(false);
  finish({ ok: true });
  await settle();
  await pass(400);
  expect(autosave.settled()).toBe(true);
  expect(last()?.kind).toBe('saved');
  expect(shown.filter(({ kind }) => kind === 'not_saved')).toEqual([]);
});

test('a failure is said, tried again every 2 seconds, and taken back once it is saved', async () => {
  let works = false;
  const { autosave, pass, saved, last } = desk(() => (works ? { ok: true } : { ok: false, problem: 'storage_full' }));
  autosave.change('Keep me');
  await pass(400);
  expect(last()).toEqual({ kind: 'not_saved', problem: 'storage_full' });
  expect(autosave.settled()).toBe(false);
  await pass(1999);
  works = true;
  expect(saved).toEqual([]);
  await pass(1);
  expect(saved).toEqual(['Keep me']);
  expect(last()?.kind).toBe('saved');
  expect(autosave.settled()).toBe(true);
});

test('words that are too long are not tried again until they change', async () => {
  let tries = 0;
  const { autosave, pass, saved } = desk((words) => {
    tries += 1;
    return words.length > 5 ? { ok: false, problem: 'too_long' } : { ok: true };
  });
  autosave.change('far too long');
  await pass(60_000);
  expect(tries).toBe(1);
  autosave.change('short');
  await pass(400);
  expect(saved).toEqual(['short']);
});

test('a save that breaks in an unforeseen way is "not saved", never "saving" for ever', async () => {
  const { autosave, pass, last } = desk(() => Promise.reject(new Error('unforeseen')));
  autosave.change('Keep me');
  await pass(400);
  expect(last()).toEqual({ kind: 'not_saved', problem: 'storage_failed' });
  expect(autosave.settled()).toBe(false);
});

test('leaving the page saves at once', async () => {
  const { autosave, saved } = desk();
  autosave.change('Gone');
  await autosave.flush();
  expect(saved).toEqual(['Gone']);
});
