import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find, type Said, toEntries, wordsLookedFor } from '#domain/concern/find.ts';
import { folded } from '#domain/words/fold.ts';

const look = (query: string, ...said: Said[]) => find(wordsLookedFor(query), toEntries(said));
const note = (text: string): Said => ({ label: 'What happened?', text });
const line = (found: ReturnType<typeof look>) => found && `${found.before}[${found.match}]${found.after}`;

describe('looking through what was said', () => {
  test.each([
    ['capitals', 'WARD', 'On the ward at night.', 'On the [ward] at night.'],
    ['accents that were not typed', 'zoe', 'I told Zoë about it.', 'I told [Zoë] about it.'],
    ['accents that were typed', 'zoë', 'I told Zoe about it.', 'I told [Zoe] about it.'],
    ['a beginning', 'superv', 'No supervisor came.', 'No [superv]isor came.'],
    ['a curly apostrophe', "didn't", 'They didn’t come.', 'They [didn’t] come.'],
    ['an apostrophe nobody typed', 'didnt come', "They didn't come.", "They [didn't] come."],
    ['only the line where it stands', 'bay', 'First line.\nThe bay was full.\nLast line.', 'The [bay] was full.'],
    ['accents of their own', 'cafe', 'The cafe\u0301, again', 'The [cafe\u0301], again'],
    ['a Greek word at its end', 'ΛΟΓΟΣ', 'ο λόγος.', 'ο [λόγος].'],
    ['right to left', 'שלום', 'הוא אמר שלום לי', 'הוא אמר [שלום] לי'],
    ['emoji', '👩🏽‍⚕️', 'The 👩🏽‍⚕️ came.', 'The [👩🏽‍⚕️] came.'],
  ])('%s', (_, query, text, expected) => {
    expect(line(look(query, note(text)))).toBe(expected);
  });

  test('every word must occur, in any order and anywhere in the concern', () => {
    const said = [note('Nobody came to bay 4.'), { label: 'The team wrote', text: 'We will look at the rota.' }];
    expect(look('rota bay', ...said)?.label).toBe('What happened?');
    expect(look('rota will', ...said)?.label).toBe('The team wrote');
    expect(look('rota moon', ...said)).toBeNull();
  });

  test('nothing but spaces, or marks nobody sees, looks for nothing', () => {
    expect(wordsLookedFor(' \u00a0\u200b ')).toEqual([]);
    expect(look(' ', note('Anything.'))).toBeNull();
  });

  test('before a word that stands behind one endless word there is only the mark that there is more', () => {
    expect(line(look('needle', note(`${'x'.repeat(50)}needle`)))).toBe('…[needle]');
    expect(line(look('needle', note(`${'x'.repeat(40)}needle`)))).toBe(`${'x'.repeat(40)}[needle]`);
  });

  test('a long line is cut on both sides, at whole words', () => {
    const found = look('needle', note(`${'some hay before '.repeat(20)}needle${' and hay behind'.repeat(20)}`))!;
    expect(found.before).toMatch(/^… (some|hay|before)/);
    expect(found.before.length).toBeLessThan(45);
    expect(found.after).toMatch(/(and|hay|behind)…$/);
  });
});

const sure = { seed: 20261125, numRuns: 1000 };
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('ward', 'Ward', 'é', 'e\u0301', 'İ', 'ΟΔΟΣ', 'ß', '👩🏽‍⚕️', ' ', '\n', '’', '\u200b', '한'))
    .map((some) => some.join('')),
);

test('sign by sign a text folds as it does at once', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(Array.from(text, folded).join('')).toBe(folded(text));
    }),
    sure,
  );
});

test('any word of a text finds it, and what is marked is that word and stands in the text', () => {
  fc.assert(
    fc.property(anything, fc.nat(), (text, pick) => {
      const words = text.split(/\s+/).filter((word) => folded(word) !== '');
      fc.pre(words.length > 0);
      const word = words[pick % words.length]!;
      const found = look(word.toUpperCase(), note(text));
      // A few letters have no way back from their capital: ß becomes SS.
      fc.pre(folded(word.toUpperCase()) === folded(word));
      expect(folded(found?.match ?? '')).toBe(folded(word));
      expect(text).toContain(found?.match);
      expect(text).toContain(`${found!.before.replace(/^…/, '')}${found!.match}`);
    }),
    sure,
  );
});

test('more words never find more, and the order of words changes nothing', () => {
  const words = fc.array(fc.constantFrom('ward', 'bay', 'é', 'rota', 'x'), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(words, words, fc.array(words, { maxLength: 3 }), (query, more, texts) => {
      const said = texts.map((text) => note(text.join(' ')));
      const some = look(query.join(' '), ...said);
      if (look([...query, ...more].join(' '), ...said)) expect(some).not.toBeNull();
      expect(look([...query].reverse().join(' '), ...said) === null).toBe(some === null);
    }),
    sure,
  );
});
