import type { AboutAccount } from '#domain/account/about-account.ts';
import type { Draft } from '#domain/concern/draft.ts';
import type { SavedFilters } from '#domain/inbox/saved.ts';
import { mergeDraft } from '#domain/merge/merge-draft.ts';
import { mergeList } from '#domain/merge/merge-list.ts';
import type { Place } from '#domain/place/place.ts';
import { laterPlace } from '#domain/place/place.ts';

/** What a vault holds. The kind never changes under one key. */
export type VaultDocument = Draft | Place | SavedFilters | AboutAccount;

/** Joins two versions of a document that grew apart from `base` (null: no common version is known). */
export function mergeDocument(base: VaultDocument | null, ours: VaultDocument, theirs: VaultDocument): VaultDocument {
  if (ours.kind === 'place') return theirs.kind === 'place' ? laterPlace(ours, theirs) : ours;
  if (ours.kind === 'filters') {
    const saved = base?.kind === 'filters' ? base.saved : [];
    return theirs.kind === 'filters' ? { ...theirs, saved: mergeList(saved, ours.saved, theirs.saved) } : ours;
  }
  if (ours.kind === 'account') {
    if (theirs.kind !== 'account') return ours;
    const names = mergeList(base?.kind === 'account' ? base.names : [], ours.names, theirs.names);
    const { checked, closed } = theirs;
    return { ...theirs, checked: laterDay(ours.checked, checked), closed: laterDay(ours.closed, closed), names };
  }
  return theirs.kind === 'draft' ? mergeDraft(base?.kind === 'draft' ? base : null, ours, theirs) : ours;
}

const laterDay = (a: string | null, b: string | null) => ((a ?? '') > (b ?? '') ? a : b);
