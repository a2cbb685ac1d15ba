import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase64url } from '#client/vault/base64url.ts';
import { newToken, openSealedSecret, readToken, sealSecret } from '#client/vault/link.ts';
import { BODY_LENGTHS } from '#protocol/body.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const own = (some: Uint8Array) => new Uint8Array(some) as Uint8Array<ArrayBuffer>;
const tokenOf = (some: Uint8Array) => newToken(() => own(some));

test('whatever secret goes in by a code comes out by the same code, and by no other', async () => {
  await fc.assert(
    fc.asyncProperty(bytes(16), bytes(16), bytes(16), bytes(12), async (secret, one, two, iv) => {
      fc.pre(toBase64url(one) !== toBase64url(two));
      const [link, other] = [(await readToken(tokenOf(one)))!, (await readToken(tokenOf(two)))!];
      const sealed = await sealSecret(link, secret, own(iv));
      expect(BODY_LENGTHS).toContain(sealed.length);
      expect(await openSealedSecret((await readToken(tokenOf(one)))!, sealed)).toEqual(secret);
      expect(await openSealedSecret(other, sealed)).toBe(null);
      expect(link.id).not.toBe(other.id);
    }),
    { seed: 7, numRuns: 60 },
  );
});

test('one letter changed on the way, anywhere in what was sealed, and nothing comes out', async () => {
  const link = (await readToken(tokenOf(new Uint8Array(16).fill(3))))!;
  const sealed = await sealSecret(link, new Uint8Array(16).fill(5), new Uint8Array(12).fill(7));
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.constantFrom('A', 'z', '_', '7'), async (at, letter) => {
      fc.pre(sealed[at] !== letter);
      expect(await openSealedSecret(link, sealed.slice(0, at) + letter + sealed.slice(at + 1))).toBe(null);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('what the server is told gives away nothing of the key, and a token that is not whole is none', async () => {
  const token = tokenOf(new Uint8Array(16).fill(9));
  const link = (await readToken(token))!;
  expect(link.id).not.toContain(token.slice(0, 6));
  expect(link.key.extractable).toBe(false);
  const spoilt = [token.slice(1), `${token}A`, '', '!'.repeat(22), `${token.slice(0, 21)}B`, 'recovery'];
  for (const broken of spoilt) expect(await readToken(broken), broken).toBe(null);
});
