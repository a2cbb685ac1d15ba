import { describe, expect, test } from 'vitest';
import { learnerTexts } from '#test/client/text/learner-texts.ts';
import { gradeOf, proseIn, sentencesIn, wordsIn } from '#test/content/reading-ease.ts';

const everyText = import.meta.glob<Record<string, unknown>>(
  ['../../../src/client/text/*.ts', '../../../src/client/{forms,pages/*}/*-text.ts'],
  { eager: true },
);
const named = learnerTexts().map((path) => [path.replace('src/client/', ''), everyText[`../../../${path}`]!] as const);

/** Makes of each sentence one that can be read, with stand-ins of one syllable for names, days and numbers. */
function textsOf(exported: Record<string, unknown>): string[] {
  return proseIn(spoken(exported), new Set());
}

function spoken(value: unknown): unknown {
  if (typeof value === 'function') return said(value as (...given: unknown[]) => unknown) ?? '';
  if (Array.isArray(value)) return value.map(spoken);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoken(inner)]));
}

const STAND_INS: readonly (readonly unknown[])[] = [
  ['June', 'June', 'June'],
  [2, 2, 2],
  [{ name: 'June', team: { name: 'June' }, organisation: { name: 'June' } }],
  ['nhs-number'],
];

/** Null: none of the stand-ins makes a sentence of it. */
function said(make: (...given: unknown[]) => unknown): unknown {
  for (const given of STAND_INS) {
    try {
      const made = spoken(make(...given));
      const words = proseIn(made, new Set()).join(' ');
      if (words !== '' && !/undefined|NaN|\[object/.test(words)) return made;
    } catch {
      // Another stand-in may fit.
    }
  }
  return null;
}

/** Not sentences: what picks, what counts, and a time of day. */
const NO_WORDS = ['sourcesFor', 'plural', 'timeOfDay'];

function unsaid(value: unknown, name: string): string[] {
  if (typeof value === 'function') return said(value as () => unknown) === null ? [name] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unsaid(inner, key));
}

const sentences = (texts: readonly string[]) => sentencesIn(texts).filter((one) => wordsIn(one).length > 3);

describe('a learner can read every page with ease', () => {
  test('there are pages to read', () => {
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(([, exported]) => exported === undefined)).toEqual([]);
  });

  test('no sentence is left out because it could not be made', () => {
    const left = named.flatMap(([, exported]) => unsaid(exported, ''));
    expect(left.filter((name) => !NO_WORDS.includes(name))).toEqual([]);
  });

  test.each(named)('%s: grade 8 or lower, and no sentence over 25 words', (_, exported) => {
    const texts = sentences(textsOf(exported));
    if (texts.length > 2) expect(gradeOf(texts)).toBeLessThanOrEqual(8);
    expect(texts.filter((one) => wordsIn(one).length > 25)).toEqual([]);
  });

  test('all of them together: grade 6 or lower', () => {
    expect(gradeOf(named.flatMap(([, exported]) => sentences(textsOf(exported))))).toBeLessThanOrEqual(6);
  });

  test.each(named)('%s: says concern, learner and team', (_, exported) => {
    const wrong = /\b(complain\w*|the system|whistleblow\w*|alleg\w*|perpetrator|victim)\b/i;
    expect(textsOf(exported).filter((text) => wrong.test(text))).toEqual([]);
  });
});
