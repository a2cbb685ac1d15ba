import type { Entry } from '#protocol/sync.ts';
import type { FeedRow, Feeds } from '../spaces.ts';
import { toText } from './body.ts';
import type { Connection } from './driver.ts';

interface PageRow {
  pos: number;
  space: string;
  seq: number;
  key: string | null;
  op: Entry['op'];
  hash: string;
  readable: number;
  barred: number;
  latest: number | null;
  body: Uint8Array | null;
}

/** Primary keys all the way: the cost follows the rows of the page, whatever the feed, space or database holds. */
export const PAGE_SQL = `
  SELECT feed.pos, feed.space, feed.seq, log.key, log.op, log.hash, record.seq = feed.seq AS latest,
    EXISTS (SELECT 1 FROM reader WHERE reader.space = feed.space AND reader.account = feed.account) AS readable,
    EXISTS (
      SELECT 1 FROM participant AS kept_out
      WHERE kept_out.space = feed.space AND kept_out.account = feed.account AND kept_out.barred = 1
    ) AS barred,
    CASE WHEN record.seq = feed.seq THEN record.body END AS body
  FROM feed
  LEFT JOIN log ON log.space = feed.space AND log.seq = feed.seq
  LEFT JOIN record ON record.space = log.space AND record.key = log.key
  WHERE feed.account = ? AND feed.pos > ? ORDER BY feed.pos LIMIT ?`;

function rowOf(row: PageRow): FeedRow {
  if (row.key === null) return { space: row.space, entry: null };
  const place = { space: row.space, seq: row.seq, key: row.key, op: row.op, hash: row.hash };
  return { space: row.space, entry: row.latest === 1 ? { ...place, body: toText(row.body) } : place };
}

export function feedTable(db: Connection): Feeds {
  function headOf(account: string): number {
    return db.get<{ pos: number }>('SELECT pos FROM feed_head WHERE account = ?', account)?.pos ?? 0;
  }
  return {
    async head(account) {
      return headOf(account);
    },
    async page(account, after, limit) {
      const rows: FeedRow[] = [];
      const gone = new Set<string>();
      let last = after;
      let chars = 0;
      for (const row of db.each<PageRow>(PAGE_SQL, account, after, limit.rows)) {
        last = row.pos;
        if (row.barred === 1) gone.add(row.space);
        if (row.readable !== 1) continue;
        const feedRow = rowOf(row);
        rows.push(feedRow);
        chars += feedRow.entry?.body?.length ?? 0;
        if (chars >= limit.bodyChars) break;
      }
      return { rows, gone: [...gone], last, more: last < headOf(account) };
    },
    async announce(space, seq) {
      db.run(
        `INSERT INTO feed_head (account, pos) SELECT account, 1 FROM reader WHERE space = ?
         ON CONFLICT (account) DO UPDATE SET pos = pos + 1`,
        space,
      );
      return db
        .all<{ account: string }>(
          `INSERT INTO feed (account, pos, space, seq)
           SELECT reader.account, feed_head.pos, ?1, ?2
           FROM reader JOIN feed_head ON feed_head.account = reader.account WHERE reader.space = ?1
           RETURNING account`,
          space,
          seq,
        )
        .map((row) => row.account);
    },
    async replay(space, account) {
      const before = headOf(account);
      db.run(
        `INSERT INTO feed (account, pos, space, seq)
         SELECT ?1, ?2 + 1, ?3, 0 UNION ALL SELECT ?1, ?2 + 1 + seq, ?3, seq FROM log WHERE space = ?3`,
        account,
        before,
        space,
      );
      db.run(
        `INSERT INTO feed_head (account, pos) VALUES (?1, (SELECT max(pos) FROM feed WHERE account = ?1))
         ON CONFLICT (account) DO UPDATE SET pos = excluded.pos`,
        account,
      );
    },
  };
}
