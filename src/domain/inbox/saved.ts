import type { Filter, View } from '#domain/inbox/views.ts';

/** A way to look at the inbox that a member gave a name. */
export type SavedFilter = { id: string; name: string; view: View; filter: Filter };

/** A member's own: one document in their vault, on all their devices. */
export type SavedFilters = { kind: 'filters'; id: string; saved: readonly SavedFilter[] };
