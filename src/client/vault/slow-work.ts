import { type Puzzle, solveSlowly, type Work } from '#protocol/puzzle.ts';

/** The work a server asks a stranger for, with nothing but the browser's own hash: for a worker, where nobody waits. */
export function slowWork(puzzle: Puzzle): Promise<Work> {
  return solveSlowly(async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), puzzle);
}
