import { bodyText, chainText, digestText } from '#protocol/chain.ts';
import { sha256, xorHashes } from '../crypto/hash.ts';
import { noteNews } from '../notify/note-news.ts';
import type { RecordState, Space } from '../store/spaces.ts';
import type { Tx } from '../store/store.ts';
import type { Actor } from './actor.ts';
import { whatIsFull } from './room.ts';
import { type Ruling, refuse } from './ruling.ts';
import { applied } from './verdict.ts';

interface Write {
  key: string;
  op: 'put' | 'append';
  body: string | null;
  /** The record this replaces. */
  before: RecordState | null;
}

/** Of what its base64url stands for, as it is stored. */
function bytesOf(body: string | null): number {
  return body === null ? 0 : Math.floor((body.length * 3) / 4);
}

/** One step of a space's log: the record, its place in the chain and digest, everyone's feed and the audit trail. */
export async function writeRecord(tx: Tx, actor: Actor, space: Space, write: Write): Promise<Ruling> {
  const { key, op, body, before } = write;
  const more = {
    bytes: bytesOf(body) - (before?.bytes ?? 0),
    records: (body === null ? 0 : 1) - (before?.live ? 1 : 0),
  };
  const full = await whatIsFull(tx, actor, space, more);
  if (full) return refuse(full);
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
  const [wake] = await Promise.all([
    tx.feed.announce(space.id, seq),
    tx.record.set({ ...line, body }),
    tx.log.add({ ...line, day: actor.day }),
    tx.space.grow(space.id, { seq, chain, count, xor, bytes: space.bytes + more.bytes }, actor.day),
  ]);
  await noteNews(tx, actor, space, seq);
  await tx.audit.add({ day: actor.day, act: op, actor: actor.account, subjects: [space.id, key] });
  return { verdict: applied(seq), wake };
}
