import type { Draft } from '#domain/concern/draft.ts';
import type { SavedFilters } from '#domain/inbox/saved.ts';
import { mergeDraft } from '#domain/merge/merge-draft.ts';
import { mergeFilters } from '#domain/merge/merge-filters.ts';
import type { Place } from '#domain/place/place.ts';
import { laterPlace } from '#domain/place/place.ts';

/** What a vault holds. The kind never changes under one key. */
export type VaultDocument = Draft | Place | SavedFilters;

/** Joins two versions of a document that grew apart from `base` (null: no common version is known). */
export function mergeDocument(base: VaultDocument | null, ours: VaultDocument, theirs: VaultDocument): VaultDocument {
  if (ours.kind === 'place') return theirs.kind === 'place' ? laterPlace(ours, theirs) : ours;
  if (ours.kind === 'filters') {
    return theirs.kind === 'filters' ? mergeFilters(base?.kind === 'filters' ? base : null, ours, theirs) : ours;
  }
  return theirs.kind === 'draft' ? mergeDraft(base?.kind === 'draft' ? base : null, ours, theirs) : ours;
}
