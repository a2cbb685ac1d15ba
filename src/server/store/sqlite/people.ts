import type { Verdict } from '../../operations/verdict.ts';
import type { Accounts, Devices, Outcomes, Sessions, Settled } from '../people.ts';
import type { Connection } from './driver.ts';

export function accountTable(db: Connection): Accounts {
  return {
    async keys(account) {
      return (
        db.get<{ encryption: string; signing: string }>(
          'SELECT encryption, signing FROM account WHERE id = ?',
          account,
        ) ?? null
      );
    },
    async enrol(account, keys, day) {
      db.run(
        'INSERT INTO account (id, encryption, signing, day) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        account,
        keys.encryption,
        keys.signing,
        day,
      );
    },
  };
}

export function deviceTable(db: Connection): Devices {
  return {
    async find(device) {
      const row = db.get<{ account: string; last_seq: number; revoked: number }>(
        'SELECT account, last_seq, revoked FROM device WHERE id = ?',
        device,
      );
      return row ? { id: device, account: row.account, last: row.last_seq, revoked: row.revoked === 1 } : null;
    },
    async enrol({ id, account, key, day }) {
      db.run(
        'INSERT INTO device (id, account, key, day) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        id,
        account,
        key,
        day,
      );
    },
    async advance(device, seq) {
      db.run('UPDATE device SET last_seq = ? WHERE id = ?', seq, device);
    },
    async revoke(device) {
      db.run('UPDATE device SET revoked = 1 WHERE id = ?', device);
      db.run('DELETE FROM session WHERE device = ?', device);
    },
  };
}

export function sessionTable(db: Connection): Sessions {
  return {
    async find(tokenHash) {
      const row = db.get<{ account: string; device: string; expires: number; revoked: number }>(
        `SELECT session.account, session.device, session.expires, device.revoked
         FROM session JOIN device ON device.id = session.device WHERE session.token_hash = ?`,
        tokenHash,
      );
      return row ? { ...row, revoked: row.revoked === 1 } : null;
    },
    async add({ tokenHash, account, device, expires }, keep) {
      db.run(
        'INSERT INTO session (token_hash, account, device, expires) VALUES (?, ?, ?, ?)',
        tokenHash,
        account,
        device,
        expires,
      );
      db.run(
        `DELETE FROM session WHERE device = ?1 AND n <=
           (SELECT n FROM session WHERE device = ?1 ORDER BY n DESC LIMIT 1 OFFSET ?2)`,
        device,
        keep,
      );
    },
    async end(account) {
      db.run('DELETE FROM session WHERE account = ?', account);
    },
    async sweep(now) {
      db.run('DELETE FROM session WHERE expires < ?', now);
    },
  };
}

interface OutcomeRow {
  mid: string;
  hash: string;
  verdict: string;
}

function settled(row: OutcomeRow | undefined): Settled | null {
  return row ? { mid: row.mid, hash: row.hash, verdict: JSON.parse(row.verdict) as Verdict } : null;
}

export function outcomeTable(db: Connection): Outcomes {
  return {
    async at(device, seq) {
      return settled(db.get('SELECT mid, hash, verdict FROM outcome WHERE device = ? AND seq = ?', device, seq));
    },
    async byMid(account, mid) {
      return settled(
        db.get('SELECT mid, hash, verdict FROM outcome WHERE account = ? AND mid = ? AND first = 1', account, mid),
      );
    },
    async keep(device, account, seq, { mid, hash, verdict }, first) {
      db.run(
        'INSERT INTO outcome (device, seq, account, mid, hash, verdict, first) VALUES (?, ?, ?, ?, ?, ?, ?)',
        device,
        seq,
        account,
        mid,
        hash,
        JSON.stringify(verdict),
        first ? 1 : 0,
      );
    },
  };
}
