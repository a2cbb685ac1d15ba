import { sha256 } from '../../crypto/hash.ts';
import { auditText } from '../audit-chain.ts';
import type { AuditLine, Audits, Metas } from '../public.ts';
import type { Connection } from './connection.ts';

export function metaTable(db: Connection): Metas {
  return {
    async get(name) {
      return (await db.get<{ value: string }>('SELECT value FROM meta WHERE name = ?', name))?.value ?? null;
    },
    async set(name, value) {
      if (value === null) {
        await db.run('DELETE FROM meta WHERE name = ?', name);
        return;
      }
      await db.run(
        'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        name,
        value,
      );
    },
  };
}

type AuditRow = Omit<AuditLine, 'subjects'> & { n: number; hash: string; subjects: string };

async function headOf(db: Connection): Promise<{ n: number; hash: string }> {
  return (await db.get<{ n: number; hash: string }>('SELECT n, hash FROM audit_head WHERE one = 1'))!;
}

/** Adds lines to the end of the chain. */
export async function writeAudit(db: Connection, lines: readonly AuditLine[]): Promise<void> {
  if (lines.length === 0) return;
  let { n, hash } = await headOf(db);
  const add = 'INSERT INTO audit (n, day, act, actor, subjects, hash) VALUES (?, ?, ?, ?, ?, ?)';
  for (const line of lines) {
    n += 1;
    hash = sha256(auditText(hash, n, line));
    await db.run(add, n, line.day, line.act, line.actor, line.subjects.join(' '), hash);
  }
  await db.run('UPDATE audit_head SET n = ?, hash = ? WHERE one = 1', n, hash);
}

export function auditTable(db: Connection): Audits {
  return {
    async since(n, limit) {
      const since = 'SELECT n, day, act, actor, subjects, hash FROM audit WHERE n > ? ORDER BY n LIMIT ?';
      const rows = await db.all<AuditRow>(since, n, limit);
      return rows.map((row) => ({ ...row, subjects: row.subjects === '' ? [] : row.subjects.split(' ') }));
    },
    head: () => headOf(db),
    add: (line) => writeAudit(db, [line]),
  };
}
