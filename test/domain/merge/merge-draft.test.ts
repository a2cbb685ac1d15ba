import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft, Hold, Sending } from '#domain/concern/draft.ts';
import { newDraft } from '#domain/concern/draft.ts';
import { newObservation } from '#domain/concern/observation.ts';
import { mergeDraft } from '#domain/merge/merge-draft.ts';

const seeded = { seed: 20261121, numRuns: 1000 };
const blank = newDraft('draft', '2026-11-01T08:00:00.000Z', { id: 'england', version: 1 });
const wrote = (answers: Draft['answers'], from: Draft = blank): Draft => ({ ...from, answers });

const word = fc.constantFrom('ward', 'night', 'alone', 'no supervisor', 'ward night', 'busy', '');
const draft = fc.record({
  answers: fc.dictionary(fc.constantFrom('what', 'when', 'where'), word),
  many: fc.subarray(['a', 'b', 'c', 'd']),
  stage: fc.constantFrom('note' as const, 'concern' as const),
  kept: fc.array(fc.record({ question: fc.constant('what'), text: fc.constantFrom('old', 'older') }), { maxLength: 2 }),
});
const drafts = draft.map(({ answers, many, stage, kept }): Draft => {
  const unique = kept.filter((one, at) => kept.findIndex((other) => other.text === one.text) === at);
  return {
    ...blank,
    stage,
    kept: unique.sort((a, b) => (a.text < b.text ? -1 : 1)),
    answers: { ...answers, ...(many.length ? { many } : {}) },
  };
});
const everything = (one: Draft) => [...Object.values(one.answers).flat(), ...one.kept.map((kept) => kept.text)];

