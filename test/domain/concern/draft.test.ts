import { expect, test } from 'vitest';
import { ABOUT, answered, asStored, newDraft, turnedAway } from '#domain/concern/draft.ts';

const blank = newDraft('draft', '2026-11-01T08:00:00.000Z', { id: 'england', version: 1 });

test('what an educator writes about one learner is turned away, and nothing else is', () => {
  const about = { [ABOUT]: 'a-learner' };
  expect(turnedAway({ form: 'observation', answers: about })).toBe(true);
  expect(turnedAway({ form: 'observation', answers: { [ABOUT]: 'the-place' } })).toBe(false);
  expect(turnedAway({ form: 'observation', answers: {} })).toBe(false);
  expect(turnedAway({ form: 'concern', answers: about })).toBe(false);
});

test('a draft that an older Stepwise stored is a concern, with nothing done and nothing held back', () => {
  const { log: _, hold: __, form: ___, about: ____, onward: _____, ...old } = blank;
  expect(asStored(old as typeof blank)).toEqual(blank);
  expect(asStored({ ...blank, form: 'observation' }).form).toBe('observation');
});

test('an answer takes the place of the one before, and no other', () => {
  const draft = answered(answered(blank, 'when', 'Monday', 'a'), 'where', 'Ward 4', 'b');
  expect(answered(draft, 'when', 'Tuesday', 'c')).toEqual({
    ...blank,
    edited: 'c',
    answers: { when: 'Tuesday', where: 'Ward 4' },
  });
});
