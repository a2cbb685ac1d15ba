import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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
