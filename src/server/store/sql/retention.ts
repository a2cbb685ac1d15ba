import type { Retention, Retentions } from '../retention.ts';
import type { Connection } from './connection.ts';

type Row = Omit<Retention, 'begun'> & { begun: number };

export function retentionTable(db: Connection): Retentions {
  return {
    async find(space) {
      const row = await db.get<Row>(
        `SELECT months, until, hold, keys_gone AS begun, space.day AS "lastDay"
         FROM retention JOIN space ON space.id = retention.space WHERE retention.space = ?`,
        space,
      );
      return row ? { ...row, begun: row.begun === 1 } : null;
    },
    async due(day, after, limit) {
      const due = `
        SELECT space FROM retention
        WHERE erased IS NULL AND (keys_gone = 1 OR (hold IS NULL AND until <= ?)) AND space > ? ORDER BY space LIMIT ?`;
      return (await db.all<{ space: string }>(due, day, after, limit)).map(({ space }) => space);
    },
    async isErased(space) {
      return (await db.get('SELECT 1 FROM space WHERE id = ? AND erased IS NOT NULL', space)) !== undefined;
    },
    async participants(space) {
      const all = 'SELECT account FROM participant WHERE space = ? ORDER BY account';
      return (await db.all<{ account: string }>(all, space)).map(({ account }) => account);
    },
    async keep(space, { months, until }) {
      await db.run(
        `INSERT INTO retention (space, months, until, keys_gone) VALUES (?, ?, ?, 0)
         ON CONFLICT (space) DO UPDATE SET months = excluded.months, until = excluded.until`,
        space,
        months,
        until,
      );
    },
    async hold(space, reason) {
      await db.run(
        `INSERT INTO retention (space, hold, keys_gone) VALUES (?, ?, 0)
         ON CONFLICT (space) DO UPDATE SET hold = excluded.hold`,
        space,
        reason,
      );
    },
    async forgetKeys(space) {
      await db.run('UPDATE participant SET "grant" = NULL WHERE space = ?', space);
      await db.run('UPDATE retention SET keys_gone = 1 WHERE space = ?', space);
    },
    async forgetBodies(space, day) {
      await db.run('DELETE FROM record WHERE space = ?', space);
      await db.run('DELETE FROM log WHERE space = ?', space);
      await db.run('UPDATE space SET erased = ?, bytes = 0 WHERE id = ?', day, space);
    },
    async sweepFeed(account) {
      await db.run(
        `DELETE FROM feed WHERE account = ?1 AND seq >= 0 AND space IN (
           SELECT participant.space FROM participant JOIN space ON space.id = participant.space
           WHERE participant.account = ?1 AND space.erased IS NOT NULL
         )`,
        account,
      );
    },
    async finish(space, day) {
      await db.run('UPDATE retention SET erased = ? WHERE space = ?', day, space);
    },
  };
}
