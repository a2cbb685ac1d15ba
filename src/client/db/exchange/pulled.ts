import { bodyText, chainText, digestText } from '#protocol/chain.ts';
import { ZERO_HASH } from '#protocol/ids.ts';
import type { Digest, Entry, SyncReply } from '#protocol/sync.ts';
import { fromBase64url, toBase64url } from '../../vault/base64url.ts';
import { hashOf } from '../../vault/hash.ts';
import type { CursorRow, RecordRow, SpaceRow } from '../databases.ts';
import type { Phone } from '../phone.ts';
import { noteForDuties, touch } from '../touched.ts';

export type PullVerdict = 'stored' | 'overtaken' | 'reset' | 'history_changed';
type Heads = Map<string, SpaceRow>;

/**
 * Checks a page against each space's hash chain, stores it and the cursor in one transaction, then compares the server's
 * digest with what is really held. A failed check drops the lane's cache once and pulls afresh; failing again is told.
 */
export async function storePage(phone: Phone, lane: string, since: CursorRow, reply: SyncReply): Promise<PullVerdict> {
  const { heads, fresh, unseen } = await knownHeads(phone, lane, reply);
  const records = await followChains(heads, reply.entries);
  if (!records) return mistrust(phone, since);
  const { cache } = phone;
  const told = { cursor: reply.cursor, more: reply.more };
  const stored = await cache.transaction(
    'rw',
    [cache.spaces, cache.records, cache.cursors, cache.touched, cache.duties],
    async () => {
      const now = await cache.cursors.get(lane);
      if ((now?.cursor ?? null) !== since.cursor) return null;
      // Another window may have fetched one of them by another lane since.
      const met = await cache.spaces.bulkGet(unseen);
      const first = new Set(unseen.filter((_, at) => met[at] === undefined));
      await cache.spaces.bulkPut([...heads.values()]);
      await cache.records.bulkPut(await newest(phone, records, first));
      for (const { space } of records) fresh.add(space);
      await touch(
        phone,
        [...fresh].map((space) => heads.get(space)!),
      );
      for (const space of reply.gone ?? []) await letGo(phone, lane, space);
      for (const space of reply.erased ?? []) await noteErased(phone, lane, space);
      // Marks are complete only when those of all earlier pages were left.
      const { duties, touched, entries = 0 } = now ?? {};
      const marked = touched ?? null;
      const complete = { touched: marked === since.cursor ? reply.cursor : marked };
      if (duties) await noteForDuties(phone, Object.keys(duties), heads.keys());
      const come = { entries: entries + records.length };
      await cache.cursors.put({ ...since, ...told, ...complete, ...come, ...(duties && { duties }) });
      return bySpace(records, first);
    },
  );
  if (!stored) return 'overtaken';
  const checks = await cache.transaction('r', cache.records, () =>
    Promise.all(
      reply.digests.map((digest) => agrees(phone, heads.get(digest.space), digest, stored.get(digest.space))),
    ),
  );
  if (checks.includes(false)) return mistrust(phone, since);
  if (!reply.more && since.mistrust > 0) await cache.cursors.update(lane, { mistrust: 0 });
  return 'stored';
}

/**
 * The page's records that are newer than what is held. Of a space that is here for the `first` time nothing is held: not looking for
 * it is most of what a first sync would wait for.
 */
async function newest(
  { cache }: Phone,
  records: readonly RecordRow[],
  first: ReadonlySet<string>,
): Promise<RecordRow[]> {
  const known = records.filter(({ space }) => !first.has(space));
  const held = await cache.records.bulkGet(known.map(({ space, key }): [string, string] => [space, key]));
  const newer = known.filter(({ seq }, at) => (held[at]?.seq ?? 0) < seq);
  return [...records.filter(({ space }) => first.has(space)), ...newer];
}

/** All that is held of those spaces: what the page brought, the newest of each key. */
function bySpace(records: readonly RecordRow[], spaces: ReadonlySet<string>): Map<string, Map<string, RecordRow>> {
  const found = new Map([...spaces].map((space) => [space, new Map<string, RecordRow>()]));
  for (const record of records) found.get(record.space)?.set(record.key, record);
  return found;
}

/** A space this account may no longer read. Receipts are others' lanes, so a person who sent it keeps what they sent. */
async function letGo(phone: Phone, lane: string, space: string): Promise<void> {
  const { cache } = phone;
  const row = await cache.spaces.get(space);
  if (row?.lane !== lane) return;
  await touch(phone, [row]);
  await cache.records.where('[space+seq]').between([space, 0], [space, Infinity]).delete();
  await cache.spaces.delete(space);
}

/** A team's device lets it go. Who sent it keeps what was said, and can see that nobody else does. */
async function noteErased(phone: Phone, lane: string, space: string): Promise<void> {
  if (lane === phone.account.id) return letGo(phone, lane, space);
  const { spaces } = phone.cache;
  const nothing = { kind: 'concern' as const, team: null, roster: null, participants: [], grant: null };
  const told = (await spaces.get(space)) ?? { ...nothing, space, lane, owner: lane, seq: 0, chain: ZERO_HASH };
  await spaces.put({ ...told, erased: true });
}

