import { sha256 } from '@noble/hashes/sha2.js';
import { type Puzzle, solve, type Work } from '#protocol/puzzle.ts';

/** Well within a frame, so that typing stays smooth on a slow phone. */
const SLICE_MS = 8;
/** Looking at the clock costs as much as a few hashes. */
const HASHES_BETWEEN = 32;

/**
 * Does the work a server asks a stranger for. The browser's own digest answers each call only later, which takes longer
 * than the hash itself; this one answers at once, and nothing secret goes through it.
 */
export async function work(puzzle: Puzzle): Promise<Work> {
  const search = solve(sha256, puzzle);
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      for (let hash = 0; hash < HASHES_BETWEEN; hash++) {
        const { done, value } = search.next();
        if (done) return value;
      }
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
