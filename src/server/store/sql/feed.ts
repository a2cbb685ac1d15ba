import type { Entry } from '#protocol/sync.ts';
import { ERASED, type FeedRow, type Feeds } from '../spaces.ts';
import { toText } from './body.ts';
import type { Connection } from './connection.ts';

interface PageRow {
  pos: number;
  space: string;
  seq: number;
  key: string | null;
  op: Entry['op'];
  hash: string;
  readable: number;
  barred: number;
  /** Bytes of the record's body where this place is its newest; null: it is not, or the body is gone. */
  bytes: number | null;
  latest: number;
}

/**
 * Primary keys all the way: the cost follows the rows of the page, whatever the feed, space or database holds. Bodies come
 * after it, once it is known how many fit.
 */
export const PAGE_SQL = `
  SELECT feed.pos, feed.space, feed.seq, log.key, log.op, log.hash,
    CASE WHEN record.seq = feed.seq THEN 1 ELSE 0 END AS latest,
    CASE WHEN record.seq = feed.seq THEN length(record.body) END AS bytes,
    CASE WHEN EXISTS (
      SELECT 1 FROM reader WHERE reader.space = feed.space AND reader.account = feed.account
    ) THEN 1 ELSE 0 END AS readable,
    CASE WHEN EXISTS (
      SELECT 1 FROM participant AS kept_out
      WHERE kept_out.space = feed.space AND kept_out.account = feed.account AND kept_out.barred = 1
    ) THEN 1 ELSE 0 END AS barred
  FROM feed
  LEFT JOIN log ON log.space = feed.space AND log.seq = feed.seq
  LEFT JOIN record ON record.space = log.space AND record.key = log.key
  WHERE feed.account = ? AND feed.pos > ? ORDER BY feed.pos LIMIT ?`;

export const BODIES_SQL = `
  SELECT feed.pos, record.body
  FROM feed
  JOIN log ON log.space = feed.space AND log.seq = feed.seq
  JOIN record ON record.space = log.space AND record.key = log.key AND record.seq = log.seq
  WHERE feed.account = ? AND feed.pos > ? AND feed.pos <= ?`;

const MEMBERS = `AND EXISTS (
  SELECT 1 FROM space JOIN member ON member.team = space.team AND member.current = 1
  WHERE space.id = reader.space AND member.account = reader.account
)`;

/** The rows that fit: the one that goes over the limit is the last. */
function fitting(rows: PageRow[], bodyChars: number): PageRow[] {
  let chars = 0;
  const over = rows.findIndex(({ readable, bytes }) => {
    if (readable === 1) chars += ((bytes ?? 0) * 4) / 3;
    return chars >= bodyChars;
  });
  return over < 0 ? rows : rows.slice(0, over + 1);
}

function rowOf(row: PageRow, body: Uint8Array | null): FeedRow {
  if (row.key === null) return { space: row.space, entry: null };
  const place = { space: row.space, seq: row.seq, key: row.key, op: row.op, hash: row.hash };
  return { space: row.space, entry: row.latest === 1 ? { ...place, body: toText(body) } : place };
}

export function feedTable(db: Connection): Feeds {
  async function headOf(account: string): Promise<number> {
    return (await db.get<{ pos: number }>('SELECT pos FROM feed_head WHERE account = ?', account))?.pos ?? 0;
  }
  async function bodiesBetween(account: string, after: number, last: number): Promise<Map<number, Uint8Array | null>> {
    const rows = await db.all<{ pos: number; body: Uint8Array | null }>(BODIES_SQL, account, after, last);
    return new Map(rows.map(({ pos, body }) => [pos, body]));
  }
  return {
    head: headOf,
    async page(account, after, limit) {
      const [found, head] = await Promise.all([db.all<PageRow>(PAGE_SQL, account, after, limit.rows), headOf(account)]);
      const page = fitting(found, limit.bodyChars);
      const last = page.at(-1)?.pos ?? after;
      const withBody = page.some(({ bytes }) => bytes !== null);
      const bodies = withBody ? await bodiesBetween(account, after, last) : null;
      return {
        rows: page.filter(({ readable }) => readable === 1).map((row) => rowOf(row, bodies?.get(row.pos) ?? null)),
        erased: page.filter(({ seq }) => seq === ERASED).map(({ space }) => space),
        gone: [...new Set(page.filter(({ barred }) => barred === 1).map(({ space }) => space))],
        last,
        more: last < head,
      };
    },
    // In each of these two, both statements go out at once: no other job's may come between a head and the rows it counts.
    async announce(space, seq, to = 'readers') {
      const among = to === 'members' ? MEMBERS : '';
      const [, told] = await Promise.all([
        db.run(
          `INSERT INTO feed_head (account, pos) SELECT account, 1 FROM reader WHERE space = ? ${among}
           ON CONFLICT (account) DO UPDATE SET pos = feed_head.pos + 1`,
          space,
        ),
        db.all<{ account: string }>(
          `INSERT INTO feed (account, pos, space, seq)
           SELECT reader.account, feed_head.pos, ?1, ?2
           FROM reader JOIN feed_head ON feed_head.account = reader.account WHERE reader.space = ?1 ${among}
           RETURNING account`,
          space,
          seq,
        ),
      ]);
      return told.map((row) => row.account);
    },
    async replay(space, account) {
      await Promise.all([
        db.run(
          `INSERT INTO feed (account, pos, space, seq)
           SELECT whole.account, coalesce(feed_head.pos, 0) + 1 + whole.seq, whole.space, whole.seq
           FROM (
             SELECT ?1 AS account, ?2 AS space, 0 AS seq UNION ALL SELECT ?1, ?2, seq FROM log WHERE space = ?2
           ) AS whole LEFT JOIN feed_head ON feed_head.account = whole.account`,
          account,
          space,
        ),
        db.run(
          `INSERT INTO feed_head (account, pos) SELECT account, max(pos) FROM feed WHERE account = ? GROUP BY account
           ON CONFLICT (account) DO UPDATE SET pos = excluded.pos`,
          account,
        ),
      ]);
    },
  };
}
