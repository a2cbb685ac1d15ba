import { bodyText } from '#protocol/chain.ts';
import type { AppendArgs } from '#protocol/operations.ts';
import { sha256 } from '../crypto/hash.ts';
import type { Tx } from '../store/store.ts';
import type { Actor } from './actor.ts';
import { reachSpace } from './reach-space.ts';
import { type Ruling, refuse, settle } from './ruling.ts';
import { applied } from './verdict.ts';
import { writeRecord } from './write-record.ts';

export async function append(tx: Tx, actor: Actor, args: AppendArgs): Promise<Ruling> {
  const [space, before] = await Promise.all([reachSpace(tx, actor, args.space), tx.record.find(args.space, args.key)]);
  if (!space) return refuse('not_yours');
  if (args.chunks.length > 0) return refuse('chunk_missing');
  if (before) {
    const same = before.op === 'append' && before.hash === sha256(bodyText(args.body));
    return same ? settle(applied(before.seq)) : refuse('key_taken');
  }
  return writeRecord(tx, actor, space, { key: args.key, op: 'append', body: args.body, before: null });
}
