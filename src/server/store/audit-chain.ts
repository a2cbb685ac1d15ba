import { ZERO_HASH } from '#protocol/ids.ts';
import { sha256 } from '../crypto/hash.ts';
import type { AuditLine } from './public.ts';
import type { ReadTx } from './store.ts';

/** What an audit line's hash is the SHA-256 of. The first line follows ZERO_HASH. */
export function auditText(previous: string, n: number, line: AuditLine): string {
  return `stepwise/audit/1\n${previous}\n${n}\n${line.day}\n${line.act}\n${line.actor}\n${line.subjects.join(' ')}`;
}

const PAGE = 1000;

/** Number of the first line that is missing, moved or changed; null when the whole trail holds. */
export async function firstBrokenAuditLine(tx: ReadTx): Promise<number | null> {
  const head = await tx.audit.head();
  let previous = { n: 0, hash: ZERO_HASH };
  for (;;) {
    const lines = await tx.audit.since(previous.n, PAGE);
    for (const line of lines) {
      const n = previous.n + 1;
      if (line.n !== n || line.hash !== sha256(auditText(previous.hash, n, line))) return n;
      previous = { n, hash: line.hash };
    }
    if (lines.length < PAGE) break;
  }
  return previous.n === head.n && previous.hash === head.hash ? null : previous.n + 1;
}
