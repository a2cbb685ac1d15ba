import type { Draft, Sending } from '#domain/concern/draft.ts';
import type { Proof } from '#protocol/proof.ts';
import { hashOf } from '../../vault/hash.ts';
import { proofHolds } from '../../vault/proof.ts';
import type { MetaRow } from '../databases.ts';
import { listDrafts } from '../documents.ts';
import type { Phone } from '../phone.ts';
import { changeStored } from './edits.ts';

/** A report as the server has it. */
export type SealedReport = { key: string; body: string };
/** A sending that arrived and whose proof is not here yet. */
export type Unproven = { draft: string; sending: Sending; report: SealedReport };

const PIN = 'proof-key';
const OTHER = 'proof-key-other';

export async function unproven(phone: Phone): Promise<Unproven[]> {
  const lacking = (await listDrafts(phone)).flatMap((draft) =>
    draft.sent.filter(({ proof }) => !proof).map((sending) => ({ draft: draft.id, sending })),
  );
  const all = await Promise.all(
    lacking.map(async (one) => ({ ...one, report: await sealedReport(phone, one.sending.space) })),
  );
  return all.filter((one): one is Unproven => one.report !== null);
}

/** What was sealed and acknowledged here, or else what the server's log begins with. Null while it has not arrived. */
export async function sealedReport({ critical, cache }: Phone, space: string): Promise<SealedReport | null> {
  const rows = await critical.outbox.where('[space+key]').between([space, ''], [space, '\uffff']).sortBy('seq');
  // Rows go after their 35 days, oldest first: with the opening still here, the next one is the report.
  const [open, report] = rows;
  if (open?.op === 'open@1' && report?.op === 'append@1' && report.state === 'acked') {
    return { key: report.key, body: report.args['body'] as string };
  }
  const first = await cache.records.where('[space+seq]').equals([space, 1]).first();
  return first?.body ? { key: first.key, body: first.body } : null;
}

export async function pinnedProofKey({ critical }: Phone): Promise<string | null> {
  return keyIn(await critical.meta.get(PIN));
}

/** The server's key as it was first told. Later ones are never taken in its place. */
export async function pinProofKey({ critical }: Phone, key: string): Promise<void> {
  await critical.transaction('rw', critical.meta, async () => {
    if (!(await critical.meta.get(PIN))) await critical.meta.put({ name: PIN, value: key });
  });
}

/** True when the server signed with another key than the pinned one: its proofs were not taken. */
export async function proofKeyChanged({ critical }: Phone): Promise<boolean> {
  return keyIn(await critical.meta.get(OTHER)) !== null;
}

const keyIn = (row: Pick<MetaRow, 'value'> | undefined) => (row ? String(row.value) : null);

/** Keeps a proof in its draft once it is checked. False when it was not kept: it proves nothing, or the draft is gone. */
export async function keepProof(phone: Phone, { draft, sending, report }: Unproven, proof: Proof): Promise<boolean> {
  const { space } = sending;
  const ours = proof.space === space && proof.key === report.key && proof.hash === (await hashOf(report.body));
  if (!ours || !(await proofHolds(proof))) return false;
  if (proof.proofKey !== (await pinnedProofKey(phone))) {
    await phone.critical.meta.put({ name: OTHER, value: proof.proofKey });
    return false;
  }
  const kept = await changeStored(phone, draft, (stored) => withProof(stored, space, proof));
  if (kept) phone.announce.changed();
  return kept !== null;
}

/** Null when there is nothing to add it to, or another tab has added it. */
function withProof(stored: Draft | null, space: string, proof: Proof): Draft | null {
  if (!stored?.sent.some((one) => one.space === space && !one.proof)) return null;
  return { ...stored, sent: stored.sent.map((one) => (one.space === space ? { ...one, proof } : one)) };
}
