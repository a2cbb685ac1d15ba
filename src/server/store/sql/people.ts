import type { ListedDevice } from '#protocol/devices.ts';
import type { Verdict } from '../../operations/verdict.ts';
import type { Accounts, Device, Devices, Outcomes, Session, Sessions, Settled } from '../people.ts';
import type { Connection } from './connection.ts';

export function accountTable(db: Connection): Accounts {
  return {
    async keys(account) {
      return (
        (await db.get<{ encryption: string; signing: string }>(
          'SELECT encryption, signing FROM account WHERE id = ?',
          account,
        )) ?? null
      );
    },
    async enrol(account, keys, day) {
      await db.run(
        'INSERT INTO account (id, encryption, signing, day) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        account,
        keys.encryption,
        keys.signing,
        day,
      );
    },
  };
}

type DeviceRow = Omit<ListedDevice, 'removed'> & { removed: string | null; removal: string | null };

const LISTED = 'SELECT id AS device, key, certificate, day AS added, seen, removed, removal FROM device';

function listed({ removed, removal, ...device }: DeviceRow): ListedDevice {
  return { ...device, removed: removed && removal ? { day: removed, signature: removal } : null };
}

export function deviceTable(db: Connection): Devices {
  return {
    async find(device) {
      const found = 'SELECT id, account, last_seq AS last, removal FROM device WHERE id = ?';
      return (await db.get<Device>(found, device)) ?? null;
    },
    async ofAccount(account) {
      return (await db.all<DeviceRow>(`${LISTED} WHERE account = ? ORDER BY day, id`, account)).map(listed);
    },
    async enrol({ id, account, key, day }) {
      await db.run(
        'INSERT INTO device (id, account, key, day) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        id,
        account,
        key,
        day,
      );
    },
    async advance(device, seq) {
      await db.run('UPDATE device SET last_seq = ? WHERE id = ?', seq, device);
    },
    async seen(device, certificate, day) {
      const update = 'UPDATE device SET certificate = ?, seen = ? WHERE id = ? AND seen IS DISTINCT FROM ?';
      await db.run(update, certificate, day, device, day);
    },
    async remove(device, { day, signature }) {
      const update = 'UPDATE device SET removed = ?, removal = ? WHERE id = ? AND removal IS NULL';
      await db.run(update, day, signature, device);
      await db.run('DELETE FROM session WHERE device = ?', device);
    },
  };
}

export function sessionTable(db: Connection): Sessions {
  return {
    async find(tokenHash) {
      const found = 'SELECT account, device, expires FROM session WHERE token_hash = ?';
      return (await db.get<Session>(found, tokenHash)) ?? null;
    },
    async add({ tokenHash, account, device, expires }, keep) {
      await db.run(
        'INSERT INTO session (token_hash, account, device, expires) VALUES (?, ?, ?, ?)',
        tokenHash,
        account,
        device,
        expires,
      );
      await db.run(
        `DELETE FROM session WHERE device = ?1 AND n <=
           (SELECT n FROM session WHERE device = ?1 ORDER BY n DESC LIMIT 1 OFFSET ?2)`,
        device,
        keep,
      );
    },
    async end(account) {
      await db.run('DELETE FROM session WHERE account = ?', account);
    },
    async sweep(now) {
      await db.run('DELETE FROM session WHERE expires < ?', now);
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
      return settled(await db.get('SELECT mid, hash, verdict FROM outcome WHERE device = ? AND seq = ?', device, seq));
    },
    async byMid(account, mid) {
      return settled(
        await db.get(
          'SELECT mid, hash, verdict FROM outcome WHERE account = ? AND mid = ? AND first = 1',
          account,
          mid,
        ),
      );
    },
    async keep(device, account, seq, { mid, hash, verdict }, first) {
      await db.run(
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
