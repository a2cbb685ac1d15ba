import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AboutAccount, nothingAbout } from '#domain/account/about-account.ts';
import type { SavedFilters } from '#domain/inbox/saved.ts';
import { NO_FILTER } from '#domain/inbox/views.ts';
import { mergeDocument } from '#domain/merge/merge-document.ts';

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
