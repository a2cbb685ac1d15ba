import * as z from 'zod/mini';
import { Day, Hash, Id, PublicKey, Signature } from './ids.ts';
import { shape } from './shape.ts';

/** Asks the server to say that it has a record. Signed in as an account that may read the space. */
export const ProofRequest = shape(() => z.strictObject({ space: Id, key: Id }));
export type ProofRequest = z.infer<typeof ProofRequest>;

/** "I had the record with this hash by this day", signed by the server. `hash` is that of the sealed body. */
export const Proof = shape(() =>
  z.strictObject({
    incarnation: Id,
    space: Id,
    key: Id,
    hash: Hash,
    day: Day,
    proofKey: PublicKey,
    signature: Signature,
  }),
);
export type Proof = z.infer<typeof Proof>;

/** What the server signs. */
export function proofText({ incarnation, space, key, hash, day }: Omit<Proof, 'proofKey' | 'signature'>): string {
  return `stepwise/proof/1\n${incarnation}\n${space}\n${key}\n${hash}\n${day}`;
}
