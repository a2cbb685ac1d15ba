import type { PutArgs } from '#protocol/operations.ts';
import type { Tx } from '../store/store.ts';
import type { Actor } from './actor.ts';
import { reachSpace } from './reach-space.ts';
import { type Ruling, refuse, settle } from './ruling.ts';
import { writeRecord } from './write-record.ts';

export async function put(tx: Tx, actor: Actor, args: PutArgs): Promise<Ruling> {
  const [space, before] = await Promise.all([reachSpace(tx, actor, args.space), tx.record.find(args.space, args.key)]);
  if (!space) return refuse('not_yours');
  if (args.chunks.length > 0) return refuse('chunk_missing');
  if (before?.op === 'append') return refuse('key_taken');
  if ((before?.seq ?? 0) !== args.base) {
    return settle({ status: 'rejected', code: 'conflict', at: { space: args.space, key: args.key } });
  }
  return writeRecord(tx, actor, space, { key: args.key, op: 'put', body: args.body, before });
}
