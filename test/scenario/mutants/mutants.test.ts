import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { KEPT } from '../kept-stories.ts';
import { playInWorker } from '../play-in-worker.ts';
import { playMutants } from './mutants.ts';
import { MUTANTS } from './table.ts';

test.each(Object.entries(MUTANTS))('%s can be planted: its text is there once', (_, { file, from, to }) => {
  const source = readFileSync(new URL(`../../../src/${file}`, import.meta.url), 'utf8');
  expect(source.split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
});

test('there are thirty of them, and a planted one is noticed', async () => {
  expect(Object.keys(MUTANTS).length).toBeGreaterThanOrEqual(30);
  const { pass, each } = await playMutants({ only: ['dexie-2225'], most: 50, seed: 1, workers: 1 });
  expect(pass, each[0]?.how).toBe(true);
});

test('every story that is kept still fails with the bug of its name', async () => {
  const passed: string[] = [];
  for (const [name, story] of Object.entries(KEPT)) {
    await playInWorker({ stories: [story], mutant: name }, ({ failure }) => void (failure ?? passed.push(name)));
  }
  expect(passed).toEqual([]);
});

test('a file with another text is what stories are played on, and one that cannot be loaded is said', async () => {
  const { file, from, to } = MUTANTS['sent-in-two-steps']!;
  const path = fileURLToPath(new URL(`../../../src/${file}`, import.meta.url));
  const failures = async (text: string) => {
    const all: (string | null)[] = [];
    const changed = { file: path, text };
    await playInWorker({ stories: [KEPT['sent-in-two-steps']!], changed }, ({ failure }) => void all.push(failure));
    return all;
  };
  const source = readFileSync(path, 'utf8');
  expect(await failures(source)).toEqual([null]);
  expect(await failures(source.replace(from, () => to))).toEqual([expect.any(String)]);
  await expect(failures('export {};')).rejects.toThrow('does not provide an export');
});
