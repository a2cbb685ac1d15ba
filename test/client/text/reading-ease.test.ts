import { describe, expect, test } from 'vitest';
import { gradeOf, proseIn, sentencesIn, wordsIn } from '#test/content/reading-ease.ts';

/** The words of pages that learners see, by file. Words for teams and stewards are for people at a desk. */
const learnerTexts = import.meta.glob(
  [
    '../../../src/client/pages/*/*-text.ts',
    '../../../src/client/text/{account,concern,code-reminder,contacts,devices,earlier,errors,failure,follow,identifiers,place,session,shell,start,truth,writing}.ts',
    '!../../../src/client/pages/{set-up,steward,team,invite}/**',
  ],
  { eager: true },
) as Record<string, Record<string, unknown>>;

/** Sentences made with names, days and numbers are read with stand-ins of one syllable. */
function textsOf(exported: Record<string, unknown>): string[] {
  return proseIn(spoken(exported), new Set());
}

function spoken(value: unknown): unknown {
  if (typeof value === 'function') {
    try {
      const said: unknown = value('June', 'June', 'June');
      return typeof said === 'string' ? said : '';
    } catch {
      return '';
    }
  }
  if (Array.isArray(value)) return value.map(spoken);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoken(inner)]));
}

const sentences = (texts: readonly string[]) => sentencesIn(texts).filter((one) => wordsIn(one).length > 3);
const named = Object.entries(learnerTexts).map(
  ([path, exported]) => [path.replace(/^.*src\/client\//, ''), exported] as const,
);

describe('a learner can read every page with ease', () => {
  test('there are pages to read', () => {
    expect(named.length).toBeGreaterThan(25);
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
