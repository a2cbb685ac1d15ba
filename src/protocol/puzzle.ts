/** One puzzle is several small ones, so that its time varies little: nobody is unlucky for long. */
export const PARTS = 8;
/** A device that can do the work, and has not been asked to. */
export const NO_WORK: readonly number[] = [];
export const ANSWER = { most: 0xffffffff, bytes: 4 };
/** Harder than this nobody is asked for, whatever the load. */
export const MOST_BITS = 20;

/** The answers a device found, one for each part; none: it was not asked yet. No schema here: a worker does without. */
export type Work = readonly number[];

/** Both ends bring their own. */
type Sha256 = (bytes: Uint8Array) => Uint8Array;
type SlowSha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** For whom the work is done, and against which challenge: it serves nobody else and no second time. */
export type Puzzle = { account: string; nonce: string; bits: number };

/**
 * Looks through some answers: how many before it pauses is up to the caller. The generator ends with the work: what only a
 * count of hashes can find, and eight hashes can check.
 */
export function* solve(sha256: Sha256, puzzle: Puzzle): Generator<void, Work> {
  const work: number[] = [];
  for (let part = 0; part < PARTS; part++) {
    const tries = triesFor(sha256, puzzle, part);
    let answer = 0;
    while (!tries(answer)) {
      answer++;
      yield;
    }
    work.push(answer);
  }
  return work;
}

/** The same where a hash is only ever answered later, as in a worker that has nothing but the browser's own. */
export async function solveSlowly(sha256: SlowSha256, puzzle: Puzzle): Promise<Work> {
  const seed = await sha256(seedOf(puzzle));
  const work: number[] = [];
  for (let part = 0; part < PARTS; part++) {
    const blockOf = blocksFor(seed, part);
    let answer = 0;
    while (!willDo(await sha256(blockOf(answer)), puzzle)) answer++;
    work.push(answer);
  }
  return work;
}

export function workHolds(sha256: Sha256, puzzle: Puzzle, work: Work): boolean {
  return work.length === PARTS && work.every((answer, part) => triesFor(sha256, puzzle, part)(answer));
}

/** Hash of (hash of the puzzle ‖ part ‖ answer): one block each, beginning with as many zero bits as were asked for. */
function triesFor(sha256: Sha256, puzzle: Puzzle, part: number): (answer: number) => boolean {
  const blockOf = blocksFor(sha256(seedOf(puzzle)), part);
  return (answer) => willDo(sha256(blockOf(answer)), puzzle);
}

/** Ids and nonces are letters of base64url: one byte each. */
function seedOf({ account, nonce }: Puzzle): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(`stepwise/puzzle/1\n${account}\n${nonce}`, (letter) => letter.charCodeAt(0));
}

/** What is hashed for an answer. The next answer is written over it. */
function blocksFor(seed: Uint8Array, part: number): (answer: number) => Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(seed.length + 1 + ANSWER.bytes);
  bytes.set(seed);
  bytes[seed.length] = part;
  const view = new DataView(bytes.buffer);
  return (answer) => {
    view.setUint32(seed.length + 1, answer);
    return bytes;
  };
}

function willDo([first, second, third, fourth]: Uint8Array, { bits }: Puzzle): boolean {
  const head = ((first! << 24) | (second! << 16) | (third! << 8) | fourth!) >>> 0;
  return head < 2 ** (32 - bits);
}
