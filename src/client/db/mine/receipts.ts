import type { Draft, Sending } from '#domain/concern/draft.ts';
import { Report } from '#protocol/events.ts';
import type { Proof } from '#protocol/proof.ts';
import { LONGEST_RECEIPT, type ReceiptProblem, readReceiptText, receiptText } from '../../vault/receipt.ts';
import { referenceOf } from '../../vault/reference.ts';
import type { Phone } from '../phone.ts';
import { readSending, type SendingState } from './concerns.ts';
import { proofKeyChanged, sealedReport } from './proofs.ts';

export type Receipt = {
  reference: string;
  sending: Sending;
  state: SendingState;
  /** What was sent; null when this phone does not hold it. */
  report: Report | null;
  /** Null until the server's word is here. `withWords` is null when the sealed report is on this phone no more. */
  proven: { day: string; withoutWords: string; withWords: string | null } | null;
  /** The server signs with another key than the one this phone knows. */
  keyChanged: boolean;
};

/** Null when the draft has no such sending. */
export async function readReceipt(phone: Phone, draft: Draft, space: string): Promise<Receipt | null> {
  const sending = draft.sent.find((one) => one.space === space);
  if (!sending) return null;
  const [reference, { state, conversation }, sealed, keyChanged] = await Promise.all([
    referenceOf(space),
    readSending(phone, sending),
    sealedReport(phone, space),
    proofKeyChanged(phone),
  ]);
  const { proof, contentKey } = sending;
  const words = sealed && { body: sealed.body, contentKey };
  const proven = proof
    ? { day: proof.day, withoutWords: receiptText(proof, null), withWords: words && receiptText(proof, words) }
    : null;
  return { reference, sending, state, report: conversation.report, proven, keyChanged };
}

/** A receipt from a file or a message, checked. `report` is null when it came without the words. */
export type CheckedReceipt = { reference: string; proof: Proof; report: Report | null };
export type CheckProblem = ReceiptProblem | 'receipt_unread';
export type ReceiptCheck = { ok: true; receipt: CheckedReceipt } | { ok: false; problem: CheckProblem };

/** `receipt_unread`: the browser would not read the file. A file that cannot be a receipt is not even opened. */
export async function checkReceiptFile(file: Blob): Promise<ReceiptCheck> {
  if (file.size > LONGEST_RECEIPT) return { ok: false, problem: 'receipt_too_long' };
  const text = await file.text().catch(() => null);
  return text === null ? { ok: false, problem: 'receipt_unread' } : checkReceipt(text);
}

/** Needs neither the phone's own store nor a network: only whose key it is cannot be told here. */
export async function checkReceipt(text: string): Promise<ReceiptCheck> {
  const read = await readReceiptText(text);
  if (!read.ok) return read;
  const { proof, event } = read;
  const report = event === null ? null : Report.safeParse(event);
  if (report && !report.success) return { ok: false, problem: 'receipt_words_changed' };
  return { ok: true, receipt: { reference: await referenceOf(proof.space), proof, report: report?.data ?? null } };
}
