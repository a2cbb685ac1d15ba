import type * as z from 'zod/mini';
import type { Dice } from '../scenario/random.ts';

export type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypeDef & Record<string, unknown>;

const letters = (letter: string, count: number) => letter.repeat(count);
/** What texts of the wire may be: few, so that they meet again, and some that no calendar and no person has. */
const TEXTS = [
  ...['A', 'B', 'C', 'D'].flatMap((one) => [22, 43, 86, 87, 151].map((count) => letters(one, count))),
  ...['2026-11-26', '2026-02-31', '9999-99-99', '0000-00-00', '9999-12-31', '1969-12-31'],
  ...['2026-11-26T09:00:00.000Z', 'yesterday', '+275760-09-13T00:00:00.000Z', '-271821-04-20T00:00:00Z', '0'],
  ...['', ' ', 'The ward was short of staff.', '\u202e\u0000\ud800', 'x'.repeat(500), '__proto__', 'constructor'],
  ...['K7QM2F9X', 'https://trust.example/x', 'team@hospital.example', '020 7946 0000', 'https://push.example/a'],
];
const NUMBERS = [0, 1, 2, 3, 5, 7, 24, 90, 1200, -1, 2 ** 31, Number.MAX_SAFE_INTEGER];

/** A sound value of a shape, made from the shape itself, so that a new one cannot be forgotten. Undefined: none was hit. */
export function soundValue(schema: Schema, dice: Dice): unknown {
  const def = schema._zod.def as Def;
  if (isLazy(schema)) return soundValue(schema._zod.innerType, dice);
  const inner = (key: string) => soundValue(def[key] as Schema, dice);
  switch (def.type) {
    case 'object':
      return objectOf(def['shape'] as Record<string, Schema>, dice);
    case 'array':
      return fitting(schema, () => listOf(def['element'] as Schema, dice));
    case 'record': {
      const key = () => String(soundValue(def['keyType'] as Schema, dice));
      return Object.fromEntries(Array.from({ length: dice.below(4) }, () => [key(), inner('valueType')]));
    }
    case 'tuple':
      return (def['items'] as Schema[]).map((item) => soundValue(item, dice));
    case 'union':
      return soundValue(dice.pick(def['options'] as Schema[]), dice);
    case 'literal':
      return dice.pick(def['values'] as unknown[]);
    case 'enum':
      return dice.pick(Object.values(def['entries'] as Record<string, string>));
    case 'nullable':
      return dice.chance(0.3) ? null : inner('innerType');
    case 'optional':
    case 'default':
      return dice.chance(0.3) ? undefined : inner('innerType');
    case 'boolean':
      return dice.chance(0.5);
    case 'number':
      return fitting(schema, () => dice.pick(NUMBERS));
    case 'string':
      return fitting(schema, () => dice.pick(TEXTS));
    case 'unknown':
      return dice.pick([null, 0, 'A', [], {}]);
    default:
      throw new Error(`values.ts knows no ${def.type}`);
  }
}

const isLazy = (schema: Schema): schema is z.core.$ZodLazy => schema._zod.def.type === 'lazy';

function objectOf(shape: Record<string, Schema>, dice: Dice): Record<string, unknown> {
  const all = Object.entries(shape).map(([key, value]) => [key, soundValue(value, dice)] as const);
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

const listOf = (element: Schema, dice: Dice) => {
  return Array.from({ length: dice.below(4) }, () => soundValue(element, dice)).filter((one) => one !== undefined);
};

/** Tried until its own checks take it. */
function fitting(schema: Schema, make: () => unknown): unknown {
  const own = schema as Schema & { safeParse(value: unknown): { success: boolean } };
  for (let tries = 0; tries < 200; tries++) {
    const value = make();
    if (own.safeParse(value).success) return value;
  }
  return undefined;
}
