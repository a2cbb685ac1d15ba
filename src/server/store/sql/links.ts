import type { Link, Links } from '../links.ts';
import type { Connection } from './connection.ts';

export function linkTable(db: Connection): Links {
  const counted = async (where: string, ...values: string[]) =>
    (await db.get<{ n: number }>(`SELECT count(*) AS n FROM link ${where}`, ...values))!.n;
  return {
    async find(id) {
      return (await db.get<Link>('SELECT id, account, until, state, sealed FROM link WHERE id = ?', id)) ?? null;
    },
    async countOf(account) {
      return counted('WHERE account = ?', account);
    },
    async count() {
      return counted('');
    },
    async add({ id, account, until, sealed }) {
      const add = "INSERT INTO link (id, account, until, state, sealed) VALUES (?, ?, ?, 'open', ?)";
      await db.run(add, id, account, until, sealed);
    },
    async settle(id, state) {
      await db.run('UPDATE link SET state = ?, sealed = NULL WHERE id = ?', state, id);
    },
    async sweep(now) {
      await db.run('DELETE FROM link WHERE until <= ?', now);
    },
  };
}
