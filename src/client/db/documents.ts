import type { Draft } from '#domain/concern/draft.ts';
import { asStored } from '#domain/concern/draft.ts';
import type { VaultDocument } from '#domain/merge/merge-document.ts';
import { seal, unseal } from '../vault/seal.ts';
import type { DocumentRow } from './databases.ts';
import type { SaveResult } from './durably.ts';
import { durably } from './durably.ts';
import { placeOfPut } from './outbox.ts';
import type { Phone } from './phone.ts';
import { newIv } from './phone.ts';

/** Takes a draft off this phone and, when there is signal, off the server. */
export async function removeDraft(phone: Phone, id: string): Promise<SaveResult> {
  return durably(phone, async () => {
    const { critical } = phone;
    await critical.transaction('rw', [critical.documents, critical.outbox, critical.lanes], () =>
      keepDocument(phone, id, null),
    );
    phone.announce.changed();
  });
}

/**
 * Stores a sealed version and queues it, unless what is stored is not `expected`: then false, and nothing is done. Must run
 * inside a transaction over documents, outbox and lanes. All is read at once and all written at once: each turn with the
 * disk costs a slow phone some milliseconds.
 */
export async function keepDocument(
  phone: Phone,
  key: string,
  body: string | null,
  expected: (stored: DocumentRow | undefined) => boolean = () => true,
): Promise<boolean> {
  const { documents } = phone.critical;
  const [known, queue] = await Promise.all([documents.get(key), placeOfPut(phone, key)]);
  if (!expected(known)) return false;
  await Promise.all([documents.put({ base: 0, baseBody: null, ...known, key, body }), queue(body)]);
  return true;
}

/**
 * The same for what is no reason to tell the server of this account: it goes with the first thing that is. `inUse`: as it
 * was before the transaction began.
 */
export async function keepQuietly(phone: Phone, key: string, body: string, inUse: boolean): Promise<void> {
  const { critical, account } = phone;
  const told = inUse || ((await critical.lanes.get(account.id))?.next ?? 1) > 1;
  if (told) await keepDocument(phone, key, body);
  else await critical.documents.put({ key, base: 0, baseBody: null, body });
}

export async function loadDraft(phone: Phone, id: string): Promise<Draft | null> {
  const row = await phone.critical.documents.get(id);
  return row?.body ? unsealDraft(phone, id, row.body) : null;
}

/** All drafts, last edited first. */
export async function listDrafts(phone: Phone): Promise<Draft[]> {
  const rows = await phone.critical.documents.toArray();
  const drafts = await Promise.all(rows.map(({ key, body }) => (body ? unsealDraft(phone, key, body) : null)));
  return drafts.filter((draft) => draft !== null).sort((a, b) => (a.edited < b.edited ? 1 : -1));
}

export function sealDocument(phone: Phone, document: VaultDocument): Promise<string | null> {
  const place = { space: phone.account.vaultSpace, key: document.id };
  return seal(phone.account.vaultKey, place, document, newIv(phone.random));
}

const KINDS: readonly VaultDocument['kind'][] = ['draft', 'place', 'filters', 'account'];

/** What is stored is untrusted until its seal has been checked; a sealed one is only ever made by this account. */
export async function unsealDocument(phone: Phone, key: string, body: string): Promise<VaultDocument | null> {
  const place = { space: phone.account.vaultSpace, key };
  const value = (await unseal(phone.account.vaultKey, place, body)) as VaultDocument | null;
  return value && KINDS.includes(value.kind) && value.id === key ? value : null;
}

export async function unsealDraft(phone: Phone, key: string, body: string): Promise<Draft | null> {
  const document = await unsealDocument(phone, key, body);
  if (document?.kind !== 'draft') return null;
  const draft = asStored(document);
  sealedAs.set(draft, body);
  return draft;
}

/** What drafts in memory are sealed as on disk, as far as this page knows: a save need not read again what it grew from. */
export const sealedAs = new WeakMap<Draft, string>();
