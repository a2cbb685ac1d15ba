import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

const bytes = (text: string) => Buffer.from(text, 'base64url');

/** Opens a push message as a browser does, from the text of RFC 8291 and not from our code. Throws when it does not open. */
export function unsealPush(body: Buffer, { key, auth }: { key: string; auth: string }): string {
  const [salt, theirs] = [body.subarray(0, 16), body.subarray(21, 21 + body.readUInt8(20))];
  const own = createECDH('prime256v1');
  own.setPrivateKey(bytes(key));
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), theirs]);
  const secret = Buffer.from(hkdfSync('sha256', own.computeSecret(theirs), bytes(auth), info, 32));
  const part = (name: string, size: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from(`Content-Encoding: ${name}\0`), size));
  const sealed = body.subarray(21 + theirs.length);
  const cipher = createDecipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12));
  cipher.setAuthTag(sealed.subarray(-16));
  const opened = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  if (opened.at(-1) !== 2) throw new Error('The only record has to be the last one.');
  return opened.subarray(0, -1).toString();
}

/** A browser that has subscribed to a push service: what it tells a server, and what it can read of a push. */
export function makePushBrowser(endpoint = `https://push.example/${randomBytes(6).toString('base64url')}`) {
  const own = createECDH('prime256v1');
  const p256dh = own.generateKeys('base64url');
  const auth = randomBytes(16).toString('base64url');
  return {
    address: { endpoint, p256dh, auth },
    read: (body: Buffer) => unsealPush(body, { key: own.getPrivateKey('base64url'), auth }),
  };
}
