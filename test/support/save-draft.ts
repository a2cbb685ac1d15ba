import { loadDraft } from '#client/db/documents.ts';
import type { SaveResult } from '#client/db/durably.ts';
import { saveEdit } from '#client/db/mine/edits.ts';
import type { Phone } from '#client/db/phone.ts';
import type { Draft } from '#domain/concern/draft.ts';

/** Saves a draft as someone would who has just read the stored one. */
export async function saveDraft(phone: Phone, draft: Draft): Promise<SaveResult> {
  const result = await saveEdit(phone, await loadDraft(phone, draft.id), draft);
  return result.ok ? { ok: true } : result;
}
