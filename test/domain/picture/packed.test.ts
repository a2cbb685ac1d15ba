import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Summary } from '#domain/inbox/summary.ts';
import { factOf } from '#domain/picture/fact.ts';
import { packFacts, unpackFacts } from '#domain/picture/packed.ts';
import type { Rating } from '#domain/risk/risk.ts';
import { settings, someFacts } from './some-facts.ts';

const RATINGS = { low: [1, 2], moderate: [2, 3], high: [3, 3], extreme: [5, 5] } as const;

/** What the inbox keeps of a case, as far as the picture takes anything from it. */
const summaries = fc
  .tuple(someFacts, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }))
  .map(([facts, outside]) =>
    facts.map((fact, at): Summary => {
      const named = (id: string | null) => (id === null ? null : { id, name: `The ${id}` });
      const [likelihood, impact] = fact.band ? RATINGS[fact.band] : [0, 0];
      const rated: Rating | null = fact.band && { likelihood, impact };
      return {
        ...fact,
        sent: `${fact.day}T09:30:00.000Z`,
        words: 'Words that belong to nobody else',
        where: 'Somewhere',
        place: {
          organisation: named(fact.provider),
          placement: named(fact.placement),
          education: named(fact.university),
        },
        form: fact.kind,
        observed: fact.strength ? 'strength' : '',
        risk: '',
        opened: true,
        last: 'nobody',
        waiting: false,
        dueBy: null,
        status: 'received',
        fixed: null,
        handler: 'someone',
        watchers: [],
        asks: [],
        rated,
        actionBy: null,
        roster: at,
        outsiders: outside[at]!,
      };
    }),
  );

describe('facts that are packed', () => {
  test('come out as they went in', () => {
    fc.assert(
      fc.property(summaries, (all) => {
        const kept = JSON.parse(JSON.stringify(packFacts(all)));
        expect(unpackFacts(kept.facts)).toEqual(all.map(factOf));
      }),
      settings,
    );
  });

  test('bring what their places are called, and what to fold again when a team has another roster', () => {
    fc.assert(
      fc.property(summaries, (all) => {
        const { names, outsiders } = packFacts(all);
        const places = all.flatMap(({ place }) => Object.values(place).flatMap((one) => (one ? [one] : [])));
        expect(new Map(names)).toEqual(new Map(places.map(({ id, name }) => [id, name])));
        expect(outsiders).toEqual(
          all.filter((one) => one.outsiders).map(({ space, team, roster }) => ({ space, team, roster })),
        );
      }),
      settings,
    );
  });

  test('hold no words and nobody', () => {
    fc.assert(
      fc.property(summaries, (all) => {
        expect(JSON.stringify(packFacts(all))).not.toMatch(/Words that belong|Somewhere|someone/);
      }),
      settings,
    );
  });

  test('leave out a case whose writer’s clock named no day', () => {
    const [one] = fc.sample(
      summaries.filter((all) => all.length > 0),
      { seed: 1, numRuns: 1 },
    )[0]!;
    expect(unpackFacts(packFacts([{ ...one!, sent: 'yesterday' }]).facts)).toEqual([]);
  });
});
