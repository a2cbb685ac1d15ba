import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeProofKey, publicHalf } from '#server/crypto/proof-key.ts';
import { retryAfter } from '#server/notify/push/deliver.ts';
import { isPushAddress, PUSH_HOSTS } from '#server/notify/push/push-hosts.ts';
import { sealMessage } from '#server/notify/push/seal-message.ts';
import { vapid } from '#server/notify/push/vapid.ts';
import { systemRandom } from '#server/platform/random.ts';
import { unsealPush } from '#test/support/push-browser.ts';

const bytes = (text: string) => Buffer.from(text, 'base64url');

/** RFC 8291, appendix A. */
const RFC = {
  text: 'When I grow up, I want to be a watermelon',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  receiver: {
    private: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
    public: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  },
  sender: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
  salt: 'DGv6ra1nlYgDCS1FRnbzlw',
  sealed:
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
};

const RECEIVER = { key: RFC.receiver.private, auth: RFC.auth };

describe('a push message', () => {
  it('is sealed as in appendix A of RFC 8291, byte for byte', () => {
    const random = (count: number) => bytes(count === 32 ? RFC.sender : RFC.salt);
    const sealed = sealMessage(RFC.text, { p256dh: RFC.receiver.public, auth: RFC.auth }, random);
    expect(sealed.toString('base64url')).toBe(RFC.sealed);
    expect(unsealPush(bytes(RFC.sealed), RECEIVER)).toBe(RFC.text);
  });

  it('can be opened by the browser it is for, and differs each time', () => {
    const keys = { p256dh: RFC.receiver.public, auth: RFC.auth };
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (text) => {
        const [one, other] = [sealMessage(text, keys, systemRandom), sealMessage(text, keys, systemRandom)];
        expect(unsealPush(one, RECEIVER)).toBe(text);
        expect(one.equals(other)).toBe(false);
        other[other.length - 1]! ^= 1;
        expect(() => unsealPush(other, RECEIVER)).toThrow();
      }),
      { seed: 26, numRuns: 50 },
    );
  });

  it('is not sealed to what is no point of the curve', () => {
    const keys = { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth: RFC.auth };
    expect(() => sealMessage('news', keys, systemRandom)).toThrow();
  });
});

describe('who sends', () => {
  it('is signed as RFC 8292 has it: for one push service, for half a day, with whom to turn to', () => {
    const key = makeProofKey();
    const now = 1_795_000_000;
    const said = vapid(new URL('https://push.example:443/x/y?z'), { key, subject: 'mailto:desk@trust.example' }, now);
    const [, token, k] = /^vapid t=([^,]+), k=([\w-]{87})$/.exec(said)!;
    expect(k).toBe(publicHalf(key));
    const [head, claims, signature] = token!.split('.');
    const read = (text: string) => JSON.parse(bytes(text).toString()) as unknown;
    expect(read(head!)).toEqual({ typ: 'JWT', alg: 'ES256' });
    expect(read(claims!)).toEqual({
      aud: 'https://push.example',
      exp: now + 12 * 3600,
      sub: 'mailto:desk@trust.example',
    });
    const point = bytes(k!);
    const part = (from: number) => point.subarray(from, from + 32).toString('base64url');
    const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: part(1), y: part(33) }, format: 'jwk' });
    const holds = verify(
      'sha256',
      Buffer.from(`${head}.${claims}`),
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      bytes(signature!),
    );
    expect(holds).toBe(true);
  });
});

describe('where a server sends to', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/QABC',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
  ])('is the push service of a browser: %s', (endpoint) => {
    expect(isPushAddress(endpoint, PUSH_HOSTS)).toBe(true);
  });

  it.each([
    'http://fcm.googleapis.com/x',
    'https://fcm.googleapis.com:8443/x',
    'https://user@fcm.googleapis.com/x',
    'https://fcm.googleapis.com.evil.example/x',
    'https://evilpush.apple.com/x',
    'https://push.apple.com/x',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/x',
    'https://evil.example/?https://fcm.googleapis.com',
    'file:///etc/passwd',
    'not an address',
  ])('is nothing else: %s', (endpoint) => {
    expect(isPushAddress(endpoint, PUSH_HOSTS)).toBe(false);
  });
});

it('reads when a push service wants to be asked again, in either way of saying it', () => {
  const now = Date.parse('2026-11-20T10:00:00Z');
  expect(retryAfter('120', now)).toBe(120);
  expect(retryAfter('Fri, 20 Nov 2026 10:05:00 GMT', now)).toBe(300);
  expect(retryAfter('Fri, 20 Nov 2026 09:00:00 GMT', now)).toBe(0);
  expect([retryAfter(null, now), retryAfter('soon', now), retryAfter('-1', now)]).toEqual([null, null, null]);
});
