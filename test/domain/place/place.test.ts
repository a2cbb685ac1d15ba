import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choice, Place } from '#domain/place/place.ts';
import {
  anythingChosen,
  awaitedOf,
  choiceAt,
  choosePlace,
  chosenOrganisations,
  laterPlace,
  lostPlacement,
  NOTHING_CHOSEN,
  organisationsOf,
  placeLine,
  placeToSend,
} from '#domain/place/place.ts';
import { organisationsToKeep, SMALL } from '#domain/place/wanted.ts';
import type { DirectoryReply, Organisation } from '#protocol/directory.ts';

const sure = { seed: 20261125, numRuns: 1000 };
const named = fc.record({ id: fc.constantFrom('a', 'b', 'c'), name: fc.string({ maxLength: 5 }) });
const maybe = fc.option(named, { nil: null });
const choice: fc.Arbitrary<Choice> = fc.record({
  region: maybe,
  organisation: maybe,
  site: maybe,
  placement: maybe,
  education: maybe,
});
const time = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
const place: fc.Arbitrary<Place> = fc
  .record({ choice, at: time })
  .map(({ choice: one, at }) => choosePlace('k', one, null, at));

describe('two devices that chose', () => {
  test('agree on one of the two, whoever asks and in whatever order', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(laterPlace(a, b)).toEqual(laterPlace(b, a));
        expect(laterPlace(laterPlace(a, b), c)).toEqual(laterPlace(a, laterPlace(b, c)));
        expect(laterPlace(a, a)).toEqual(a);
        expect([a, b]).toContainEqual(laterPlace(a, b));
      }),
      sure,
    );
  });

  test('keep the choice of the later time', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(laterPlace(a, b).chosen).toBe(a.chosen > b.chosen ? a.chosen : b.chosen);
      }),
      sure,
    );
  });

  test('a new choice counts, even where an older one came from a phone whose clock was ahead', () => {
    fc.assert(
      fc.property(place, choice, time, (before, next, now) => {
        const after = choosePlace('k', next, before, now);
        expect(laterPlace(before, after)).toEqual(after);
      }),
      sure,
    );
    const broken = choosePlace('k', NOTHING_CHOSEN, null, new Date('2026-11-20'));
    const next = choosePlace('k', NOTHING_CHOSEN, { ...broken, chosen: 'yesterday' }, new Date('2026-11-21'));
    expect(next.chosen).toBe('2026-11-21T00:00:00.000Z');
  });
});

describe('what a phone keeps of the directory', () => {
  const listed = (id: string, change = {}): DirectoryReply['organisations'][number] => ({
    id,
    kind: 'placement',
    name: id,
    region: null,
    version: 1,
    teams: [],
    ...change,
  });
  const many = Array.from({ length: 300 }, (_, at) => listed(`o${at}`, { region: `r${at % 7}`, teams: [`t${at}`] }));
  const regions = Array.from({ length: 7 }, (_, at) => listed(`r${at}`, { kind: 'region', teams: [`q${at}`] }));
  const all = [...regions, ...many];

  test('of a large one: what was chosen with its region, and whom it has to do with', () => {
    const { keep, gone, whole } = organisationsToKeep(all, { organisations: ['o9', 'o10'], teams: ['t4', 'q6'] });
    expect([...keep].sort()).toEqual(['o10', 'o4', 'o9', 'r2', 'r3', 'r6']);
    expect([gone, whole]).toEqual([[], false]);
    expect(organisationsToKeep(all, { organisations: [], teams: [] })).toEqual({ keep: [], gone: [], whole: false });
  });

  test('a small one is kept whole, and says so', () => {
    const few = all.slice(0, SMALL);
    expect(organisationsToKeep(few, { organisations: [], teams: [] })).toMatchObject({ whole: true });
    expect(organisationsToKeep(few, { organisations: [], teams: [] }).keep).toHaveLength(SMALL);
  });

  test('what was chosen and is there no more is named, and its absence harms nothing else', () => {
    const { keep, gone } = organisationsToKeep(all, { organisations: ['o9', 'lost'], teams: ['nobody'] });
    expect([[...keep].sort(), gone]).toEqual([['o9', 'r2'], ['lost']]);
    const orphan = [...many, listed('alone', { region: 'lost' })];
    expect(organisationsToKeep(orphan, { organisations: ['alone'], teams: [] }).keep).toEqual(['alone']);
  });
});

