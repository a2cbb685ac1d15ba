import type { Logs, Participants, RecordState, Records, Space, Spaces } from '../spaces.ts';
import { toBytes, toText } from './body.ts';
import type { Connection } from './connection.ts';

export function spaceTable(db: Connection): Spaces {
  return {
    async find(space) {
      return (
        (await db.get<Space>(
          'SELECT id, kind, owner, team, roster, opened, seq, chain, count, xor, bytes FROM space WHERE id = ?',
          space,
        )) ?? null
      );
    },
    async usedBy(account, kinds) {
      const used = await db.get<{ bytes: number; records: number }>(
        `SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) AS bytes,
           CAST(COALESCE(SUM(count), 0) + COUNT(*) AS BIGINT) AS records
         FROM space WHERE owner = ? AND erased IS NULL AND kind NOT IN (${kinds.map(() => '?').join(', ')})`,
        account,
        ...kinds,
      );
      return used!;
    },
    async add(space, day) {
      await db.run(
        `INSERT INTO space (id, kind, owner, team, roster, opened, seq, chain, count, xor, bytes, day)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        space.id,
        space.kind,
        space.owner,
        space.team,
        space.roster,
        space.opened,
        space.seq,
        space.chain,
        space.count,
        space.xor,
        space.bytes,
        day,
      );
    },
    async grow(space, { seq, chain, count, xor, bytes }, day) {
      await db.run(
        'UPDATE space SET seq = ?, chain = ?, count = ?, xor = ?, bytes = ?, day = ? WHERE id = ?',
        seq,
        chain,
        count,
        xor,
        bytes,
        day,
        space,
      );
    },
  };
}

export function participantTable(db: Connection): Participants {
  const add = 'INSERT INTO participant (space, account, "grant", barred) VALUES (?, ?, ?, ?)';
  return {
    async grant(space, account) {
      const row = await db.get<{ grant: string | null }>(
        'SELECT "grant" FROM participant WHERE space = ? AND account = ?',
        space,
        account,
      );
      return row?.grant ?? null;
    },
    async standing(space, account) {
      const row = await db.get<{ barred: number }>(
        'SELECT barred FROM participant WHERE space = ? AND account = ?',
        space,
        account,
      );
      if (!row) return null;
      return row.barred === 1 ? 'barred' : 'admitted';
    },
    async mayRead(space, account) {
      return (await db.get('SELECT 1 FROM reader WHERE space = ? AND account = ?', space, account)) !== undefined;
    },
    async readers(space) {
      return (
        await db.all<{ account: string }>('SELECT account FROM reader WHERE space = ? ORDER BY account', space)
      ).map((row) => row.account);
    },
    async spacesOfTeam(team, account) {
      return (
        await db.all<{ id: string }>(
          `SELECT space.id FROM participant JOIN space ON space.id = participant.space
           WHERE participant.account = ? AND participant.barred = 0 AND space.team = ?`,
          account,
          team,
        )
      ).map((row) => row.id);
    },
    async admit(space, account, grant) {
      await db.run(add, space, account, grant, 0);
    },
    async bar(space, account) {
      await db.run(
        `${add} ON CONFLICT (space, account) DO UPDATE SET "grant" = NULL, barred = 1`,
        space,
        account,
        null,
        1,
      );
    },
  };
}

export function recordTable(db: Connection): Records {
  return {
    async find(space, key) {
      const row = await db.get<Omit<RecordState, 'live'> & { live: number }>(
        `SELECT seq, op, hash, CASE WHEN body IS NULL THEN 0 ELSE 1 END AS live,
           COALESCE(OCTET_LENGTH(body), 0) AS bytes
         FROM record WHERE space = ? AND key = ?`,
        space,
        key,
      );
      return row ? { ...row, live: row.live === 1 } : null;
    },
    async entry(space, key) {
      const row = await db.get<Pick<RecordState, 'seq' | 'op' | 'hash'> & { body: Uint8Array | null }>(
        'SELECT seq, op, hash, body FROM record WHERE space = ? AND key = ?',
        space,
        key,
      );
      return row ? { space, seq: row.seq, key, op: row.op, hash: row.hash, body: toText(row.body) } : null;
    },
    async set({ space, key, seq, op, hash, body }) {
      await db.run(
        `INSERT INTO record (space, key, seq, op, hash, body) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (space, key) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, body = excluded.body`,
        space,
        key,
        seq,
        op,
        hash,
        toBytes(body),
      );
    },
  };
}

export function logTable(db: Connection): Logs {
  return {
    async since(space, seq, limit) {
      return await db.all(
        'SELECT seq, key, hash FROM log WHERE space = ? AND seq > ? ORDER BY seq LIMIT ?',
        space,
        seq,
        limit,
      );
    },
    async dayOf(space, seq) {
      const row = await db.get<{ day: string | null }>('SELECT day FROM log WHERE space = ? AND seq = ?', space, seq);
      return row?.day ?? null;
    },
    async add({ space, seq, key, op, hash, day }) {
      const add = 'INSERT INTO log (space, seq, key, op, hash, day) VALUES (?, ?, ?, ?, ?, ?)';
      await db.run(add, space, seq, key, op, hash, day);
    },
  };
}
