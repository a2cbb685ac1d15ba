import { createCipheriv, createECDH, hkdfSync } from 'node:crypto';
import type { RandomBytes } from '../../platform/random.ts';

/** What a browser says about where to push, in the protocol's shapes: a P-256 point and 16 bytes, base64url. */
export interface PushKeys {
  p256dh: string;
  auth: string;
}

const KEY_BYTES = 32;
const SALT_BYTES = 16;
const RECORD_SIZE = 4096;
/** Ends the last record, and here it is the only one (RFC 8188). */
const LAST_RECORD = Buffer.of(2);

/**
 * One message sealed to one browser: RFC 8291, `aes128gcm`. `random` gives the sender's key and the salt, new for each
 * message. Throws when the browser's key is no point of the curve.
 */
export function sealMessage(text: string, { p256dh, auth }: PushKeys, random: RandomBytes): Buffer {
  const theirs = Buffer.from(p256dh, 'base64url');
  const own = createECDH('prime256v1');
  own.setPrivateKey(random(KEY_BYTES));
  const salt = random(SALT_BYTES);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, own.getPublicKey()]);
  const secret = derive(own.computeSecret(theirs), Buffer.from(auth, 'base64url'), info, 32);
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  const sealed = [cipher.update(Buffer.concat([Buffer.from(text), LAST_RECORD])), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat([header(salt, own.getPublicKey()), ...sealed]);
}

function derive(secret: Buffer, salt: Buffer, info: Buffer, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, bytes));
}

function header(salt: Buffer, publicKey: Buffer): Buffer {
  const sizes = Buffer.alloc(5);
  sizes.writeUInt32BE(RECORD_SIZE);
  sizes.writeUInt8(publicKey.length, 4);
  return Buffer.concat([salt, sizes, publicKey]);
}
