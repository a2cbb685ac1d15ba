import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { mergeDraft } from '#domain/merge/merge-draft.ts';
import { SIZE_CLASSES } from '#protocol/limits.ts';
import { openSealed, sealTo } from '../../vault/hpke.ts';
import type { SaveResult } from '../durably.ts';
import { durably } from '../durably.ts';
import type { Phone } from '../phone.ts';
import { changeStored } from './edits.ts';
import type { LockedPhone } from './lock.ts';

/** Words written while the phone is locked, and the pack they were begun under. `at` is ISO 8601. */
export type LockedNote = { id: string; text: string; at: string; pack: { id: string; version: number } };

const PREFIX = 'locked-note:';
const purposeOf = (account: string, id: string) => `stepwise/1/locked-note\n${account}\n${id}`;

/**
 * Keeps a note that is written while the phone is locked. It is sealed to the account's public key, so from here on
 * nobody reads it, not even whoever wrote it, until the phone is unlocked.
 */
export async function keepLockedNote(locked: LockedPhone, note: LockedNote): Promise<SaveResult> {
  const plain = padded(JSON.stringify(note));
  if (!plain) return { ok: false, problem: 'too_long' };
  return durably(locked, async () => {
    const lane = await locked.critical.lanes.get(locked.account);
    if (!lane) throw new Error('keepLockedNote: the account has no public key here');
    const value = await sealTo(lane.keys.encryption, purposeOf(locked.account, note.id), plain);
    await locked.critical.meta.put({ name: PREFIX + note.id, value });
  });
}

/** Makes notes of what was written while locked, and says how many. Each moves in one transaction: it is never nowhere. */
export async function takeLockedNotes(phone: Phone): Promise<number> {
  const rows = await phone.critical.meta.where('name').startsWith(PREFIX).toArray();
  let taken = 0;
  for (const { name, value } of rows) {
    const id = name.slice(PREFIX.length);
    const bytes = await openSealed(phone.account.decryptionKeys, purposeOf(phone.account.id, id), String(value));
    const note = bytes && read(bytes, id);
    // One that cannot be opened stays: it may open with a later version, and nothing is thrown away in silence.
    if (!note) continue;
    const draft = answered(newDraft(id, note.at, note.pack), WHAT_HAPPENED, note.text, note.at);
    const kept = await changeStored(
      phone,
      id,
      (stored) => (stored ? mergeDraft(null, draft, stored) : draft),
      () => phone.critical.meta.delete(name),
    );
    if (kept) taken += 1;
  }
  if (taken > 0) phone.announce.changed();
  return taken;
}

/** What a draft holds besides its words, at most: a note that was kept must fit into one. */
const REST_OF_A_DRAFT = 1024;

/** Spaces up to a size class, so that the length on disk says little. Null: it is longer than a draft may be. */
function padded(json: string): Uint8Array<ArrayBuffer> | null {
  const text = new TextEncoder().encode(json);
  if (text.length > SIZE_CLASSES[3] - REST_OF_A_DRAFT) return null;
  const size = SIZE_CLASSES.find((bytes) => bytes >= text.length);
  if (!size) return null;
  const plain = new Uint8Array(size).fill(0x20);
  plain.set(text);
  return plain;
}

/** Anybody with the phone in hand can seal something to a public key, so what comes out is checked. */
function read(bytes: Uint8Array, id: string): LockedNote | null {
  try {
    const { text, at, pack, ...rest } = JSON.parse(new TextDecoder().decode(bytes)) as LockedNote;
    const isSound =
      rest.id === id &&
      typeof text === 'string' &&
      !Number.isNaN(Date.parse(at)) &&
      typeof pack.id === 'string' &&
      Number.isInteger(pack.version);
    return isSound ? { id, text, at, pack } : null;
  } catch {
    return null;
  }
}
