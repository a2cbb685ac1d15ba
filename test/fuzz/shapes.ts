import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { makeDice } from '../scenario/random.ts';
import { FOLDS } from './folds.ts';
import { mutate, mutateText, withDepth } from './mutate.ts';
import { READERS } from './readers.ts';
import { type Schema, soundValue } from './values.ts';

type Shape = Schema & { safeParse(value: unknown): { success: boolean; data?: unknown } };

/** However long a value is, it is read in no time; sealing and the machine's other work included. */
const LONGEST_MS = 1000;
const HUNG = Symbol('hung');

/** Every shape the wire has, as the folder has it. */
export async function shapesOfTheWire(): Promise<Map<string, Shape>> {
  const folder = new URL('../../src/protocol/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const shapes = new Map<string, Shape>();
  for (const file of files) {
    for (const [name, value] of Object.entries(await import(`${folder.href}${file}`))) {
      if (value && typeof value === 'object' && '_zod' in value) shapes.set(name, value as Shape);
    }
  }
  return shapes;
}

export interface ShapesResult {
  pass: boolean;
  cases: number;
  shapes: number;
  /** Values that were made to be sound, and were taken. */
  sound: number;
  /** Broken ones that were refused. */
  refused: number;
  folded: number;
  read: number;
  failures: string[];
  longestMs: number;
}

/**
 * What a device reads, from the server or from its own disk: sound, broken, and sound to the letter but senseless. It is
 * taken or refused, folded into a state, or answered by a code; nothing throws, and nothing hangs.
 */
export async function fuzzShapes({ count, seed }: { count: number; seed: number }): Promise<ShapesResult> {
  const dice = makeDice(seed);
  const shapes = await shapesOfTheWire();
  const result = { sound: 0, refused: 0, folded: 0, read: 0, longestMs: 0 };
  const failures: string[] = [];
  const attempt = async <T>(what: string, job: () => T | Promise<T>): Promise<T | undefined> => {
    const before = process.cpuUsage();
    try {
      const answer = await Promise.race([job(), pause(10_000, HUNG, { ref: false })]);
      if (answer === HUNG) throw new Error('no answer came');
      return answer as T;
    } catch (error) {
      failures.push(
        `${what}: ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 3).join(' ') : error}`,
      );
      return undefined;
    } finally {
      const { user, system } = process.cpuUsage(before);
      result.longestMs = Math.max(result.longestMs, Math.round((user + system) / 1000));
    }
  };
  const names = [...shapes.keys()];
  for (let at = 0; at < count; at++) {
    const name = dice.pick(names);
    const shape = shapes.get(name)!;
    const value = soundValue(shape, dice);
    const sound = await attempt(`seed ${seed} case ${at} ${name}`, () => shape.safeParse(value));
    if (sound?.success) result.sound += 1;
    let broken = value;
    for (let times = 1 + dice.below(3); times > 0; times--) broken = mutate(broken, dice);
    const text = withDepth(JSON.stringify(broken) ?? 'null');
    const answer = await attempt(`seed ${seed} case ${at} broken ${name}`, () => shape.safeParse(JSON.parse(text)));
    if (answer && !answer.success) result.refused += 1;
    const fold = dice.pick(FOLDS);
    await attempt(`seed ${seed} case ${at} ${fold.name}`, () => fold(dice));
    result.folded += 1;
    if (at % 5 > 0) continue;
    const reader = dice.pick(READERS);
    let words = await reader.sound();
    for (let times = dice.below(4); times > 0; times--) words = mutateText(words, dice);
    await attempt(`seed ${seed} case ${at} ${reader.name}`, () => reader.read(words));
    result.read += 1;
  }
  const pass = failures.length === 0 && result.sound > 0 && result.longestMs < LONGEST_MS;
  return { pass, cases: count, shapes: shapes.size, ...result, failures };
}
