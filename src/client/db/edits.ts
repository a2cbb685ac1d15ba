import type { Draft } from '#domain/concern/draft.ts';
import { mergeDraft } from '#domain/merge/merge-draft.ts';
import { keepDocument, sealDocument, unsealDraft } from './documents.ts';
import type { SaveProblem } from './durably.ts';
import { durably } from './durably.ts';
import type { Phone } from './phone.ts';

export type EditResult = { ok: true; draft: Draft } | { ok: false; problem: SaveProblem };

/**
 * Saves what a screen made of `before` (null: a new draft). The stored draft may have moved on meanwhile, by another tab
 * or by what another device sent: then both are joined, so that an open page never undoes what came in behind it.
 */
export async function saveEdit(phone: Phone, before: Draft | null, now: Draft): Promise<EditResult> {
  const kept: { draft: Draft | null } = { draft: null };
  const result = await durably(phone, async (wanted) => {
    const join = (stored: Draft | null) => (stored ? mergeDraft(before, now, stored) : now);
    kept.draft = await changeStored(phone, now.id, join, async () => {
      if (!wanted()) throw new Error('saveEdit: given up');
    });
  });
  if (!result.ok) return result;
  if (!kept.draft) return { ok: false, problem: 'too_long' };
  phone.announce.changed();
  return { ok: true, draft: kept.draft };
}

/**
 * Makes a stored draft into the next one. Sealing is done before the transaction; if the draft moved meanwhile, all of it
 * is done again. The transaction covers documents, outbox, lanes and meta. Null when the next one is too long to be sealed, or
 * when there is to be no next one.
 */
export async function changeStored(
  phone: Phone,
  id: string,
  change: (stored: Draft | null) => Draft | null,
  also: () => Promise<void> = async () => {},
): Promise<Draft | null> {
  const { critical } = phone;
  for (;;) {
    const row = await critical.documents.get(id);
    const draft = change(row?.body ? await unsealDraft(phone, id, row.body) : null);
    const body = draft && (await sealDocument(phone, draft));
    if (!body) return null;
    const stores = [critical.documents, critical.outbox, critical.lanes, critical.meta];
    const done = await critical.transaction('rw', stores, async () => {
      const still = await critical.documents.get(id);
      if (still?.body !== row?.body) return false;
      await keepDocument(phone, id, body);
      await also();
      return true;
    });
    if (done) return draft;
  }
}
