import { expect, test } from 'vitest';
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
