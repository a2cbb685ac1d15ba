import type { Space } from '../store/spaces.ts';
import type { Tx } from '../store/store.ts';
import type { Actor } from './actor.ts';

/** The space, if this account may write into it. A space of others and one that is not there look the same. */
export async function reachSpace(tx: Tx, actor: Actor, id: string): Promise<Space | null> {
  const [may, space] = await Promise.all([tx.participant.mayRead(id, actor.account), tx.space.find(id)]);
  return may ? space : null;
}
