import { type Proof, ProofRequest, proofText } from '#protocol/proof.ts';
import { publicHalf, signWith } from '../crypto/proof-key.ts';
import { readMessage } from '../middleware/read-message.ts';
import { type Clock, dayOf } from '../platform/clock.ts';
import { Refusal } from '../refusal.ts';
import { reply } from '../reply.ts';
import { authenticate } from '../session/authenticate.ts';
import type { ReadTx, Store } from '../store/store.ts';
import type { Answer } from './answer.ts';

/** Confirms to a reader of a space that a record is here, and by which day. Writes nothing. */
export function proof(deps: { store: Store; clock: Clock }): Answer {
  const { store, clock } = deps;
  return async (c) => {
    const { account } = await authenticate(deps, c.req.header('authorization'));
    const request = await readMessage(c, ProofRequest);
    return reply(await store.read((tx) => prove(tx, account, request, dayOf(clock))));
  };
}

/**
 * Throws `not_found` for a space of others, one that is not there, and a record that is not there or was removed alike.
 * A record from before days were kept is confirmed for today: the server has it by then, which is all a proof says.
 */
async function prove(tx: ReadTx, account: string, { space, key }: ProofRequest, today: string): Promise<Proof> {
  const record = (await tx.participant.mayRead(space, account)) ? await tx.record.find(space, key) : null;
  if (!record?.live) throw new Refusal('not_found');
  const day = (await tx.log.dayOf(space, record.seq)) ?? today;
  const told = { incarnation: (await tx.meta.get('incarnation'))!, space, key, hash: record.hash, day };
  const proofKey = (await tx.meta.get('proof_key'))!;
  return { ...told, proofKey: publicHalf(proofKey), signature: signWith(proofKey, proofText(told)) };
}
