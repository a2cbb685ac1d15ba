import type { Invitation, Invitations, Joining, Joinings } from '../joining.ts';
import type { Connection } from './connection.ts';

type InvitationRow = Omit<Invitation, 'withdrawn'> & { withdrawn: number };

const INVITATION = 'SELECT id, team, role, until, maker, taken_by AS "takenBy", withdrawn FROM invitation';

export function invitationTable(db: Connection): Invitations {
  const read = (row: InvitationRow): Invitation => ({ ...row, withdrawn: row.withdrawn === 1 });
  return {
    async find(id) {
      const row = await db.get<InvitationRow>(`${INVITATION} WHERE id = ?`, id);
      return row ? read(row) : null;
    },
    async open(team, day) {
      const usable = 'team = ? AND taken_by IS NULL AND withdrawn = 0 AND until >= ?';
      return (await db.all<InvitationRow>(`${INVITATION} WHERE ${usable} ORDER BY until, id`, team, day)).map(read);
    },
    async add({ id, team, role, until, maker }) {
      const add = 'INSERT INTO invitation (id, team, role, until, maker) VALUES (?, ?, ?, ?, ?)';
      await db.run(add, id, team, role, until, maker);
    },
    async take(id, account) {
      await db.run('UPDATE invitation SET taken_by = ? WHERE id = ?', account, id);
    },
    async withdraw(id) {
      await db.run('UPDATE invitation SET withdrawn = 1 WHERE id = ?', id);
    },
  };
}

const JOINING = 'SELECT team, account, role, title, day FROM join_request';

export function joiningTable(db: Connection): Joinings {
  return {
    async find(team, account) {
      return (await db.get<Joining>(`${JOINING} WHERE team = ? AND account = ?`, team, account)) ?? null;
    },
    async ofTeam(team) {
      return await db.all<Joining>(`${JOINING} WHERE team = ? ORDER BY day, account`, team);
    },
    async put({ team, account, role, title, day }) {
      await db.run(
        `INSERT INTO join_request (team, account, role, title, day) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (team, account) DO UPDATE SET role = excluded.role, title = excluded.title, day = excluded.day`,
        team,
        account,
        role,
        title,
        day,
      );
    },
    async remove(team, account) {
      await db.run('DELETE FROM join_request WHERE team = ? AND account = ?', team, account);
    },
  };
}
