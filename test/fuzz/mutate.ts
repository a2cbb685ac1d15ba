import type { Dice } from '../scenario/random.ts';

const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  'A',
  'A'.repeat(22),
  'A'.repeat(43),
  'A'.repeat(87),
  'x'.repeat(70_000),
  '\u0000',
  '\ud800',
  '\u202e\u0301',
  '🦆',
  "'; DROP TABLE account; --",
  '../../etc/passwd',
  '9999-99-99',
  '2026-02-31',
  '+275760-09-13T00:00:00.001Z',
  [],
  {},
  [[[[[[]]]]]],
  { toString: 1, constructor: { prototype: {} } },
];
const NAMES = ['__proto__', 'constructor', 'prototype', 'admin', '', 'toString', '0', 'length'];

/** Stands for what is nested deeper than anybody can write out here, until the message is text. */
const DEEP = 'nested-deep';
const LEVELS = 20_000;
export const withDepth = (text: string) => text.replaceAll(`"${DEEP}"`, '['.repeat(LEVELS) + ']'.repeat(LEVELS));

const odd = (dice: Dice): unknown => (dice.chance(0.03) ? DEEP : dice.pick(ODD));

/** Changes one thing somewhere in a value: replaces, removes, adds, repeats, stretches. */
export function mutate(value: unknown, dice: Dice): unknown {
  if (typeof value === 'string' && dice.chance(0.5)) return mutateText(value, dice);
  if (typeof value === 'number' && dice.chance(0.5)) return value + dice.pick([-1, 1, 0.5, 2 ** 31, 2 ** 53]);
  if (value === null || typeof value !== 'object' || dice.chance(0.15)) return odd(dice);
  if (Array.isArray(value)) {
    if (value.length === 0 || dice.chance(0.3)) return [...value, odd(dice), ...value];
    if (dice.chance(0.03)) return Array.from({ length: 3000 }, () => value[0]);
    const at = dice.below(value.length);
    return value.map((item, index) => (index === at ? mutate(item, dice) : item));
  }
  const copy = { ...value } as Record<string, unknown>;
  const key = dice.pick(Object.keys(value)) ?? 'x';
  const choice = dice.roll();
  if (choice < 0.1) delete copy[key];
  else if (choice < 0.2) {
    // As JSON.parse makes them: a property of its own, whatever it is called.
    const name = dice.pick(NAMES);
    Object.defineProperty(copy, name, { value: odd(dice), enumerable: true, configurable: true, writable: true });
  } else copy[key] = mutate(copy[key], dice);
  return copy;
}

/** One letter changed, cut off, doubled. */
export function mutateText(text: string, dice: Dice): string {
  const at = dice.below(text.length + 1);
  return dice.pick([
    text.slice(0, at),
    text.slice(0, at) + String.fromCharCode(dice.below(65_536)) + text.slice(at + 1),
    text.slice(0, at) + dice.pick(['A', '-', '0', '.', ' ', '\n', '{', '"']) + text.slice(at),
    text + text,
    `\ufeff${text}`,
  ]);
}

/** A message as bytes, which need not be letters any more. */
export function mutateBytes(text: string, dice: Dice): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  const at = dice.below(bytes.length + 1);
  switch (dice.pick(['invalid utf-8', 'utf-16', 'cut', 'twice the key', 'text'] as const)) {
    case 'invalid utf-8':
      bytes[Math.min(at, bytes.length - 1)] = dice.pick([0xff, 0xc0, 0x80, 0xed]);
      return bytes;
    case 'utf-16':
      return new Uint8Array(Buffer.from(text, 'utf16le'));
    case 'cut':
      return bytes.slice(0, at);
    case 'twice the key':
      return new TextEncoder().encode(text.replace(/\{("[^"]*"):/, (found, key) => `{${key}:null,${found.slice(1)}`));
    case 'text':
      return new TextEncoder().encode(mutateText(text, dice));
  }
}
