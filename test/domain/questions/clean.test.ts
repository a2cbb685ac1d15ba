import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '#content/schema.ts';
import { cleanAnswer } from '#domain/questions/clean.ts';
import { smallForm } from '#test/domain/questions/small-form.ts';

function question(id: string): Question {
  const found = smallForm.questions.find((one) => one.id === id);
  if (!found) throw new Error(`No question ${id}`);
  return found;
}

describe('words', () => {
  test('lose only the space around them', () => {
    expect(cleanAnswer(question('what'), '  It rained \n')).toEqual({ ok: true, value: 'It rained', dropped: [] });
  });

  test('up to the limit are fine', () => {
    expect(cleanAnswer(question('what'), 'x'.repeat(20)).ok).toBe(true);
  });

  test('over the limit come back whole, with how many too many', () => {
    const long = ` ${'x'.repeat(23)}`;
    expect(cleanAnswer(question('what'), long)).toEqual({ ok: false, code: 'too-long', value: long, over: 3 });
  });

  test('are never cut, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), (text) => {
        const { value } = cleanAnswer(question('what'), text);
        expect(String(value).trim()).toBe(text.trim());
      }),
      { seed: 20261120 },
    );
  });
});

describe('choices', () => {
  test('that the pack knows are kept', () => {
    expect(cleanAnswer(question('rain'), 'yes')).toEqual({ ok: true, value: 'yes', dropped: [] });
    expect(cleanAnswer(question('rain'), '')).toEqual({ ok: true, value: '', dropped: [] });
  });

  test('that the pack no longer knows are dropped, and named', () => {
    expect(cleanAnswer(question('rain'), 'sleet')).toEqual({ ok: true, value: '', dropped: ['sleet'] });
    expect(cleanAnswer(question('who'), ['them', 'you'])).toEqual({ ok: true, value: ['you'], dropped: ['them'] });
  });

  test('come in the order of the pack, once each', () => {
    expect(cleanAnswer(question('who'), ['you', 'me', 'you'])).toEqual({ ok: true, value: ['me', 'you'], dropped: [] });
  });
});

test('an answer of the wrong kind is refused and handed back', () => {
  expect(cleanAnswer(question('what'), ['me'])).toEqual({ ok: false, code: 'wrong-kind', value: ['me'] });
  expect(cleanAnswer(question('rain'), ['yes'])).toEqual({ ok: false, code: 'wrong-kind', value: ['yes'] });
  expect(cleanAnswer(question('who'), 'me')).toEqual({ ok: false, code: 'wrong-kind', value: 'me' });
});
