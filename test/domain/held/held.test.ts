import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Held, inOneOrder, inOrder } from '#domain/held/held.ts';

type Said = Held<{ at: string }>;
const sure = { seed: 20261126, numRuns: 300 };
const said: fc.Arbitrary<Said[]> = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom(...'abcdefghijkl'),
    seq: fc.option(fc.nat(30)),
    author: fc.constant('learner'),
    event: fc.option(fc.record({ at: fc.constantFrom('2026-11-01', '2026-11-02') })),
    delivery: fc.constant('sent' as const),
  }),
  // The server gives each place once.
  { selector: ({ key, seq }) => (seq === null ? key : String(seq)), maxLength: 12 },
);

test('what a device holds has one order: the server’s, then what has not left, as it was written', () => {
  fc.assert(
    fc.property(said, (all) => {
      const sorted = all.toSorted(inOrder);
      expect(all.toReversed().sort(inOrder)).toEqual(sorted);
      const arrived = all.filter(({ seq }) => seq !== null).sort((a, b) => a.seq! - b.seq!);
      expect(sorted.slice(0, arrived.length)).toEqual(arrived);
      const waiting = sorted.slice(arrived.length).map(({ event, key }) => `${event?.at ?? ''} ${key}`);
      expect(waiting).toEqual(waiting.toSorted());
    }),
    sure,
  );
});

test('of two spaces the one that devices write into comes last, and what has not left after both', () => {
  const one = (key: string, seq: number | null, at: string): Said => ({
    key,
    seq,
    author: 'a',
    event: { at },
    delivery: seq === null ? 'waiting' : 'sent',
  });
  const spaces = [
    {
      space: 'low',
      events: [one('l2', 2, '2026-11-02'), one('l1', 1, '2026-11-01'), one('later', null, '2026-11-04')],
    },
    { space: 'mid', events: [one('m1', 1, '2026-11-01')] },
    { space: 'top', events: [one('sooner', null, '2026-11-03'), one('t1', 9, '2026-11-09')] },
  ];
  for (const all of [spaces, spaces.toReversed()]) {
    expect(inOneOrder(all).map(({ space, key }) => `${space} ${key}`)).toEqual([
      'top t1',
      'mid m1',
      'low l1',
      'low l2',
      'top sooner',
      'low later',
    ]);
  }
});
