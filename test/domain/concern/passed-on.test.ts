import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPack } from '#content/load.ts';
import { files } from '#content/packs/england/files.ts';
import type { TimelineItem } from '#domain/concern/conversation.ts';
import { accountOf, mayHaveAgreed, mayPassOn, PASS_ON } from '#domain/concern/passed-on.ts';

const { questions, byId } = loadPack(files);
const to = { day: '2026-11-02', step: 'placement' as const, who: 'Practice education team, Northbank Hospital' };
const account = (answers: Record<string, string | string[]>) => accountOf(questions, { answers }, to);

describe('what the reporter allowed', () => {
  test('is what they answered, and whoever did not say is asked first', () => {
    const question = byId.question[PASS_ON];
    expect(question && 'options' in question && question.options.map(({ id }) => id)).toEqual(['yes', 'ask', 'no']);
    expect(['yes', 'ask', 'no'].map((said) => mayPassOn({ answers: { [PASS_ON]: said } }))).toEqual([
      'yes',
      'ask',
      'no',
    ]);
    for (const answers of [{}, { [PASS_ON]: ['yes'] }, { [PASS_ON]: 'of course' }])
      expect(mayPassOn({ answers })).toBe('ask');
  });
});

describe('what is passed on', () => {
  test('is what they wrote under the questions, as a letter, and who it was written to', () => {
    const [entry, ...rest] = account({ 'what-happened': 'Nobody came.', pace: 'this-week', [PASS_ON]: 'yes' });
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({ ...to, what: 'wrote' });
    expect(entry!.text).toMatch(/What happened\nNobody came\.[\s\S]*This week/);
    expect(entry!.text).not.toMatch(/pass on|skip/);
  });

  test('is never more than fits, and nothing of it is lost', () => {
    const word = fc.stringMatching(/^[a-zé‘中]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 400 }), (some, times) => {
        const said = Array.from({ length: times }, () => some.join(' ')).join('\n');
        const entries = account({ 'what-happened': said.slice(0, 20_000) });
        expect(entries.every(({ text }) => text.length <= 10_000 && text !== '')).toBe(true);
        expect(entries.map(({ text }) => text).join('')).toContain(said.slice(0, 20_000));
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test('each part is as long as it may be, and ends where a word does', () => {
    const [first, second] = account({ 'what-happened': `${'x'.repeat(9_000)} ${'y'.repeat(9_000)}` });
    expect(first!.text.endsWith('x')).toBe(true);
    expect(second!.text.startsWith(' y')).toBe(true);
  });

  test('one unbroken line is cut where it has to be', () => {
    expect(
      account({ 'what-happened': 'x'.repeat(20_000) })
        .map(({ text }) => text)
        .join(''),
    ).toContain('x'.repeat(20_000));
  });
});

test('only what the reporter wrote after the team had written to them can say yes, the newest first', () => {
  const message = (key: string, from: 'team' | 'reporter'): TimelineItem => ({
    kind: 'message',
    from,
    key,
    author: from,
    at: '2026-11-20T09:00:00.000Z',
    text: key,
    by: null,
    delivery: 'sent',
  });
  const said = [message('before', 'reporter'), message('question', 'team'), message('hm', 'reporter')];
  const keys = (items: readonly TimelineItem[]) => mayHaveAgreed(items).map(({ key }) => key);
  expect(keys([...said, message('more', 'team'), message('yes', 'reporter')])).toEqual(['yes', 'hm']);
  expect(keys([message('before', 'reporter')])).toEqual([]);
  expect(keys([])).toEqual([]);
});