export async function cursorOf(phone: Phone, lane: string): Promise<CursorRow> {
  return (await phone.cache.cursors.get(lane)) ?? { lane, cursor: null, mistrust: 0 };
}

/** Drops what was fetched for a lane, never what was written here. `anew`: the server has begun another life. */
export async function resetLane(phone: Phone, lane: string, mistrusted: number, anew = false): Promise<void> {
  const { cache } = phone;
  await cache.transaction('rw', [cache.spaces, cache.records, cache.cursors, cache.touched], async () => {
    const rows = await cache.spaces.where({ lane }).toArray();
    for (const { space } of rows)
      await cache.records.where('[space+seq]').between([space, 0], [space, Infinity]).delete();
    await cache.spaces.bulkDelete(rows.map(({ space }) => space));
    await touch(phone, rows);
    await cache.cursors.put({ lane, cursor: null, mistrust: mistrusted, anew });
  });
}

async function mistrust(phone: Phone, since: CursorRow): Promise<PullVerdict> {
  if (since.mistrust > 0) return 'history_changed';
  await resetLane(phone, since.lane, 1, since.anew);
  return 'reset';
}

/** `fresh`: spaces that were not here, or can be read in another way now. `unseen`: those of which nothing was here. */
async function knownHeads(
  { cache, account }: Phone,
  lane: string,
  reply: SyncReply,
): Promise<{ heads: Heads; fresh: Set<string>; unseen: string[] }> {
  const named = [...new Set([...reply.entries, ...reply.spaces].map(({ space }) => space))];
  const heads: Heads = new Map();
  const fresh = new Set<string>();
  for (const row of await cache.spaces.bulkGet(named)) if (row) heads.set(row.space, row);
  const unseen = named.filter((space) => !heads.has(space));
  for (const news of reply.spaces) {
    const held = heads.get(news.space);
    if (held?.grant !== news.grant || held.owner !== news.owner || held.team !== news.team) fresh.add(news.space);
    // What somebody sent to a team of their own comes by two lanes. Only a member's grant opens it, so that lane keeps it.
    const told = held?.lane === account.id && lane !== account.id ? held : { ...news, lane };
    heads.set(news.space, { ...told, seq: held?.seq ?? 0, chain: held?.chain ?? ZERO_HASH });
  }
  return { heads, fresh, unseen };
}

/** The page's live records, or null when a body is not what the log says, an entry is missing, or a space unknown. */
async function followChains(heads: Heads, entries: readonly Entry[]): Promise<RecordRow[] | null> {
  const bySpace = new Map<string, Entry[]>();
  for (const entry of entries) {
    const before = bySpace.get(entry.space);
    if (before) before.push(entry);
    else bySpace.set(entry.space, [entry]);
  }
  const followed = await Promise.all([...bySpace.values()].map((some) => followChain(heads, some)));
  return followed.includes(null) ? null : followed.flatMap((records) => records ?? []);
}

/** One space's part of a page. Its head moves along. */
async function followChain(heads: Heads, entries: readonly Entry[]): Promise<RecordRow[] | null> {
  const hashes = await Promise.all(
    entries.map(async (entry) => {
      const { body } = entry;
      const sound = body === undefined || (await hashOf(bodyText(body))) === entry.hash;
      return { sound, share: body ? await hashOf(digestText(entry)) : ZERO_HASH };
    }),
  );
  const records: RecordRow[] = [];
  for (const [at, entry] of entries.entries()) {
    const { space, key, seq, op, hash, body } = entry;
    const head = heads.get(space);
    const { sound, share } = hashes[at]!;
    if (!head || !sound) return null;
    if (seq <= head.seq) continue;
    if (seq !== head.seq + 1) return null;
    heads.set(space, { ...head, seq, chain: await hashOf(chainText(head.chain, entry)) });
    if (body !== undefined) records.push({ space, key, seq, op, hash, body, share });
  }
  return records;
}

/** Compared only when both are at the same place in the log; a digest is never copied from the server. `stored`: all that is held. */
async function agrees(
  { cache }: Phone,
  head: SpaceRow | undefined,
  digest: Digest,
  stored: ReadonlyMap<string, RecordRow> | undefined,
): Promise<boolean> {
  if (!head || head.seq !== digest.seq) return true;
  if (head.chain !== digest.chain) return false;
  const held = stored
    ? [...stored.values()]
    : await cache.records.where('[space+seq]').between([digest.space, 0], [digest.space, Infinity]).toArray();
  const live = held.filter((record) => record.body !== null);
  const xor = new Uint8Array(32);
  for (const { share } of live) for (const [at, byte] of fromBase64url(share).entries()) xor[at]! ^= byte;
  return live.length === digest.count && toBase64url(xor) === digest.xor;
}
