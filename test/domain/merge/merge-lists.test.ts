import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AboutAccount, nothingAbout } from '#domain/account/about-account.ts';
import { newDraft } from '#domain/concern/draft.ts';
import type { SavedFilters } from '#domain/inbox/saved.ts';
import { NO_FILTER } from '#domain/inbox/views.ts';
import { mergeDocument } from '#domain/merge/merge-document.ts';
import { choosePlace, NOTHING_CHOSEN } from '#domain/place/place.ts';

const named = (id: string, name = id) => ({ id, name, view: 'open' as const, filter: NO_FILTER });
const filters = (...saved: SavedFilters['saved']): SavedFilters => ({ kind: 'filters', id: 'filters', saved });

test('a filter saved on each of two devices is on both', () => {
  const merged = mergeDocument(filters(named('a')), filters(named('a'), named('b')), filters(named('a'), named('c')));
  expect(merged).toEqual(filters(named('a'), named('c'), named('b')));
});

test('one that was removed on either stays removed, unless the other renamed it', () => {
  const base = filters(named('a'), named('b'));
  expect(mergeDocument(base, filters(named('b')), filters(named('a'), named('b')))).toEqual(filters(named('b')));
  expect(mergeDocument(base, filters(named('b')), filters(named('a', 'renamed'), named('b')))).toEqual(
    filters(named('a', 'renamed'), named('b')),
  );
});

test('filters saved on two devices that never met are all there', () => {
  expect(mergeDocument(null, filters(named('a')), filters(named('b')))).toEqual(filters(named('b'), named('a')));
});

test('of two places that were chosen the later one counts, and it is the same on both devices', () => {
  const here = choosePlace('place', NOTHING_CHOSEN, null, new Date('2026-11-20'));
  const there = choosePlace('place', NOTHING_CHOSEN, null, new Date('2026-11-21'));
  expect(mergeDocument(null, here, there)).toEqual(there);
  expect(mergeDocument(here, there, here)).toEqual(there);
});

test('a draft is joined field by field, as long as its common version is known', () => {
  const blank = newDraft('draft', '2026-11-01T08:00:00.000Z', { id: 'england', version: 1 });
  const base = { ...blank, answers: { when: 'Monday', where: 'Ward 4' } };
  const here = { ...base, answers: { ...base.answers, when: 'Tuesday' } };
  const there = { ...base, answers: { ...base.answers, where: 'Ward 5' } };
  expect(mergeDocument(base, here, there)).toMatchObject({ answers: { when: 'Tuesday', where: 'Ward 5' }, kept: [] });
  expect(mergeDocument(null, here, there)).toMatchObject({
    answers: { when: 'Tuesday', where: 'Ward 4' },
    kept: [
      { question: 'when', text: 'Monday' },
      { question: 'where', text: 'Ward 5' },
    ],
  });
});

test('a document of another kind than this device has is left alone, and counts for nothing as a common version', () => {
  const place = choosePlace('place', NOTHING_CHOSEN, null, new Date('2026-11-20'));
  const draft = newDraft('draft', '2026-11-01T08:00:00.000Z', { id: 'england', version: 1 });
  const each = [place, draft, filters(named('a')), about({ names: [{ id: 'a', name: 'Phone' }] })];
  for (const ours of each) {
    for (const other of each.filter((one) => one !== ours)) {
      expect(mergeDocument(null, ours, other)).toEqual(ours);
      expect(mergeDocument(other, ours, ours)).toEqual(ours);
    }
  }
});

const about = (change: Partial<AboutAccount>): AboutAccount => ({ ...nothingAbout('account'), ...change });

test('a code checked on one device is checked on all, and devices named on two keep both names', () => {
  const ours = about({ checked: '2026-11-20', names: [{ id: 'a', name: 'My phone' }] });
  const theirs = about({ closed: '2026-11-19', names: [{ id: 'b', name: 'Tablet' }] });
  const merged = mergeDocument(about({}), ours, theirs);
  expect(merged).toMatchObject({ checked: '2026-11-20', closed: '2026-11-19' });
  expect((merged as AboutAccount).names.map(({ name }) => name).sort()).toEqual(['My phone', 'Tablet']);
});

test('what two devices know of their account comes to the same on both, whoever is heard first', () => {
  const day = fc.option(fc.constantFrom('2026-11-01', '2026-11-15', '2026-11-26'));
  const names = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), name: fc.constantFrom('Phone', 'Work') }),
    {
      selector: ({ id }) => id,
    },
  );
  const any = fc.record({ checked: day, closed: day, names }).map(about);
  fc.assert(
    fc.property(any, any, any, (base, ours, theirs) => {
      const here = mergeDocument(base, ours, theirs) as AboutAccount;
      const there = mergeDocument(base, theirs, ours) as AboutAccount;
      expect([here.checked, here.closed]).toEqual([there.checked, there.closed]);
      expect(here.names.map(({ id }) => id).sort()).toEqual(there.names.map(({ id }) => id).sort());
      expect(mergeDocument(base, here, here)).toEqual(here);
    }),
    { seed: 7 },
  );
});
