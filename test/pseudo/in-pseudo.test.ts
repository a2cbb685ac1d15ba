import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasWords, inPseudo } from '../../src/pseudo/in-pseudo.ts';
import { textModule } from '../../src/pseudo/text-module.ts';

describe('a text in the language that nobody speaks', () => {
  test.each([
    ['Write it down', '[Ŵřîîţêê îîţ đööŵñ]'],
    [' and ', ' [ååñđ] '],
    ['Stepwise keeps it.', '[Stepwise ķêêêêþš îîţ.]'],
    ['And {number} more.', '[ÅÅñđ {number} ɱööřêê.]'],
    ['Write to team@hospital.example', '[Ŵřîîţêê ţöö team@hospital.example]'],
    ['# days', '[# đååýš]'],
    ['✓', '✓'],
    ['', ''],
    ['/settings/news', '/settings/news'],
    ['https://www.gov.uk/bank-holidays', 'https://www.gov.uk/bank-holidays'],
    ['recovery-code.txt', 'recovery-code.txt'],
    ['2026-11-26T12:00', '2026-11-26T12:00'],
  ])('%j', (text, expected) => {
    expect(inPseudo(text)).toBe(expected);
  });

  test('no plain letter is left, and everything else stays', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,12}$/).filter((one) => one !== 'Stepwise');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const said = inPseudo(words.join(' '));
        expect(said).not.toMatch(/[A-Za-z]/);
        expect(said.split(' ')).toHaveLength(words.length);
      }),
    );
  });

  test('about a third longer, as translations are', () => {
    const text = 'You can raise it. We’ll take it one step at a time.';
    expect(inPseudo(text).length / text.length).toBeGreaterThan(1.3);
    expect(hasWords(text)).toBe(true);
  });
});

describe('a file of words', () => {
  const made = (code: string) => textModule('some-text.ts', code);

  test('what people read changes', () => {
    expect(made("export const text = { back: 'Back', lines: ['One.', 'Two.'] };")).toBe(
      'export const text = { back: "[Ɓååçķ]", lines: ["[ÖÖñêê.]", "[Ţŵöö.]"] };',
    );
  });

  test('what is put in does not', () => {
    expect(made(`export const to = (who: string) => \`Write to \${who}.\`;`)).toBe(
      `export const to = (who: string) => \`[Ŵřîîţêê ţöö \${who}.]\`;`,
    );
  });

  test('forms of a number change, and their names do not', () => {
    expect(made("export const days = (n: number) => plural(n, { one: '# day', other: '# days' });")).toBe(
      'export const days = (n: number) => plural(n, { one: "[# đååý]", other: "[# đååýš]" });',
    );
  });

  test.each([
    "import { plural } from './plural.ts';",
    "type Kind = 'concern' | 'observation';",
    "export const same = (kind: string) => kind === 'concern';",
    "export const of = table['some name'];",
    `export const at = (day: string) => Date.parse(\`\${day}T12:00\`);`,
    "const or = new Intl.ListFormat(LANGUAGE, { type: 'disjunction' });",
    "export const href = '/settings/news';",
    `export const file = (day: string) => \`stepwise-\${day}.json\`;`,
  ])('is left alone: %s', (code) => {
    expect(made(code)).toBe(code);
  });
});
