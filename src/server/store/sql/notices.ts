import type {
  ClaimedNotice,
  Mailboxes,
  MailboxRow,
  Notice,
  Notices,
  PushAddresses,
  PushAddressRow,
  Unanswereds,
} from '../notices.ts';
import type { Connection } from './connection.ts';

/** A notice that is there already is told once more: what was claimed before may not have known of this. */
const AGAIN = 'ON CONFLICT (kind, id) DO UPDATE SET fresh = 1';

export function noticeTable(db: Connection): Notices {
  return {
    async unplanned(limit) {
      return db.all<Notice>('SELECT kind, id FROM notice WHERE due IS NULL LIMIT ?', limit);
    },
    async standing() {
      const standing = await db.get<{ waiting: number; failing: number; first: number | null }>(
        'SELECT COUNT(*) AS waiting, COUNT(CASE WHEN tries > 0 THEN 1 END) AS failing, MIN(due) AS first FROM notice',
      );
      return standing!;
    },
    async tellReaders(space, but) {
      await db.run(
        `INSERT INTO notice (kind, id, tries, fresh)
         SELECT 'push', push_address.device, 0, 1
         FROM reader JOIN push_address ON push_address.account = reader.account
         WHERE reader.space = ? AND reader.account <> ? ${AGAIN}`,
        space,
        but,
      );
    },
    async tellAccount(account) {
      await db.run(
        `INSERT INTO notice (kind, id, tries, fresh)
         SELECT 'push', device, 0, 1 FROM push_address WHERE account = ? ${AGAIN}`,
        account,
      );
    },
    async tellTeam(kind, team) {
      await db.run(
        `INSERT INTO notice (kind, id, tries, fresh) SELECT ?, team, 0, 1 FROM mailbox WHERE team = ? ${AGAIN}`,
        kind,
        team,
      );
    },
    async plan({ kind, id }, due) {
      await db.run('UPDATE notice SET due = ? WHERE kind = ? AND id = ?', due, kind, id);
    },
    async claim(now, until, limit) {
      return db.all<ClaimedNotice>(
        `UPDATE notice SET due = ?, fresh = 0, tries = tries + 1
         WHERE due <= ? AND (kind, id) IN (SELECT kind, id FROM notice WHERE due <= ? ORDER BY due LIMIT ?)
         RETURNING kind, id, tries - 1 AS tries`,
        until,
        now,
        now,
        limit,
      );
    },
    async settle({ kind, id }) {
      await db.run('DELETE FROM notice WHERE kind = ? AND id = ? AND fresh = 0', kind, id);
      await db.run('UPDATE notice SET due = NULL, tries = 0 WHERE kind = ? AND id = ?', kind, id);
    },
    async drop({ kind, id }) {
      await db.run('DELETE FROM notice WHERE kind = ? AND id = ?', kind, id);
    },
  };
}

export function pushAddressTable(db: Connection): PushAddresses {
  return {
    async find(device) {
      const found = 'SELECT device, account, endpoint, p256dh, auth FROM push_address WHERE device = ?';
      return (await db.get<PushAddressRow>(found, device)) ?? null;
    },
    async countOf(account) {
      return (await db.get<{ n: number }>('SELECT count(*) AS n FROM push_address WHERE account = ?', account))!.n;
    },
    async put({ device, account, endpoint, p256dh, auth }) {
      await db.run(
        `INSERT INTO push_address (device, account, endpoint, p256dh, auth) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (device) DO UPDATE
         SET endpoint = excluded.endpoint, p256dh = excluded.p256dh, auth = excluded.auth`,
        device,
        account,
        endpoint,
        p256dh,
        auth,
      );
    },
    async remove(device) {
      await db.run('DELETE FROM push_address WHERE device = ?', device);
      await db.run("DELETE FROM notice WHERE kind = 'push' AND id = ?", device);
    },
  };
}

interface StoredMailbox {
  team: string;
  address: string;
  often: MailboxRow['mailbox']['often'];
  hour: number;
  quiet_from: number | null;
  quiet_to: number | null;
  state: MailboxRow['state'];
  rest: number | null;
  reminded: string | null;
  asked_day: string;
  asked: number;
}

const MAILBOX = `SELECT team, address, often, hour, quiet_from, quiet_to, state, rest, reminded, asked_day, asked
  FROM mailbox`;

function read(row: StoredMailbox): MailboxRow {
  const { team, address, often, hour, quiet_from: from, quiet_to: to, state, rest, reminded } = row;
  const quiet = from === null || to === null ? null : { from, to };
  const asked = { day: row.asked_day, times: row.asked };
  return { team, mailbox: { address, often, hour, quiet }, state, rest, reminded, asked };
}

export function mailboxTable(db: Connection): Mailboxes {
  return {
    async find(team) {
      const row = await db.get<StoredMailbox>(`${MAILBOX} WHERE team = ?`, team);
      return row ? read(row) : null;
    },
    async notReminded(day, limit) {
      const rows = await db.all<StoredMailbox>(
        `${MAILBOX} WHERE state = 'confirmed' AND often <> 'never' AND (reminded IS NULL OR reminded <> ?) LIMIT ?`,
        day,
        limit,
      );
      return rows.map(read);
    },
    async put({ team, mailbox: { address, often, hour, quiet }, state, rest, reminded, asked }) {
      await db.run(
        `INSERT INTO mailbox
           (team, address, often, hour, quiet_from, quiet_to, state, rest, reminded, asked_day, asked)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (team) DO UPDATE
         SET address = excluded.address, often = excluded.often, hour = excluded.hour,
           quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, state = excluded.state,
           rest = excluded.rest, reminded = excluded.reminded, asked_day = excluded.asked_day, asked = excluded.asked`,
        team,
        address,
        often,
        hour,
        quiet?.from ?? null,
        quiet?.to ?? null,
        state,
        rest,
        reminded,
        asked.day,
        asked.times,
      );
    },
    async sweep(now) {
      await db.run('UPDATE mailbox SET rest = NULL WHERE rest <= ?', now);
    },
  };
}

export function unansweredTable(db: Connection): Unanswereds {
  return {
    async daysOf(team) {
      const rows = await db.all<{ day: string }>(
        `SELECT day FROM unanswered
         WHERE team = ? AND EXISTS (
           SELECT 1 FROM reader JOIN member ON member.account = reader.account
           WHERE reader.space = unanswered.space AND member.team = unanswered.team AND member.current = 1
         )
         ORDER BY day`,
        team,
      );
      return rows.map(({ day }) => day);
    },
    async add({ space, team, day }) {
      await db.run(
        'INSERT INTO unanswered (space, team, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        space,
        team,
        day,
      );
    },
    async remove(space) {
      await db.run('DELETE FROM unanswered WHERE space = ?', space);
    },
  };
}
