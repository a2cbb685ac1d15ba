import { listDrafts, loadDraft } from '#client/db/documents.ts';
import type { SaveResult } from '#client/db/durably.ts';
import { countUnsent } from '#client/db/exchange/push.ts';
import { saveEdit } from '#client/db/mine/edits.ts';
import type { Phone, PhoneDeps } from '#client/db/phone.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import type { Device } from '../scenario/device.ts';
import type { smallWorld } from '../scenario/people.ts';
import type { Dice } from '../scenario/random.ts';

export type World = Awaited<ReturnType<typeof smallWorld>>;
/** Plays one meeting of two versions, and says what went wrong. */
export type Story = (world: World, dice: Dice) => Promise<string[]>;

export const AT = '2026-11-02T09:00:00.000Z';
const PACK = { id: 'england', version: 1 };

/** What a phone on this device's disk needs. */
export const depsOf = ({ phone: { storage, clock, random, announce } }: Device): PhoneDeps => {
  return { storage, clock, random, announce };
};

/** Writes words into a draft, as somebody who has just read it. */
export async function write(phone: Phone, id: string, words: string): Promise<SaveResult> {
  const before = await loadDraft(phone, id);
  const now = answered(before ?? newDraft(id, AT, PACK), WHAT_HAPPENED, words, AT);
  const result = await saveEdit(phone, before, now);
  return result.ok ? { ok: true } : result;
}

export const wordsOf = async (phone: Phone): Promise<string[]> =>
  (await listDrafts(phone)).map(({ answers }) => String(answers[WHAT_HAPPENED]));

export const unsent = (phone: Phone) => countUnsent(phone, () => true);
