import { parseArgs } from 'node:util';
import { PAPER_BYTES, paperSecret, SECRET_BYTES } from '#client/vault/account.ts';
import { importContentKey } from '#client/vault/content-key.ts';
import { paperWords, readPaperWords } from '#client/vault/paper-words.ts';
import { readRecoveryCode, recoveryCode } from '#client/vault/recovery-code.ts';
import { seal } from '#client/vault/seal.ts';
import { BODY_LENGTHS } from '#protocol/body.ts';
import { type Dice, makeDice } from '../scenario/random.ts';
import { KNOWN } from './known.ts';
import { KINDS, type Kind, type Sealed } from './sealed.ts';
import { BORDERS } from './some.ts';

export interface VectorsResult {
  pass: boolean;
  seed: number;
  known: number;
  roundTrips: number;
  flips: number;
  /** Ivs and ephemeral keys that were seen, all of them once. */
  once: number;
  seconds: number;
  wrong: string[];
}
/** How many bits are changed, one after another, in what was sealed once. */
const FLIPS_EACH = 50;
const AT_ONCE = 16;

const json = (value: unknown) => JSON.stringify(value);

/** Every kind in turn; those that are slow by design now and then. */
function kindAt(at: number): Kind {
  const often = KINDS.filter(({ rare }) => !rare);
  const rare = KINDS.find((kind) => kind.rare && at % kind.rare === kind.rare - 1);
  return rare ?? often[at % often.length]!;
}

export async function playVectors({
  count,
  flips,
  seed,
}: {
  count: number;
  flips: number;
  seed: number;
}): Promise<VectorsResult> {
  const began = performance.now();
  const wrong: string[] = [];
  const once = new Set<string>();
  const made = async (kind: Kind, dice: Dice): Promise<Sealed> => {
    const sealed = await kind.make(dice);
    if (sealed.once === undefined) return sealed;
    if (once.has(sealed.once)) wrong.push(`${kind.name}: an iv or a key for the second time`);
    once.add(sealed.once);
    return sealed;
  };
  for (const { from, what, holds } of KNOWN) if (!(await holds().catch(() => false))) wrong.push(`${from}: ${what}`);
  await manyTimes(count, async (at) => {
    const [kind, dice] = [kindAt(at), makeDice(seed + at)];
    const { open, parts, held } = await made(kind, dice);
    if (json(await open(parts)) !== json(held)) wrong.push(`${kind.name}: not what went in`);
    if (at % 10 === 0 && !(await writtenAndRead(dice))) wrong.push('a code or words: not what went in');
  });
  await manyTimes(Math.ceil(flips / FLIPS_EACH), async (at) => {
    const [kind, dice] = [kindAt(at), makeDice(seed + at)];
    const sealed = await made(kind, dice);
    wrong.push(...(await flipBits(kind, sealed, Math.min(FLIPS_EACH, flips - at * FLIPS_EACH), dice)));
  });
  wrong.push(...(await paddingShows()));
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  return {
    pass: wrong.length === 0,
    seed,
    known: KNOWN.length,
    roundTrips: count,
    flips,
    once: once.size,
    seconds,
    wrong,
  };
}

/** The platform seals beside the thread that asks, so several go at once; each by its own number, so any can be had again. */
async function manyTimes(count: number, job: (at: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < count; at += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - at) }, (_, more) => job(at + more)));
  }
}

/** One bit of one part at a time, from a place by chance on. Nothing may come out. */
async function flipBits({ name }: Kind, { parts, open }: Sealed, count: number, dice: Dice): Promise<string[]> {
  const wrong: string[] = [];
  const names = Object.keys(parts).filter((part) => parts[part]!.length > 0);
  for (let at = 0; at < count; at++) {
    const part = names[at % names.length]!;
    const bytes = parts[part]!.slice();
    const bit = dice.below(bytes.length * 8);
    bytes[bit >> 3]! ^= 1 << (bit & 7);
    const opened = await open({ ...parts, [part]: bytes });
    if (opened !== null) wrong.push(`${name}: bit ${bit} of its ${part} was changed, and it opened`);
  }
  return wrong;
}

/** A secret as letters and as words, and back. Their checks are for slips of the hand, so nothing is flipped here. */
async function writtenAndRead(dice: Dice): Promise<boolean> {
  const secret = dice.bytes(SECRET_BYTES);
  const code = await readRecoveryCode(await recoveryCode(secret));
  const paper = paperSecret(dice.bytes(PAPER_BYTES));
  const words = await readPaperWords((await paperWords(paper)).join(' '));
  return (
    code.ok && words.ok && json([...code.secret]) === json([...secret]) && json([...words.secret]) === json([...paper])
  );
}

/** Whatever is inside a size class is as long as the rest of it, and no longer text is sealed at all. */
async function paddingShows(): Promise<string[]> {
  const key = await importContentKey(crypto.getRandomValues(new Uint8Array(32)));
  const lengthOf = async (letters: number) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return (await seal(key, { space: 'a', key: 'b' }, 'x'.repeat(letters), iv))?.length;
  };
  const wrong: string[] = [];
  for (const [at, border] of BORDERS.entries()) {
    const smallest = (BORDERS[at - 1] ?? -1) + 1;
    for (const letters of [smallest, Math.floor((smallest + border) / 2), border]) {
      if ((await lengthOf(letters)) !== BODY_LENGTHS[at])
        wrong.push(`${letters} letters are not as long as their class`);
    }
  }
  if ((await lengthOf(BORDERS.at(-1)! + 1)) !== undefined) wrong.push('a text too long for any class was sealed');
  return wrong;
}

/** `npm run vectors -- [--count 10000] [--flips 10000] [--seed 1] [--json]`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '10000' },
      flips: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const { count, flips, seed } = values;
  const result = await playVectors({ count: Number(count), flips: Number(flips), seed: Number(seed) });
  if (values.json) console.log(JSON.stringify(result));
  else {
    for (const line of result.wrong) console.error(line);
    console.log(
      `${result.known} known answers, ${count} round trips, ${flips} flipped bits: ${result.wrong.length} wrong.`,
    );
    console.log(`${result.once} ivs and ephemeral keys, none of them twice. ${result.seconds} s.`);
  }
  process.exitCode = result.pass ? 0 : 1;
}

if (import.meta.main) await main();
