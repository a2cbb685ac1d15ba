import { bodyText, chainText, digestText } from '#protocol/chain.ts';
import { sha256, xorHashes } from '../crypto/hash.ts';
import { noteNews } from '../notify/note-news.ts';
import type { RecordState, Space } from '../store/spaces.ts';
import type { Tx } from '../store/store.ts';
import type { Actor } from './actor.ts';
import type { Ruling } from './ruling.ts';
import { applied } from './verdict.ts';

interface Write {
  key: string;
  op: 'put' | 'append';
  body: string | null;
  /** The record this replaces. */
  before: RecordState | null;
}

/** One step of a space's log: the record, its place in the chain and digest, everyone's feed and the audit trail. */
export async function writeRecord(tx: Tx, actor: Actor, space: Space, write: Write): Promise<Ruling> {
  const { key, op, body, before } = write;
  const seq = space.seq + 1;
  const hash = sha256(bodyText(body));
  const line = { space: space.id, seq, key, op, hash };
  const chain = sha256(chainText(space.chain, line));
  let { count, xor } = space;
  if (before?.live) {
    count -= 1;
    xor = xorHashes(xor, sha256(digestText({ space: space.id, key, ...before })));
  }
  if (body !== null) {
    count += 1;
    xor = xorHashes(xor, sha256(digestText(line)));
  }
  await tx.record.set({ ...line, body });
  await tx.log.add({ ...line, day: actor.day });
  await tx.space.grow(space.id, { seq, chain, count, xor }, actor.day);
  const wake = await tx.feed.announce(space.id, seq);
  await noteNews(tx, actor, space, seq);
  await tx.audit.add({ day: actor.day, act: op, actor: actor.account, subjects: [space.id, key] });
  return { verdict: applied(seq), wake };
}
