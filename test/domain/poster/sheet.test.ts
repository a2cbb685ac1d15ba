import { describe, expect, test } from 'vitest';
import type { PosterWords } from '#content/poster.ts';
import type { Step } from '#content/schema.ts';
import { STEPS } from '#domain/concern/steps.ts';
import type { PosterStep } from '#domain/poster/poster.ts';
import { type Part, type Sheet, sheetOf } from '#domain/poster/sheet.ts';

const words = {
  title: 'Worried about this placement?',
  lead: 'Tell somebody.',
  danger: { title: 'In danger now', lines: ['Call 999.', 'Tell whoever is in charge.'] },
  anyStep: 'Any step first.',
  none: { placement: 'No name for step 1.', provider: 'No name for step 2.', region: 'No name for step 3.' },
  more: 'and {number} more',
  scan: { title: 'Scan this', lines: ['It works without signal.'], type: 'Or type', code: 'and the code' },
  checked: 'Checked on {day}',
} as unknown as PosterWords;
const steps = STEPS.map((id, at) => ({
  id,
  number: at + 1,
  title: `Step ${at + 1}`,
  roles: [{ title: `Role of step ${at + 1}` }],
})) as unknown as Step[];
const contact = (at: number) => ({
  id: `c${at}`,
  step: 'placement' as const,
  role: `Contact ${at}`,
  phone: `0163296000${at}`,
  ...(at === 0 ? { email: 'speak-up@trust.example' } : {}),
  lastChecked: '2026-10-03',
});
const people = (count: number, more = 0): PosterStep[] =>
  STEPS.map((step, at) => ({
    step,
    contacts: at === 0 ? Array.from({ length: count }, (_, each) => contact(each)) : [],
    more: at === 0 ? more : 0,
  }));
const sheet = (change: Partial<Sheet> = {}, of = people(2)) =>
  sheetOf({
    poster: { name: 'Ward 4', where: ['The site', 'The trust'], steps: of, checked: '2026-10-03' },
    words,
    logo: null,
    steps,
    address: 'stepwise.example/p',
    code: 'K7-MW4',
    qr: { size: 21, path: 'M0 0h1' },
    checked: '3 October 2026',
    level: 1,
    ...change,
  });

/** What stands on it, line by line: the words of each piece that has any of its own, and what kind of piece it is. */
function lines(part: Part): string[] {
  if (typeof part === 'string') return [];
  const own = part.parts.filter((one) => typeof one === 'string');
  return [...(own.length > 0 ? [`${part.tag} ${own.join('')}`] : []), ...part.parts.flatMap(lines)];
}
function pieces(part: Part): Exclude<Part, string>[] {
  return typeof part === 'string' ? [] : [part, ...part.parts.flatMap(pieces)];
}
const classOf = (part: Part) => (typeof part === 'string' ? '' : part.attrs['class']);

describe('the sheet of a poster', () => {
  test('says what to do in danger, then whom to reach at each step, then how to reach Stepwise', () => {
    expect(lines(sheet())).toEqual([
      'h1 Worried about this placement?',
      'p Tell somebody. Any step first.',
      'strong Ward 4',
      'span The site, The trust',
      'h2 In danger now',
      'p Call 999.',
      'p Tell whoever is in charge.',
      'span 1',
      'h2 Step 1',
      'strong Contact 0',
      'span 01632960000',
      'span speak-up@trust.example',
      'strong Contact 1',
      'span 01632960001',
      'span 2',
      'h2 Step 2',
      'p No name for step 2.',
      'li Role of step 2',
      'span 3',
      'h2 Step 3',
      'p No name for step 3.',
      'li Role of step 3',
      'p Checked on 3 October 2026',
      'h2 Scan this',
      'p It works without signal.',
      'p Or type  and the code ',
      'b stepwise.example/p',
      'b K7-MW4',
    ]);
  });

  test('is lists where people look for lists, and names its code for those who cannot see it', () => {
    const all = pieces(sheet());
    const kinds = (name: string) => all.filter((one) => classOf(one) === name).map(({ tag }) => tag);
    expect([kinds('sw-poster__steps'), kinds('sw-poster__step')]).toEqual([['ol'], ['li', 'li', 'li']]);
    expect(kinds('sw-poster__contacts').concat(kinds('sw-poster__roles'))).toEqual(['ul', 'ul', 'ul']);
    const parents = all.filter(({ parts }) => parts.some((one) => typeof one !== 'string' && one.tag === 'li'));
    expect(new Set(parents.map(({ tag }) => tag))).toEqual(new Set(['ol', 'ul']));
    const code = all.find(({ tag }) => tag === 'svg');
    expect(code?.attrs).toMatchObject({ role: 'img', 'aria-label': 'Scan this', viewBox: '-4 -4 29 29' });
    expect(code?.parts).toEqual([{ tag: 'path', attrs: { d: 'M0 0h1' }, parts: [] }]);
  });

  test('leaves out what there is not: a code, a day of checking', () => {
    const text = lines(sheet({ code: null, checked: null }, people(0))).join();
    expect(text).not.toMatch(/Or type|stepwise\.example|Checked/);
    expect(text).toContain('No name for step 1.');
  });

  test('says how many there was no room for', () => {
    expect(lines(sheet({}, people(2, 5)))).toContain('p and 5 more');
    expect(lines(sheet()).join()).not.toContain('more');
  });

  test('is set smaller once there are more than six', () => {
    expect(classOf(sheet({}, people(6)))).toBe('sw-poster');
    expect(classOf(sheet({}, people(7)))).toBe('sw-poster sw-poster--full');
  });

  test('has a logo with its words, and headings that begin where the page says', () => {
    const logo = { type: 'png', data: 'iVBORw0', width: 40, height: 20, alt: 'The trust' } as const;
    const all = pieces(sheet({ logo, level: 2 }));
    expect(all.find(({ tag }) => tag === 'img')?.attrs).toMatchObject({
      alt: 'The trust',
      width: '40',
      class: 'sw-poster__logo',
    });
    expect(all.filter(({ tag }) => /^h\d$/.test(tag)).map(({ tag }) => tag)).toEqual([
      'h2',
      'h3',
      'h3',
      'h3',
      'h3',
      'h3',
    ]);
  });
});
