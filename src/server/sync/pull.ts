import { LIMITS } from '#protocol/limits.ts';
import type { Digest, SpaceNews, SyncReply } from '#protocol/sync.ts';
import type { ReadTx } from '../store/store.ts';

export type PullReply = Pick<
  SyncReply,
  'incarnation' | 'reset' | 'cursor' | 'more' | 'teams' | 'spaces' | 'gone' | 'erased' | 'entries' | 'digests'
>;

/** What is new for an account since its cursor: `incarnation.position in its feed`. Asks at once what hangs on nothing. */
export async function pull(tx: ReadTx, account: string, cursor: string | null): Promise<PullReply> {
  const limit = { rows: LIMITS.entriesPerPage, bodyChars: LIMITS.pageBodyChars };
  const position = cursor === null ? 0 : Number(cursor.split('.')[1]);
  const [life, teams, head, page] = await Promise.all([
    tx.meta.get('incarnation'),
    tx.roster.teamsOf(account),
    tx.feed.head(account),
    tx.feed.page(account, position, limit),
  ]);
  const incarnation = life!;
  if (cursor !== null && (cursor.split('.')[0] !== incarnation || position > head)) {
    return {
      incarnation,
      reset: true,
      cursor: null,
      more: false,
      teams,
      spaces: [],
      gone: [],
      entries: [],
      digests: [],
    };
  }
  const entries = page.rows.flatMap(({ entry }) => (entry ? [entry] : []));
  const newSpaces = new Set(page.rows.flatMap(({ space, entry }) => (entry ? [] : [space])));
  const touched = [...new Set(page.rows.map(({ space }) => space))];
  const spaces: SpaceNews[] = [];
  const digests: Digest[] = [];
  const found = await Promise.all(touched.map(async (id) => ({ id, space: (await tx.space.find(id))! })));
  for (const { id, space } of found) {
    digests.push({ space: id, seq: space.seq, chain: space.chain, count: space.count, xor: space.xor });
    if (!newSpaces.has(id)) continue;
    const [participants, grant] = await Promise.all([tx.participant.readers(id), tx.participant.grant(id, account)]);
    spaces.push({
      space: id,
      kind: space.kind,
      owner: space.owner,
      team: space.team,
      roster: space.roster,
      participants,
      grant,
      ...(space.team !== null && teams.includes(space.team) && (await keptOf(tx, id))),
    });
  }
  return {
    incarnation,
    reset: false,
    cursor: `${incarnation}.${page.last}`,
    more: page.more,
    teams,
    spaces,
    gone: page.gone,
    ...(page.erased.length > 0 && { erased: page.erased }),
    entries,
    digests,
  };
}

/** How long it is kept, once that was said. */
async function keptOf(tx: ReadTx, space: string): Promise<Pick<SpaceNews, 'kept'>> {
  const kept = await tx.retention.find(space);
  return kept ? { kept: { until: kept.until, hold: kept.hold } } : {};
}

/** The life of the server in which a cursor was given; null: there is no cursor. */
export const lifeOf = (cursor: string | null) => cursor?.split('.')[0] ?? null;
