import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SaveResult } from '#client/db/durably.ts';
import { makeAutosave } from '#client/forms/autosave.ts';
import { makeWay } from '#client/session/pending-saves.ts';
import { makeStillClock } from '#test/support/still-clock.ts';

async function settle() {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

let time: ReturnType<typeof makeStillClock>;
let answer: (result: SaveResult) => void;
let autosave: ReturnType<typeof makeAutosave<string>>;
let steps: string[];
beforeEach(() => {
  time = makeStillClock(0, settle);
  autosave = makeAutosave<string>(
    time.clock,
    () => new Promise((resolve) => (answer = resolve)),
    () => {},
  );
  steps = [];
});
afterEach(async () => {
  while (!autosave.settled()) {
    void autosave.flush();
    await settle();
    answer({ ok: true });
    await settle();
  }
});

async function aSyncGoesOn() {
  void makeWay(time.clock).then(() => steps.push('step'));
  await settle();
}

test('with nothing being written, a sync goes on at once', async () => {
  await aSyncGoesOn();
  expect(steps).toEqual(['step']);
});

test('while the next save is some way off, a sync goes on too', async () => {
  autosave.change('N');
  await time.pass(250);
  await aSyncGoesOn();
  expect(steps).toEqual(['step']);
});

test('just before a save and during it, a sync waits until the words are on the disk', async () => {
  autosave.change('N');
  await time.pass(350);
  await aSyncGoesOn();
  await time.pass(50 + 30);
  expect(steps).toEqual([]);
  answer({ ok: true });
  await settle();
  expect(steps).toEqual(['step']);
});

test('another letter puts the save off, and the sync makes use of the pause', async () => {
  autosave.change('N');
  await time.pass(350);
  await aSyncGoesOn();
  autosave.change('No');
  await time.pass(120);
  expect(steps).toEqual(['step']);
});

test('words that cannot be kept hold a sync back for a second only', async () => {
  autosave.change('N');
  await time.pass(400);
  await aSyncGoesOn();
  await time.pass(900);
  expect(steps).toEqual([]);
  await time.pass(200);
  expect(steps).toEqual(['step']);
});

test('a save that failed is tried again later, and a sync need not wait for that', async () => {
  autosave.change('N');
  await time.pass(400);
  answer({ ok: false, problem: 'storage_failed' });
  await settle();
  await aSyncGoesOn();
  expect(steps).toEqual(['step']);
});

test('words typed while others are saved keep a sync waiting for both', async () => {
  autosave.change('N');
  await time.pass(400);
  autosave.change('No');
  await aSyncGoesOn();
  answer({ ok: true });
  await settle();
  expect(steps).toEqual([]);
  answer({ ok: true });
  await settle();
  expect(steps).toEqual(['step']);
});
