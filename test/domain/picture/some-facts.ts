import fc from 'fast-check';
import { BANDS, type Fact } from '#domain/picture/fact.ts';
import { dayAfter } from '#domain/time/days.ts';

/** Anything a team may have, with few places and domains, so that much of it falls together. */
export const someFacts = fc
  .array(
    fc.record({
      team: fc.constantFrom('team', 'other team'),
      kind: fc.constantFrom('concern' as const, 'observation' as const),
      strength: fc.boolean(),
      day: fc.nat(500).map((days) => dayAfter('2025-01-05', days)),
      closed: fc.option(fc.nat(500).map((days) => dayAfter('2025-01-05', days))),
      step: fc.constantFrom('placement' as const, 'provider' as const, 'region' as const),
      provider: fc.constantFrom('trust', 'clinic', null),
      placement: fc.constantFrom('ward', 'theatre', 'surgery', null),
      university: fc.constantFrom('north', 'south', null),
      domains: fc.subarray(['learners', 'workforce', 'supervisors']),
      groups: fc.subarray(['nursing', 'midwifery']),
      band: fc.constantFrom(null, ...BANDS),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.map((one, at): Fact => ({ ...one, space: `space${String(at).padStart(3, '0')}` })));

export const settings = { seed: 20261126, numRuns: 200 };
