import fc from 'fast-check';
import { expect, test } from 'vitest';
import { find, toEntries, wordsLookedFor } from '#domain/concern/find.ts';
import { casesWith, type Texts } from '#domain/inbox/search.ts';
import { folded } from '#domain/words/fold.ts';

const word = fc.constantFrom('ward', 'Wärd', 'rd', 'night', 'nights', 'O’Neill', 'a', 'Δ', 'ß', '7');
const said = fc.array(
  fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  { maxLength: 3 },
);

function joined(cases: readonly (readonly string[])[]): Texts {
  const texts = cases.map((one) => `${folded(one.join(' ')).replace(/\s+/g, ' ')} `);
  const at = texts.map((_, index) => texts.slice(0, index).join('').length);
  return { spaces: cases.map((_, index) => String(index)), at, text: texts.join('') };
}

test('one long text finds the same cases as a look through each of them', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 6 }), fc.array(word, { minLength: 1, maxLength: 3 }), (cases, query) => {
      const words = wordsLookedFor(query.join(' '));
      const each = cases.flatMap((one, index) => {
        const entries = toEntries(one.map((text) => ({ label: '', text })));
        return find(words, entries) ? [String(index)] : [];
      });
      expect(casesWith(words, joined(cases)).sort()).toEqual(each.sort());
    }),
    { numRuns: 500, seed: 5 },
  );
});

test('nothing that is looked for is found in nothing', () => {
  expect(casesWith([], joined([['ward']]))).toEqual([]);
  expect(casesWith(['ward'], joined([]))).toEqual([]);
});
