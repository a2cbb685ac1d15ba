import * as z from 'zod/mini';
import { Body } from '#protocol/body.ts';
import { Proof } from '#protocol/proof.ts';
import { shape } from '#protocol/shape.ts';
import { fromBase64url, isCanonical } from './base64url.ts';
import { importContentKey } from './content-key.ts';
import { hashOf } from './hash.ts';
import { proofHolds } from './proof.ts';
import { isReference } from './reference.ts';
import { unseal } from './seal.ts';
import { readSignedEvent } from './signed-event.ts';

const KIND = 'receipt/1';
/** 32 bytes, base64url. */
const ContentKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** The report as it was sealed, and the key that opens it: whoever holds these can read it. */
const SealedWords = shape(() => z.strictObject({ body: Body, contentKey: ContentKey }));
export type SealedWords = z.infer<typeof SealedWords>;
const ReceiptText = shape(() =>
  z.strictObject({ stepwise: z.literal(KIND), proof: Proof, words: z.optional(SealedWords) }),
);

/** `receipt_reference`: only the short name. `receipt_cut`: its end is missing. The words may differ while the rest holds. */
export type ReceiptProblem =
  | 'receipt_empty'
  | 'receipt_too_long'
  | 'receipt_reference'
  | 'receipt_unknown'
  | 'receipt_cut'
  | 'receipt_changed'
  | 'receipt_words_changed';
/** `event` is what was signed and sealed, still unchecked in its shape; null when the receipt came without words. */
export type ReadReceipt = { ok: true; proof: Proof; event: unknown } | { ok: false; problem: ReceiptProblem };

/** More than the longest body and all around it. */
export const LONGEST_RECEIPT = 150_000;

export function receiptText(proof: Proof, words: SealedWords | null): string {
  return JSON.stringify({ stepwise: KIND, proof, ...(words ? { words } : {}) });
}

/** Reads a receipt that came from anywhere. What stands before its first and after its last brace does not count. */
export async function readReceiptText(text: string): Promise<ReadReceipt> {
  if (text.length > LONGEST_RECEIPT) return { ok: false, problem: 'receipt_too_long' };
  if (text.trim() === '') return { ok: false, problem: 'receipt_empty' };
  if (isReference(text)) return { ok: false, problem: 'receipt_reference' };
  const parsed = ReceiptText.safeParse(jsonIn(text));
  if (!parsed.success) return { ok: false, problem: whatIsWrong(text) };
  const { proof, words } = parsed.data;
  if (!(await proofHolds(proof))) return { ok: false, problem: 'receipt_changed' };
  if (!words) return { ok: true, proof, event: null };
  const event = await openWords(proof, words);
  return event === null ? { ok: false, problem: 'receipt_words_changed' } : { ok: true, proof, event };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  } catch {
    return null;
  }
}

function whatIsWrong(text: string): ReceiptProblem {
  if (!text.includes('stepwise') && !text.includes(KIND)) return 'receipt_unknown';
  const count = (brace: string) => text.split(brace).length;
  return count('}') < count('{') ? 'receipt_cut' : 'receipt_changed';
}

/** Null unless the body is the very one that was signed for, and the key opens it to words of their sender. */
async function openWords({ space, key, hash }: Proof, { body, contentKey }: SealedWords): Promise<unknown> {
  if (!isCanonical(contentKey) || (await hashOf(body)) !== hash) return null;
  const place = { space, key };
  const opened = await unseal(await importContentKey(fromBase64url(contentKey)), place, body);
  return (await readSignedEvent(place, opened))?.event ?? null;
}