describe('a draft written on two devices', () => {
  test('takes from each side what only that side changed', () => {
    const base = wrote({ what: 'it was busy', when: 'Monday' });
    const merged = mergeDraft(
      base,
      wrote({ what: 'it was very busy', when: 'Monday' }),
      wrote({ what: 'it was busy', when: 'Tuesday' }),
    );
    expect(merged.answers).toEqual({ what: 'it was very busy', when: 'Tuesday' });
    expect(merged.kept).toEqual([]);
  });

  test('keeps what only newer code knows, and takes it from the side that changed it', () => {
    const later = (mood: string, from: Draft = blank) => ({ ...from, mood }) as Draft;
    const here = wrote({ what: 'Here.' });
    expect(mergeDraft(blank, here, later('sure'))).toEqual(later('sure', here));
    expect(mergeDraft(later('sure'), later('sure', here), later('unsure'))).toEqual(later('unsure', here));
  });

  test('stays an observation, and belongs to what it belonged to', () => {
    const about = { kind: 'ask' as const, space: 'asked', team: 'learning' };
    const base = newObservation('draft', blank.started, blank.pack, about, { what: 'busy' });
    const merged = mergeDraft(base, wrote({ what: 'very busy' }, base), wrote({ what: 'busy', when: 'now' }, base));
    expect(merged).toMatchObject({ form: 'observation', about, answers: { what: 'very busy', when: 'now' } });
  });

  test('began when the first of the two began, was edited when the last was, and knows the newer questions', () => {
    const early = { ...blank, edited: '2026-11-02T08:00:00.000Z' };
    const late = { ...blank, started: '2026-11-03T08:00:00.000Z', edited: '2026-11-04T08:00:00.000Z' };
    const newer = { ...late, pack: { id: 'england', version: 2 } };
    for (const merged of [mergeDraft(blank, early, newer), mergeDraft(blank, newer, early)]) {
      expect(merged).toMatchObject({ started: blank.started, edited: late.edited, pack: { version: 2 } });
    }
  });

  test('keeps both when the same words were changed on both', () => {
    const merged = mergeDraft(wrote({ what: 'busy' }), wrote({ what: 'short of staff' }), wrote({ what: 'no breaks' }));
    expect(merged.answers).toEqual({ what: 'short of staff' });
    expect(merged.kept).toEqual([{ question: 'what', text: 'no breaks' }]);
  });

  test('does not bother anyone when one side only wrote on', () => {
    const merged = mergeDraft(wrote({ what: 'busy' }), wrote({ what: 'busy day' }), wrote({ what: 'busy day again' }));
    expect(merged.answers).toEqual({ what: 'busy day again' });
    expect(merged.kept).toEqual([]);
  });

  test('joins choices and respects what either side took away', () => {
    const merged = mergeDraft(wrote({ who: ['a', 'b'] }), wrote({ who: ['b', 'c'] }), wrote({ who: ['a', 'b', 'd'] }));
    expect([...(merged.answers['who'] as string[])].sort()).toEqual(['b', 'c', 'd']);
  });

  test('words kept earlier stay until someone lets them go', () => {
    const kept = [{ question: 'what', text: 'no breaks' }];
    const base = { ...wrote({ what: 'x' }), kept };
    expect(mergeDraft(base, base, wrote({ what: 'y' }, { ...base })).kept).toEqual(kept);
    expect(mergeDraft(base, { ...base, kept: [] }, base).kept).toEqual([]);
  });

  test('what one side sent, noted or let go of is not undone by the other', () => {
    const hold = { until: null, team: 'team', at: '2026-11-02T09:00:00.000Z' } as Hold;
    const sending = { space: 'space', step: 'placement' } as Sending;
    const waiting = { ...blank, hold };
    const sent = { ...blank, hold: null, sent: [sending] };
    const wrote = { ...waiting, answers: { what: 'more' } };
    for (const merged of [mergeDraft(waiting, sent, wrote), mergeDraft(waiting, wrote, sent)]) {
      expect(merged).toMatchObject({ hold: null, sent: [sending], answers: { what: 'more' } });
    }
  });

  test('what either side knows of a sending is known afterwards', () => {
    const proven = { space: 'space', proof: { day: '2026-11-02' } } as Sending;
    const bare = { space: 'space' } as Sending;
    for (const [ours, theirs] of [
      [proven, bare],
      [bare, proven],
    ] as const) {
      expect(mergeDraft(blank, { ...blank, sent: [ours] }, { ...blank, sent: [theirs] }).sent).toEqual([proven]);
    }
  });

  test('kept back on both sides: the later wish counts', () => {
    const early = { until: '2026-12-01', at: '2026-11-02T09:00:00.000Z' } as Hold;
    const late = { until: null, at: '2026-11-03T09:00:00.000Z' } as Hold;
    const [one, other] = [
      { ...blank, hold: early },
      { ...blank, hold: late },
    ];
    expect(mergeDraft(blank, one, other).hold).toEqual(late);
    expect(mergeDraft(blank, other, one).hold).toEqual(late);
  });

  test('let go on one side, perhaps because it was sent, it is not brought back by a wish on the other', () => {
    const before = { ...blank, hold: { until: '2026-12-01', at: '2026-11-02T09:00:00.000Z' } as Hold };
    const later = { ...blank, hold: { until: null, at: '2026-11-03T09:00:00.000Z' } as Hold };
    expect(mergeDraft(before, blank, later).hold).toBeNull();
    expect(mergeDraft(before, later, blank).hold).toBeNull();
  });

  test('one side unchanged: the result is the other side', () => {
    fc.assert(
      fc.property(drafts, drafts, (base, changed) => {
        expect(tidy(mergeDraft(base, changed, base))).toEqual(tidy(changed, base));
        expect(tidy(mergeDraft(base, base, changed))).toEqual(tidy(changed, base));
        expect(mergeDraft(base, changed, changed)).toEqual(tidy(changed));
      }),
      seeded,
    );
  });

  test('no words of either side are ever lost', () => {
    fc.assert(
      fc.property(fc.option(drafts, { nil: null }), drafts, drafts, (base, ours, theirs) => {
        const merged = everything(mergeDraft(base, ours, theirs)).join('\n');
        for (const side of [ours, theirs]) {
          for (const [question, answer] of Object.entries(side.answers)) {
            const unchanged = JSON.stringify(base?.answers[question]) === JSON.stringify(answer);
            if (typeof answer === 'string' && !unchanged) expect(merged).toContain(answer);
          }
        }
      }),
      seeded,
    );
  });
});

/** What a merge settles by itself: the stage only goes forward, and kept words already in the answer go. */
function tidy(one: Draft, base: Draft = one): Draft {
  const stage = one.stage === 'concern' || base.stage === 'concern' ? 'concern' : 'note';
  const text = (question: string) => [one.answers[question] ?? []].flat().join(', ');
  return { ...one, stage, kept: one.kept.filter((kept) => !text(kept.question).includes(kept.text)) };
}
