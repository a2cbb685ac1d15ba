import type { Draft } from '#domain/concern/draft.ts';
import { mergeDraft } from '#domain/merge/merge-draft.ts';
import { keepDocument, sealDocument, sealedAs, unsealDraft } from '../documents.ts';
import type { SaveProblem } from '../durably.ts';
import { durably } from '../durably.ts';
import type { Phone } from '../phone.ts';

export type EditResult = { ok: true; draft: Draft } | { ok: false; problem: SaveProblem };

/**
 * Saves what a screen made of `before` (null: a new draft). The stored draft may have moved on meanwhile, by another tab
 * or by what another device sent: then both are joined, so that an open page never undoes what came in behind it.
 */
export async function saveEdit(phone: Phone, before: Draft | null, now: Draft): Promise<EditResult> {
  const kept: { draft: Draft | null } = { draft: null };
  const result = await durably(phone, async (wanted) => {
    const join = (stored: Draft | null) => (stored ? mergeDraft(before, now, stored) : now);
    kept.draft = await changeStored(
      phone,
      now.id,
      join,
      async () => {
        if (!wanted()) throw new Error('saveEdit: given up');
      },
      before,
    );
  });
  if (!result.ok) return result;
  if (!kept.draft) return { ok: false, problem: 'too_long' };
  phone.announce.changed();
  return { ok: true, draft: kept.draft };
}

type Stored = { body: string | null | undefined; draft: Draft | null };

/** What is likely stored, from what a screen grew from; undefined: it has to be read. */
function presumed(before: Draft | null | undefined): Stored | undefined {
  if (before === null) return { body: undefined, draft: null };
  const body = before && sealedAs.get(before);
  return body === undefined ? undefined : { body, draft: before! };
}

async function readStored(phone: Phone, id: string): Promise<Stored> {
  const body = (await phone.critical.documents.get(id))?.body;
  return { body, draft: body ? await unsealDraft(phone, id, body) : null };
}

/**
 * Makes a stored draft into the next one. Sealing is done before the transaction; if the draft moved meanwhile, or was not
 * what `before` let expect, all of it is done again. The transaction covers documents, outbox, lanes and meta. Null when the
 * next one is too long to be sealed, or when there is to be no next one.
 */
export async function changeStored(
  phone: Phone,
  id: string,
  change: (stored: Draft | null) => Draft | null,
  also: () => Promise<void> = async () => {},
  before?: Draft | null,
): Promise<Draft | null> {
  const { critical } = phone;
  for (let known = presumed(before); ; known = undefined) {
    const { body: was, draft: stored } = known ?? (await readStored(phone, id));
    const draft = change(stored);
    const body = draft && (await sealDocument(phone, draft));
    if (!body) return null;
    const stores = [critical.documents, critical.outbox, critical.lanes, critical.meta];
    const done = await critical.transaction('rw', stores, async () => {
      const kept = await keepDocument(phone, id, body, (still) => still?.body === was);
      if (kept) await also();
      return kept;
    });
    if (!done) continue;
    sealedAs.set(draft, body);
    return draft;
  }
}
