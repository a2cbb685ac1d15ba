import { sha256 } from '../../crypto/hash.ts';
import { auditText } from '../audit-chain.ts';
import type { AuditLine, Audits, Metas } from '../public.ts';
import type { Connection } from './driver.ts';

export function metaTable(db: Connection): Metas {
  return {
    async get(name) {
      return db.get<{ value: string }>('SELECT value FROM meta WHERE name = ?', name)?.value ?? null;
    },
    async set(name, value) {
      if (value === null) {
        db.run('DELETE FROM meta WHERE name = ?', name);
        return;
      }
      db.run(
        'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        name,
        value,
      );
    },
  };
}

type AuditRow = Omit<AuditLine, 'subjects'> & { n: number; hash: string; subjects: string };

export function auditTable(db: Connection): Audits {
  function headOf(): { n: number; hash: string } {
    return db.get<{ n: number; hash: string }>('SELECT n, hash FROM audit_head WHERE one = 1')!;
  }
  return {
    async since(n, limit) {
      return db
        .all<AuditRow>('SELECT n, day, act, actor, subjects, hash FROM audit WHERE n > ? ORDER BY n LIMIT ?', n, limit)
        .map((row) => ({ ...row, subjects: row.subjects === '' ? [] : row.subjects.split(' ') }));
    },
    async head() {
      return headOf();
    },
    async add(line) {
      const previous = headOf();
      const n = previous.n + 1;
      const hash = sha256(auditText(previous.hash, n, line));
      const subjects = line.subjects.join(' ');
      db.run(
        'INSERT INTO audit (n, day, act, actor, subjects, hash) VALUES (?, ?, ?, ?, ?, ?)',
        n,
        line.day,
        line.act,
        line.actor,
        subjects,
        hash,
      );
      db.run('UPDATE audit_head SET n = ?, hash = ? WHERE one = 1', n, hash);
    },
  };
}
