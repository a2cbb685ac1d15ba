import { ZERO_HASH } from '#protocol/ids.ts';
import { sha256 } from '../crypto/hash.ts';
import type { AuditLine } from './public.ts';
import type { ReadTx } from './store.ts';

/** What an audit line's hash is the SHA-256 of. The first line follows ZERO_HASH. */
export function auditText(previous: string, n: number, line: AuditLine): string {
  return `stepwise/audit/1\n${previous}\n${n}\n${line.day}\n${line.act}\n${line.actor}\n${line.subjects.join(' ')}`;
}

const PAGE = 1000;

/** How long the trail was at some time, and the hash of its last line then. */
export type AuditHead = { n: number; hash: string };
/** `missing`, `moved` or changed since: `line`. Cut off at the end: `end`. Not the trail a head was copied from: `copied`. */
export type AuditFlaw = { n: number; what: 'line' | 'end' | 'copied' };

/**
 * Follows the whole trail, and holds it against heads that were copied elsewhere before. Whoever can write to the database can
 * write a new end, or a whole new trail, that is sound in itself: only a copied head shows that.
 */
export async function verifyAudit(
  tx: ReadTx,
  copied: readonly AuditHead[] = [],
): Promise<{ head: AuditHead; flaw: AuditFlaw | null }> {
  const head = await tx.audit.head();
  const expected = new Map(copied.map(({ n, hash }) => [n, hash]));
  if (new Set(copied.map(({ n, hash }) => `${n} ${hash}`)).size > expected.size) {
    return { head, flaw: { n: 0, what: 'copied' } };
  }
  let last: AuditHead = { n: 0, hash: ZERO_HASH };
  for (;;) {
    const lines = await tx.audit.since(last.n, PAGE);
    for (const line of lines) {
      const n = last.n + 1;
      if (line.n !== n || line.hash !== sha256(auditText(last.hash, n, line)))
        return { head, flaw: { n, what: 'line' } };
      last = { n, hash: line.hash };
      const told = expected.get(n);
      if (told !== undefined && told !== line.hash) return { head, flaw: { n, what: 'copied' } };
    }
    if (lines.length < PAGE) break;
  }
  if (last.n !== head.n || last.hash !== head.hash) return { head, flaw: { n: last.n + 1, what: 'end' } };
  const beyond = copied.find(({ n }) => n > head.n);
  return { head, flaw: beyond ? { n: head.n + 1, what: 'copied' } : null };
}

/** Number of the first line that is missing, moved or changed; null when the whole trail holds. */
export async function firstBrokenAuditLine(tx: ReadTx): Promise<number | null> {
  return (await verifyAudit(tx)).flaw?.n ?? null;
}
