import { ZERO_HASH } from '#protocol/ids.ts';
import { makeProofKey } from '../../crypto/proof-key.ts';
import { type RandomBytes, randomId } from '../../platform/random.ts';

/** Gives a database without them its incarnation, its secret and its keys, before anyone can ask for them. */
export function foundingStatements(random: RandomBytes): [sql: string, ...values: string[]][] {
  const add = 'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING';
  return [
    [add, 'incarnation', randomId(random)],
    [add, 'session_secret', random(32).toString('base64url')],
    [add, 'proof_key', makeProofKey()],
    [add, 'push_key', makeProofKey()],
    ['INSERT INTO audit_head (one, n, hash) VALUES (1, 0, ?) ON CONFLICT DO NOTHING', ZERO_HASH],
  ];
}
