import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placementNamed } from '#domain/ask/placement.ts';
import { foldQuestion, type HeldAsk } from '#domain/ask/question.ts';
import type { AskEvent } from '#protocol/ask.ts';

const held = (seq: number | null, author: string | null, event: AskEvent | null, delivery = 'sent'): HeldAsk => ({
  key: `key-${seq}-${author}-${event?.type}-${delivery}`,
  seq,
  author,
  event,
  delivery: delivery as HeldAsk['delivery'],
});
const asked = (placement: string): AskEvent => ({
  type: 'asked',
  at: '2026-11-02T09:00:00.000Z',
  from: { organisation: 'university', team: 'learning' },
  placement,
  domains: ['learners'],
});
const notSeen: AskEvent = { type: 'not-seen', at: '2026-11-02T10:00:00.000Z' };

describe('a question to an educator', () => {
  test('says where, what kind of thing and who signed it; their answer stands beside it', () => {
    const events = [held(1, 'asker', asked('Ward 9')), held(2, 'educator', notSeen)];
    expect(foldQuestion(events, 'educator')).toMatchObject({
      asker: 'asker',
      placement: 'Ward 9',
      domains: ['learners'],
      notSeen: 'sent',
    });
  });

  test('has no answer while the educator is silent, or theirs was refused', () => {
    expect(foldQuestion([held(1, 'asker', asked('Ward 9'))], 'educator')?.notSeen).toBeNull();
    const refused = [held(1, 'asker', asked('Ward 9')), held(null, 'educator', notSeen, 'refused')];
    expect(foldQuestion(refused, 'educator')?.notSeen).toBeNull();
  });

  test('nobody else answers for the educator, and the educator asks nothing of themself', () => {
    const forged = [held(1, 'educator', asked('Ward 1')), held(2, 'asker', asked('Ward 9')), held(3, 'asker', notSeen)];
    expect(foldQuestion(forged, 'educator')).toMatchObject({ placement: 'Ward 9', notSeen: null });
  });

  test('the first question counts; later ones, unknown kinds and what cannot be read change nothing', () => {
    const events = [
      held(1, 'asker', null),
      held(2, 'asker', asked('Ward 9')),
      held(3, 'asker', asked('Ward 40')),
      held(4, null, notSeen),
    ];
    expect(foldQuestion(events, 'educator')).toMatchObject({ placement: 'Ward 9', notSeen: null });
    expect(foldQuestion([held(1, 'asker', null)], 'educator')).toBeNull();
  });

  test('is the same in whatever order its events arrive', () => {
    const events = [
      held(1, 'asker', asked('Ward 9')),
      held(2, 'stranger', asked('Ward 2')),
      held(3, 'educator', null),
      held(null, 'educator', notSeen, 'waiting'),
    ];
    const expected = foldQuestion(events, 'educator');
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(foldQuestion(shuffled, 'educator')).toEqual(expected);
      }),
      { seed: 20261125, numRuns: 200 },
    );
  });
});

describe('the place that is asked about', () => {
  const places = ['Ward 4, older people', 'Ward 40, stroke', 'Birth centre'].map((name) => ({ name }));

  test.each([
    ['Ward 4, Larkrigg General', 'Ward 4, older people'],
    ['on WARD 40 in the corner by the window', 'Ward 40, stroke'],
    ['the birth centre', 'Birth centre'],
    ['first on Ward 4 and then on Ward 40', ''],
    ['behind the desk of the tall consultant', ''],
    ['', ''],
  ])('of “%s” the directory’s own name is told: “%s”', (words, told) => {
    expect(placementNamed(words, places)).toBe(told);
  });

  test('never holds anything the reporter wrote that is no name of a place', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(['', ...places.map(({ name }) => name)]).toContain(placementNamed(words, places));
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });
});
