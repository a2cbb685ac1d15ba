import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slowWork } from '#client/vault/slow-work.ts';
import { work } from '#client/vault/work.ts';
import { NO_WORK, type Puzzle, type Work, workHolds } from '#protocol/puzzle.ts';
import { Work as WorkOnTheWire } from '#protocol/session.ts';

const seeded = { seed: 20261126, numRuns: 40 };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const puzzles = fc.record({ account: fc.string(), nonce: fc.string(), bits: fc.integer({ min: 1, max: 6 }) });
const holds = (puzzle: Puzzle, done: Work) => workHolds(sha256, puzzle, done);

describe('the work of a stranger', () => {
  test('is found by a phone, fits the wire, and the server agrees', async () => {
    await fc.assert(
      fc.asyncProperty(puzzles, async (puzzle) => {
        const done = await work(puzzle);
        expect(WorkOnTheWire.parse(done)).toEqual(done);
        expect(holds(puzzle, done)).toBe(true);
      }),
      seeded,
    );
  });

  test('is the same where a hash is only answered later', async () => {
    const puzzle = { account: 'one', nonce: 'today', bits: 5 };
    expect(await slowWork(puzzle)).toEqual(await work(puzzle));
  });

  test('is for one account and one challenge, and no part of it can be left out or made up', async () => {
    const puzzle = { account: 'one', nonce: 'today', bits: 8 };
    const done = await work(puzzle);
    expect(holds({ ...puzzle, account: 'another' }, done)).toBe(false);
    expect(holds({ ...puzzle, nonce: 'tomorrow' }, done)).toBe(false);
    expect(holds({ ...puzzle, bits: 20 }, done)).toBe(false);
    expect(holds(puzzle, NO_WORK)).toBe(false);
    for (let part = 0; part < done.length; part++) {
      expect(holds(puzzle, done.toSpliced(part, 1))).toBe(false);
      expect(holds(puzzle, done.with(part, done[part]! + 1))).toBe(false);
    }
  });
});
