import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPack } from '#content/load.ts';
import { files } from '#content/packs/england/files.ts';
import type { StepId } from '#content/schema.ts';
import { sheetText, talkSheet } from '#domain/concern/talk.ts';
import type { Answers } from '#domain/questions/answers.ts';

const pack = loadPack(files);
const sheet = (answers: Answers, step: StepId = 'placement') =>
  talkSheet(pack.talk, pack.byId.step[step]!, pack.questions, answers);
const lines = (answers: Answers, part: string, step: StepId = 'placement') =>
  (sheet(answers, step).find(({ id }) => id === part)?.lines ?? []).map((line) =>
    line.map(({ text }) => text).join(''),
  );

describe('the sheet', () => {
  test('says what was answered, in the person’s own words', () => {
    const answers = {
      'what-happened': 'Nobody taught me.\n\nI was alone.',
      when: 'Monday night',
      where: 'Ward 7',
      'still-going-on': 'yes',
      'learner-groups': ['nursing', 'midwifery'],
      improvement: 'A named supervisor.',
    };
    expect(lines(answers, 'happened')).toEqual([
      'Nobody taught me. I was alone.',
      'When it happened: Monday night',
      'Where it happened: Ward 7',
      'It is still going on.',
    ]);
    expect(lines(answers, 'affected')).toEqual(['It affects these learners: Nursing, Midwifery']);
    expect(lines(answers, 'change')).toEqual(['I would like this to change: A named supervisor.']);
  });

  test('an answer is cut at the end of a sentence, also of one that just fits', () => {
    const just = `${'a'.repeat(139)}. ${'b'.repeat(138)}.`;
    expect(just).toHaveLength(280);
    expect(lines({ 'what-happened': `${just} More.` }, 'happened')[0]).toBe(just);
    expect(lines({ 'what-happened': `a${just} More.` }, 'happened')[0]).toBe(`a${'a'.repeat(139)}.`);
    expect(lines({ 'what-happened': just }, 'happened')[0]).toBe(just);
  });

  test('leaves out what was not answered, and parts with nothing to say', () => {
    expect(sheet({}).map(({ id }) => id)).toEqual(['bring', 'begin', 'ask', 'expect', 'hard', 'after']);
    expect(lines({ 'still-going-on': 'no', 'at-risk': 'not-sure', pace: 'no-rush' }, 'happened')).toEqual([]);
    expect(lines({ 'learner-groups': ['not-sure'] }, 'affected')).toEqual([]);
  });

  test.each<StepId>(['placement', 'provider', 'region'])(
    '%s: nobody should be alone, and three things are asked',
    (step) => {
      expect(lines({}, 'bring', step).join(' ')).toContain('You should not be alone in a formal meeting.');
      expect(lines({}, 'begin', step)).toHaveLength(1);
      expect(lines({}, 'ask', step)).toEqual([
        'What will you do, and by when?',
        'Who else will know?',
        'Please write down what we agree.',
      ]);
      expect(lines({}, 'expect', step)).toEqual(pack.byId.step[step]!.expect);
      expect(lines({}, 'hard', step)).toContain('I would like to stop here and come back with someone.');
    },
  );

  test('of a long text the first sentences are said, and it says that there is more', () => {
    const text = `${'The bay had no nurse all night. '.repeat(5)}${'And so it went on for weeks. '.repeat(40)}`;
    const [piece] = sheet({ 'what-happened': text }).find(({ id }) => id === 'happened')!.lines[0]!;
    expect(piece).toMatchObject({ own: true, cut: true });
    expect(piece!.text).toMatch(/^The bay had no nurse.*\.$/);
    expect(piece!.text.length).toBeLessThanOrEqual(280);
  });

  test('as plain text it has every part and line', () => {
    expect(sheetText(sheet({ 'what-happened': 'Nobody came.' }))).toContain('What happened\n- Nobody came.\n\n');
  });
});

test('whatever was answered: no gap is left open, and nothing is said that was neither written nor in the pack', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom('{when}', '👩🏽‍⚕️'.repeat(90), ' '),
  );
  const answers = fc.record(
    Object.fromEntries(
      pack.questions.questions.map((question) => [
        question.id,
        'options' in question
          ? fc
              .subarray(question.options.map(({ id }) => id))
              .map((ids) => (question.kind === 'one' ? (ids[0] ?? '') : ids))
          : words,
      ]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(answers, fc.constantFrom<StepId>('placement', 'provider', 'region'), (given, step) => {
      for (const { lines } of sheet(given as Answers, step)) {
        expect(lines.length).toBeGreaterThan(0);
        for (const { text, own } of lines.flat()) {
          if (own) {
            const said = text.replace(/…$/, '');
            const written = Object.values(given).filter((one) => typeof one === 'string');
            expect(written.some((one) => one.trim().replace(/\s+/g, ' ').startsWith(said))).toBe(true);
          } else expect(text).not.toMatch(/[{}]/);
        }
      }
    }),
    { seed: 20261125, numRuns: 200 },
  );
});
