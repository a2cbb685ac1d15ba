import { fromBase64url, toBase64url } from './base64url.ts';

/**
 * RFC 9180 base mode on WebCrypto alone: works without WebAssembly, and its keys clone into IndexedDB. Fetched when
 * something is first sent or received, because writing does not need it.
 */
async function loadSuite() {
  const { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } = await import('@hpke/core');
  return new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
}

let loaded: ReturnType<typeof loadSuite> | undefined;
function hpke(): ReturnType<typeof loadSuite> {
  loaded ??= loadSuite();
  // A chunk that could not be fetched is asked for again next time.
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

const encoder = new TextEncoder();
const ENCAPSULATED_BYTES = 65;

/** Seals bytes to a public key. `purpose` binds the seal to its place. Base64url of encapsulated key ‖ ciphertext. */
export async function sealTo(publicKey: string, purpose: string, plain: Uint8Array<ArrayBuffer>): Promise<string> {
  const suite = await hpke();
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64url(publicKey).buffer);
  const sealed = await suite.seal({ recipientPublicKey, info: encoder.encode(purpose).buffer }, plain.buffer);
  const bytes = new Uint8Array(ENCAPSULATED_BYTES + sealed.ct.byteLength);
  bytes.set(new Uint8Array(sealed.enc));
  bytes.set(new Uint8Array(sealed.ct), ENCAPSULATED_BYTES);
  return toBase64url(bytes);
}

/** Null when the seal is not for this key, this purpose, or was changed. */
export async function openSealed(
  keys: CryptoKeyPair,
  purpose: string,
  sealed: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const suite = await hpke();
  try {
    const bytes = fromBase64url(sealed);
    const enc = bytes.slice(0, ENCAPSULATED_BYTES).buffer;
    const ct = bytes.slice(ENCAPSULATED_BYTES).buffer;
    const info = encoder.encode(purpose).buffer;
    return new Uint8Array(await suite.open({ recipientKey: keys, enc, info }, ct));
  } catch {
    return null;
  }
}
