import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAPER_BYTES, paperSecret } from '#client/vault/account.ts';
import { paperWords, readPaperWords } from '#client/vault/paper-words.ts';
import { readWords, toWords } from '#client/vault/words.ts';

const seeded = { seed: 20261126, numRuns: 300 };
const paper = fc.uint8Array({ minLength: PAPER_BYTES, maxLength: PAPER_BYTES }).map(paperSecret);

describe('words', () => {
  test('6 random bytes are four words, and 13 are nine', async () => {
    expect(await toWords(new Uint8Array(6))).toHaveLength(4);
    expect(await toWords(new Uint8Array(13))).toHaveLength(9);
  });

  test('are read however they are typed', async () => {
    const separators = fc.constantFrom(' ', ', ', '-', '\n', '. ', '  2) ');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 2, maxLength: 20 }), separators, async (bytes, between) => {
        const words = await toWords(bytes);
        for (const typed of [words, words.map((word) => word.toUpperCase()), words.map((word) => word.slice(0, 4))]) {
          const read = await readWords(` ${typed.join(between)}.`);
          expect(read.ok && read.words).toEqual(words);
          expect(read.ok && (await toWords(read.bytes))).toEqual(words);
        }
      }),
      seeded,
    );
  });

  test('with one wrong letter are not taken, and the word that was meant is among the ideas', async () => {
    for (const [typed, meant] of [
      ['oliqe', 'olive'],
      ['aple', 'apple'],
      ['garrden', 'garden'],
      ['ornage', 'orange'],
      ['rievr', 'river'],
    ] as const) {
      const read = await readWords(`stone ${typed}`);
      expect(read.ok ? [] : read.unknown[0]).toMatchObject({ typed, ideas: expect.arrayContaining([meant]) });
    }
    expect(await readWords('zzzzzz')).toEqual({ ok: false, unknown: [{ typed: 'zzzzzz', ideas: [] }] });
  });

  test('a short word is itself, not the beginning of a longer one', async () => {
    expect(await readWords('art arte')).toMatchObject({ words: ['art', 'artefact'] });
    expect(await readWords('abs')).toMatchObject({ ok: false });
  });
});

describe('nine words and a check word', () => {
  test('give back what they were made of', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (secret) => {
        const words = await paperWords(secret);
        expect(words).toHaveLength(10);
        expect(await readPaperWords(words.join(' '))).toEqual({ ok: true, secret });
      }),
      seeded,
    );
  });

  test('with any word changed, any two swapped, one missing or one too many are found out', async () => {
    const place = fc.nat(9);
    const other = fc.uint8Array({ minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(paper, place, place, other, async (secret, at, second, bytes) => {
        const words = await paperWords(secret);
        const [word] = await toWords(bytes);
        if (word !== words[at]) {
          expect(await readPaperWords(words.with(at, word!).join(' '))).toEqual({ ok: false, problem: 'words_check' });
        }
        if (words[at] !== words[second]) {
          const swapped = words.with(at, words[second]!).with(second, words[at]!);
          expect(await readPaperWords(swapped.join(' '))).toEqual({ ok: false, problem: 'words_check' });
        }
        const missing = words.toSpliced(at, 1).join(' ');
        expect(await readPaperWords(missing)).toEqual({ ok: false, problem: 'words_count', count: 9 });
        expect(await readPaperWords(`${words.join(' ')} ${word}`)).toMatchObject({ problem: 'words_count' });
      }),
      seeded,
    );
  });

  test('with a word that is none of the list say which, and what it may have been', async () => {
    const words = await paperWords(paperSecret(new Uint8Array(13)));
    const read = await readPaperWords(words.with(2, 'ornage').join(' '));
    expect(read).toMatchObject({ ok: false, problem: 'words_unknown', unknown: [{ typed: 'ornage' }] });
  });

  test('stay the same for good: a fixed secret always gives these', async () => {
    expect((await paperWords(paperSecret(new Uint8Array(13).fill(0xa5)))).join(' ')).toMatchInlineSnapshot(
      `"pizza coffee harvest ensure fog spot notable regret pizza scrap"`,
    );
  });
});
