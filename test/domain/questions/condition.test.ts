import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '#content/condition.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { evaluate, type Truth } from '#domain/questions/condition.ts';

/** A condition with a known truth, given these answers. */
const answers: Answers = { asked: 'yes' };
const leaf: Record<Truth, Condition> = {
  true: { is: ['asked', 'yes'] },
  false: { is: ['asked', 'no'] },
  unknown: { is: ['not-asked', 'yes'] },
};

describe('the truth table', () => {
  test.each<[Truth, Truth, Truth, Truth, Truth]>([
    // a, b, all, any, not a
    ['true', 'true', 'true', 'true', 'false'],
    ['true', 'false', 'false', 'true', 'false'],
    ['true', 'unknown', 'unknown', 'true', 'false'],
    ['false', 'true', 'false', 'true', 'true'],
    ['false', 'false', 'false', 'false', 'true'],
    ['false', 'unknown', 'false', 'unknown', 'true'],
    ['unknown', 'true', 'unknown', 'true', 'unknown'],
    ['unknown', 'false', 'false', 'unknown', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
  ])('%s with %s: all is %s, any is %s; not the first is %s', (a, b, all, any, not) => {
    expect(evaluate({ all: [leaf[a], leaf[b]] }, answers)).toBe(all);
    expect(evaluate({ any: [leaf[a], leaf[b]] }, answers)).toBe(any);
    expect(evaluate({ not: leaf[a] }, answers)).toBe(not);
  });
});

describe('a single question', () => {
  test.each<[string, Condition, Answers, Truth]>([
    ['the option that was chosen', { is: ['q', 'a'] }, { q: 'a' }, 'true'],
    ['another option', { is: ['q', 'a'] }, { q: 'b' }, 'false'],
    ['no answer yet', { is: ['q', 'a'] }, {}, 'unknown'],
    ['an empty answer is no answer', { is: ['q', 'a'] }, { q: '' }, 'unknown'],
    ['nothing ticked is no answer', { is: ['q', 'a'] }, { q: [] }, 'unknown'],
    ['one of several ticked', { is: ['q', 'a'] }, { q: ['b', 'a'] }, 'true'],
    ['none of those ticked', { is: ['q', 'a'] }, { q: ['b', 'c'] }, 'false'],
    ['one of a list', { oneOf: ['q', ['a', 'b']] }, { q: 'b' }, 'true'],
    ['not one of a list', { oneOf: ['q', ['a', 'b']] }, { q: 'c' }, 'false'],
    ['one of a list, before it is answered', { oneOf: ['q', ['a', 'b']] }, {}, 'unknown'],
    ['one ticked is on the list', { oneOf: ['q', ['a', 'b']] }, { q: ['c', 'b'] }, 'true'],
    ['answered', { answered: 'q' }, { q: 'a' }, 'true'],
    ['not answered is never unknown', { answered: 'q' }, {}, 'false'],
    ['blank words are no answer', { answered: 'q' }, { q: '  \n' }, 'false'],
    ['an id that every object has by nature', { answered: 'constructor' }, {}, 'false'],
  ])('%s', (_, condition, given, truth) => {
    expect(evaluate(condition, given)).toBe(truth);
  });
});

const questionIds = ['p', 'q', 'r'];
const options = ['a', 'b'];
const question = fc.constantFrom(...questionIds);
const option = fc.constantFrom(...options);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ is: fc.tuple(question, option) }),
    fc.record({ oneOf: fc.tuple(question, fc.subarray(options, { minLength: 1 })) }),
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
  ),
}));
const some = fc.dictionary(question, option);

function everyWayToFinish(partial: Answers): Answers[] {
  return questionIds.reduce<Answers[]>(
    (all, id) => (id in partial ? all : all.flatMap((one) => options.map((chosen) => ({ ...one, [id]: chosen })))),
    [partial],
  );
}

describe('whatever the condition', () => {
  const seeded = { seed: 20261120, numRuns: 500 };

  test('what is settled stays settled, however the rest is answered', () => {
    fc.assert(
      fc.property(condition, some, (rule, partial) => {
        const now = evaluate(rule, partial);
        fc.pre(now !== 'unknown');
        for (const complete of everyWayToFinish(partial)) expect(evaluate(rule, complete)).toBe(now);
      }),
      seeded,
    );
  });

  test('nothing is unknown once everything is answered', () => {
    fc.assert(
      fc.property(condition, some, (rule, partial) => {
        for (const complete of everyWayToFinish(partial)) expect(evaluate(rule, complete)).not.toBe('unknown');
      }),
      seeded,
    );
  });

  test('not any is all not', () => {
    fc.assert(
      fc.property(condition, condition, some, (a, b, given) => {
        expect(evaluate({ not: { any: [a, b] } }, given)).toBe(evaluate({ all: [{ not: a }, { not: b }] }, given));
        expect(evaluate({ not: { not: a } }, given)).toBe(evaluate(a, given));
      }),
      seeded,
    );
  });
});
