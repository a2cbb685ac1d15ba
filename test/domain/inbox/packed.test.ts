import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packSummaries, unpackSummaries } from '#domain/inbox/packed.ts';
import type { Summary } from '#domain/inbox/summary.ts';

const place = fc.option(fc.record({ id: fc.constantFrom('a', 'b'), name: fc.constantFrom('Ward 4', 'Hill') }));
const day = fc.option(fc.constantFrom('2026-11-25', '2026-12-01'));
const some = (...of: string[]) => fc.subarray(of);
const summary: fc.Arbitrary<Summary> = fc.record({
  space: fc.uuid(),
  kind: fc.constantFrom('concern', 'observation'),
  team: fc.constantFrom('here', 'there'),
  sent: fc.constantFrom('2026-11-20T10:00:00Z', 'by a wrong clock'),
  step: fc.constantFrom('placement', 'provider', 'region'),
  words: fc.string(),
  where: fc.string(),
  domains: some('learners', 'workforce'),
  place: fc.record({ organisation: place, placement: place, education: place }),
  groups: some('nursing', 'midwifery'),
  closed: day,
  form: fc.constantFrom('concern', 'observation'),
  observed: fc.constantFrom('', 'strength'),
  risk: fc.constantFrom('', 'now'),
  opened: fc.boolean(),
  last: fc.constantFrom('nobody', 'team', 'outcome', 'reply'),
  waiting: fc.boolean(),
  dueBy: day,
  status: fc.constantFrom('received', 'closed'),
  fixed: fc.option(fc.constantFrom('yes', 'no')),
  handler: fc.option(fc.constantFrom('me', 'you')),
  watchers: some('me', 'you'),
  rated: fc.option(fc.record({ likelihood: fc.integer({ min: 1, max: 5 }), impact: fc.constant(3) })),
  asks: some('first', 'second'),
  actionBy: day,
  roster: fc.nat(3),
  outsiders: fc.boolean(),
});

test('an inbox that was put away is the same when it is opened again', () => {
  fc.assert(
    fc.property(fc.uniqueArray(summary, { selector: ({ space }) => space, maxLength: 12 }), (all) => {
      const kept = JSON.parse(JSON.stringify(packSummaries(all))) as ReturnType<typeof packSummaries>;
      expect([...unpackSummaries(kept)]).toEqual(all.map((one) => [one.space, one]));
    }),
    { seed: 20261126, numRuns: 200 },
  );
});
