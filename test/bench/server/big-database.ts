import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { ZERO_HASH } from '#protocol/ids.ts';
import { DATABASE_FILE, openSqliteStore } from '#server/store/sqlite/open-store.ts';

const PER_SPACE = 100;
/** Short, so that a million fit on any disk: what a pull costs hangs on rows and not on other people's bytes. */
const BODY_BYTES = 200;

/** Fills a new database with other people's records, written past the server: it would take an hour through it. */
export async function fillDatabase(folder: string, records: number): Promise<void> {
  await openSqliteStore({ folder }).close();
  const database = new DatabaseSync(`${folder}/${DATABASE_FILE}`);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; BEGIN');
  const spaces = Math.ceil(records / PER_SPACE);
  const body = randomBytes(BODY_BYTES);
  const numbers = `WITH RECURSIVE n (s, r) AS (
    SELECT 0, 1 UNION ALL SELECT CASE WHEN r = ${PER_SPACE} THEN s + 1 ELSE s END, CASE WHEN r = ${PER_SPACE} THEN 1 ELSE r + 1 END
    FROM n WHERE s * ${PER_SPACE} + r < ${records}
  )`;
  // Ids in no order, as real ones are.
  const id = (what: string) => `substr(hex(${what} * 2654435761 % 4294967296) || printf('%022d', ${what}), 1, 22)`;
  database.exec(`
    INSERT INTO account (id, encryption, signing, day) ${numbers}
      SELECT ${id('s')}, '', '', '2026-11-20' FROM n WHERE r = 1;
    INSERT INTO space (id, kind, owner, team, roster, opened, seq, chain, count, xor, day) ${numbers}
      SELECT ${id('s')}, 'vault', ${id('s')}, NULL, NULL, '', ${PER_SPACE}, '${ZERO_HASH}', ${PER_SPACE}, '${ZERO_HASH}', '2026-11-20'
      FROM n WHERE r = 1;
    INSERT INTO participant (space, account, "grant", barred) ${numbers} SELECT ${id('s')}, ${id('s')}, NULL, 0 FROM n WHERE r = 1;
    INSERT INTO feed_head (account, pos) ${numbers} SELECT ${id('s')}, ${PER_SPACE} FROM n WHERE r = 1;
    INSERT INTO log (space, seq, key, op, hash, day) ${numbers}
      SELECT ${id('s')}, r, ${id('r')}, 'append', '${ZERO_HASH}', '2026-11-20' FROM n;
    INSERT INTO feed (account, pos, space, seq) ${numbers} SELECT ${id('s')}, r, ${id('s')}, r FROM n;
  `);
  database
    .prepare(
      `INSERT INTO record (space, key, seq, op, hash, body) ${numbers}
       SELECT ${id('s')}, ${id('r')}, r, 'append', '${ZERO_HASH}', ? FROM n`,
    )
    .run(body);
  database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  if (spaces === 0) throw new Error('no records asked for');
}
