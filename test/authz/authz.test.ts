import { afterEach, beforeEach, expect, it } from 'vitest';
import { playMatrix } from './authz.ts';
import { type Ground, sqliteGround } from './ground.ts';
import { playWalks } from './walk.ts';

let ground: Ground;
beforeEach(() => {
  ground = sqliteGround();
});
afterEach(() => ground.end());

it('everybody may do what they may and nothing else, whoever they are to whatever is there', async () => {
  const result = await playMatrix(ground, { cases: 5000, seed: 1 });
  expect(result.wrong).toEqual([]);
  expect(result).toMatchObject({ pass: true, cases: 5000 });
}, 600_000);

it('and so it stays while people write, let in, take off and leave, in whatever order', async () => {
  const result = await playWalks(ground, { walks: 20, seed: 1 });
  expect(result.wrong).toEqual([]);
  expect(result.pass).toBe(true);
});
