import type { Proof } from '#protocol/proof.ts';
import { proofText } from '#protocol/proof.ts';
import { isCanonical } from './base64url.ts';
import { verify } from './signing.ts';

/** True when whoever holds `proofKey` signed exactly this. Whose key it is, and of which body the hash, is the caller's. */
export async function proofHolds(proof: Proof): Promise<boolean> {
  const { proofKey, signature } = proof;
  if (!isCanonical(proofKey) || !isCanonical(signature)) return false;
  return verify(proofKey, proofText(proof), signature);
}
