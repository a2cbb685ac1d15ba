import type { Random } from './random.ts';

/** Whether this browser can be asked at all; whether the phone behind it can answer shows only when it is asked. */
export const knowsPasskeys = () => typeof PublicKeyCredential === 'function' && !!navigator.credentials;

/**
 * Makes a passkey for this site. No server ever checks it: it is only asked to turn a salt into a key, so its challenge is
 * of no account. Null when the person or the phone would not. Its answer has to be asked for in a tap of its own.
 */
export async function makePasskey(name: string, random: Random): Promise<Uint8Array<ArrayBuffer> | null> {
  const base: PublicKeyCredentialCreationOptions = {
    challenge: random(32),
    rp: { name },
    user: { id: random(16), name, displayName: name },
    pubKeyCredParams: [
      { type: 'public-key', alg: -7 },
      { type: 'public-key', alg: -257 },
    ],
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  };
  try {
    const made = await navigator.credentials.create({ publicKey: { ...base, extensions: { prf: {} } } });
    return made ? new Uint8Array((made as PublicKeyCredential).rawId) : null;
  } catch {
    return null;
  }
}

/** What the passkey answers to a salt: 32 bytes, the same each time. Null when it does not. */
export async function askPasskey(
  credential: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  random: Random,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const got = await navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id: credential }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    });
    const first = (got as PublicKeyCredential | null)?.getClientExtensionResults().prf?.results?.first;
    return first ? new Uint8Array(first as ArrayBuffer) : null;
  } catch {
    return null;
  }
}
