import { createCipheriv, createDecipheriv, createECDH, createHmac } from 'node:crypto';

// RFC 9180, base mode, for the one suite we use, from the text of the RFC and on node:crypto alone: nothing of it is shared
// with the library that the app seals with.

const KEM_SUITE = Buffer.from('KEM\x00\x10', 'latin1');
/** DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const SUITE = Buffer.from('HPKE\x00\x10\x00\x01\x00\x02', 'latin1');
const VERSION = Buffer.from('HPKE-v1');
const NONE = Buffer.alloc(0);
const TAG = 16;

const hmac = (key: Buffer, text: Buffer) => createHmac('sha256', key).update(text).digest();
const number16 = (value: number) => Buffer.from([value >> 8, value & 255]);

function labeledExtract(suite: Buffer, salt: Buffer, label: string, ikm: Buffer): Buffer {
  return hmac(salt.length > 0 ? salt : Buffer.alloc(32), Buffer.concat([VERSION, suite, Buffer.from(label), ikm]));
}

/** At most 32 bytes, which is all that is ever asked for: so one block of HKDF-Expand is enough. */
function labeledExpand(suite: Buffer, prk: Buffer, label: string, info: Buffer, bytes: number): Buffer {
  const text = Buffer.concat([number16(bytes), VERSION, suite, Buffer.from(label), info, Buffer.from([1])]);
  return hmac(prk, text).subarray(0, bytes);
}

export interface Schedule {
  sharedSecret: Buffer;
  key: Buffer;
  baseNonce: Buffer;
}

function schedule(dh: Buffer, enc: Buffer, recipient: Buffer, info: Buffer): Schedule {
  const prk = labeledExtract(KEM_SUITE, NONE, 'eae_prk', dh);
  const sharedSecret = labeledExpand(KEM_SUITE, prk, 'shared_secret', Buffer.concat([enc, recipient]), 32);
  const context = Buffer.concat([
    Buffer.from([0]),
    labeledExtract(SUITE, NONE, 'psk_id_hash', NONE),
    labeledExtract(SUITE, NONE, 'info_hash', info),
  ]);
  const secret = labeledExtract(SUITE, sharedSecret, 'secret', NONE);
  return {
    sharedSecret,
    key: labeledExpand(SUITE, secret, 'key', context, 32),
    baseNonce: labeledExpand(SUITE, secret, 'base_nonce', context, 12),
  };
}

function agreeing(privateKey: Buffer) {
  const own = createECDH('prime256v1');
  own.setPrivateKey(privateKey);
  return own;
}

export function sealByTheBook(
  recipient: Buffer,
  ephemeral: Buffer,
  { info, aad = NONE, plain }: { info: Buffer; aad?: Buffer; plain: Buffer },
): { enc: Buffer; ct: Buffer } & Schedule {
  const own = agreeing(ephemeral);
  const enc = own.getPublicKey();
  const made = schedule(own.computeSecret(recipient), enc, recipient, info);
  const cipher = createCipheriv('aes-256-gcm', made.key, made.baseNonce).setAAD(aad);
  const ct = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { enc, ct, ...made };
}

/** @throws when it is not for this key, or was changed. */
export function openByTheBook(privateKey: Buffer, enc: Buffer, ct: Buffer, info: Buffer): Buffer {
  const own = agreeing(privateKey);
  const { key, baseNonce } = schedule(own.computeSecret(enc), enc, own.getPublicKey(), info);
  return openGcm(key, baseNonce, NONE, ct);
}

/** AES-256-GCM by node:crypto. @throws when anything was changed. */
export function openGcm(key: Buffer, iv: Buffer, aad: Buffer, ct: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(aad).setAuthTag(ct.subarray(-TAG));
  return Buffer.concat([decipher.update(ct.subarray(0, -TAG)), decipher.final()]);
}

/** The other way round. */
export function sealGcm(key: Buffer, iv: Buffer, aad: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}
