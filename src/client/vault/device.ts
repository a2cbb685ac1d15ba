import { certificateText, deviceText } from '#protocol/texts.ts';
import type { Account } from './account.ts';
import { idOf } from './hash.ts';
import { makeSigningPair, sign } from './signing.ts';

/** This installation, for one account. The private key is non-extractable and signs sessions while all else is locked. */
export type Device = { id: string; key: string; certificate: string; signingKey: CryptoKey };

export async function makeDevice(account: Account): Promise<Device> {
  const pair = await makeSigningPair();
  return {
    id: await idOf(deviceText(pair.publicKey)),
    key: pair.publicKey,
    certificate: await sign(account.signingKey, certificateText(account.id, pair.publicKey)),
    signingKey: pair.privateKey,
  };
}