describe('a choice', () => {
  const hill: Organisation = {
    id: 'hill',
    kind: 'placement',
    name: 'Hill',
    region: null,
    sites: [{ id: 's', name: 'Main' }],
    placements: [{ id: 'w4', site: 's', name: 'Ward 4' }],
    teams: [],
    contacts: [],
  };
  const ward = (id: string): Choice => ({ ...NOTHING_CHOSEN, organisation: hill, placement: { id, name: 'Ward' } });

  const north = { ...hill, id: 'north', kind: 'region' as const, name: 'The North' };
  const school = { ...hill, id: 'school', kind: 'education' as const, name: 'The university' };

  test('of a ward says where it is, as far as this phone knows it', () => {
    const trust = { ...hill, region: 'north' };
    expect(choiceAt(trust, 'w4', 'school', [school, trust, north])).toEqual({
      region: { id: 'north', name: 'The North' },
      organisation: { id: 'hill', name: 'Hill' },
      site: { id: 's', name: 'Main' },
      placement: { id: 'w4', name: 'Ward 4' },
      education: { id: 'school', name: 'The university' },
    });
    const lone = { ...trust, sites: [], placements: [{ ...hill.placements[0]!, programme: 'Midwifery' }] };
    expect(choiceAt(lone, 'w4', null, [lone])).toMatchObject({
      region: null,
      site: null,
      placement: { id: 'w4', name: 'Ward 4', programme: 'Midwifery' },
      education: null,
    });
    expect(choiceAt(trust, 'w5', null, [trust])).toBeNull();
  });

  test('is about its organisations and their regions', () => {
    const trust = { ...hill, region: 'north' };
    const held = [school, north, { ...hill, id: 'other' }, trust];
    const chosen = { ...NOTHING_CHOSEN, organisation: trust, education: school };
    expect(organisationsOf(chosen, held).map(({ id }) => id)).toEqual(['school', 'north', 'hill']);
    expect(organisationsOf({ ...NOTHING_CHOSEN, region: north }, held).map(({ id }) => id)).toEqual(['north']);
    expect(awaitedOf(chosen, [trust], [])).toEqual(['school']);
    expect(awaitedOf(chosen, [trust], ['school'])).toEqual([]);
  });

  test('goes along with a concern, but whose course it is stays out of an anonymous one', () => {
    const ofWard = { ...ward('w4'), education: school };
    const [organisation, placement] = [
      { id: 'hill', name: 'Hill' },
      { id: 'w4', name: 'Ward' },
    ];
    const education = { id: 'school', name: 'The university' };
    expect(placeToSend(ofWard, 'open')).toEqual({ organisation, placement, education });
    expect(placeToSend(ofWard, 'confidential')).toEqual({ organisation, placement, education });
    expect(placeToSend(ofWard, 'anonymous')).toEqual({ organisation, placement });
    expect(placeToSend({ ...NOTHING_CHOSEN, organisation: hill }, 'open')).toEqual({ organisation });
    expect(placeToSend({ ...NOTHING_CHOSEN, education: school }, 'open')).toBeNull();
  });

  test('stands in one line, the nearest first', () => {
    expect(placeLine({ organisation: hill, placement: { id: 'w4', name: 'Ward 4' }, education: school })).toBe(
      'Ward 4, Hill, The university',
    );
    expect(placeLine({ organisation: hill, placement: null })).toBe('Hill');
  });

  test('names its organisations, or nothing at all', () => {
    expect(chosenOrganisations(ward('w4'))).toEqual(['hill']);
    expect([anythingChosen(ward('w4')), anythingChosen(NOTHING_CHOSEN)]).toEqual([true, false]);
  });

  test('of a ward that the directory has no more is noticed, but not before the organisation is here', () => {
    expect(lostPlacement(ward('w4'), hill)).toBe(false);
    expect(lostPlacement(ward('w5'), hill)).toBe(true);
    expect(lostPlacement(ward('w5'), undefined)).toBe(false);
    expect(lostPlacement(NOTHING_CHOSEN, hill)).toBe(false);
  });
});
