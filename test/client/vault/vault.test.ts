import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveAccount } from '#client/vault/account.ts';
import { fromBase64url, toBase64url } from '#client/vault/base64url.ts';
import { importContentKey, openGrant, sealGrant } from '#client/vault/content-key.ts';
import { makeDevice } from '#client/vault/device.ts';
import { isCertified } from '#client/vault/own-devices.ts';
import { readRecoveryCode, recoveryCode } from '#client/vault/recovery-code.ts';
import { seal, sealBytes, unseal, unsealBytes } from '#client/vault/seal.ts';
import { readSignedEvent, signEvent } from '#client/vault/signed-event.ts';
import { sign, verify } from '#client/vault/signing.ts';
import { Body } from '#protocol/body.ts';
import { Grant, Id, PublicKey, Signature } from '#protocol/ids.ts';

const secretOf = (fill: number) => new Uint8Array(16).fill(fill);
const iv = () => crypto.getRandomValues(new Uint8Array(12));
const place = { space: toBase64url(secretOf(7)), key: toBase64url(secretOf(8)) };
const seeded = { seed: 20261121, numRuns: 200 };

describe('base64url', () => {
  test('any bytes come back the same', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = toBase64url(bytes);
        expect([...fromBase64url(text)]).toEqual([...bytes]);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      }),
      seeded,
    );
  });
});

describe('what is no base64url', () => {
  test('is refused: letters from elsewhere, and lengths that no bytes have', () => {
    for (const text of ['AA+A', 'AA/A', 'AAA=', 'AA A', 'AAé', 'A🦆A', 'A', 'AAAAA']) {
      expect(() => fromBase64url(text), text).toThrow('not base64url');
    }
  });
});

describe('an account', () => {
  test('is the same on every device that has its secret', async () => {
    const [here, there, other] = await Promise.all([
      deriveAccount(secretOf(1)),
      deriveAccount(secretOf(1)),
      deriveAccount(secretOf(2)),
    ]);
    expect(there.id).toBe(here.id);
    expect(there.keys).toEqual(here.keys);
    expect(there.vaultSpace).toBe(here.vaultSpace);
    expect(other.id).not.toBe(here.id);
    expect(Id.safeParse(here.id).success && Id.safeParse(here.vaultSpace).success).toBe(true);
    expect(PublicKey.safeParse(here.keys.encryption).success).toBe(true);
    expect(here.keys.encryption).not.toBe(here.keys.signing);
  });

  test('is the same when its public keys are known already, and signs and opens with them', async () => {
    const first = await deriveAccount(secretOf(1));
    const again = await deriveAccount(secretOf(1), { account: first.id, keys: first.keys });
    expect([again.id, again.keys, again.vaultSpace]).toEqual([first.id, first.keys, first.vaultSpace]);
    expect(await verify(first.keys.signing, 'text', await sign(again.signingKey, 'text'))).toBe(true);
    const grant = await sealGrant(place.space, new Uint8Array(32).fill(3), first.keys.encryption);
    expect(await openGrant(place.space, grant, again)).not.toBeNull();
  });

  test('takes no keys that do not belong to the id they are stored under', async () => {
    const [mine, other] = await Promise.all([deriveAccount(secretOf(1)), deriveAccount(secretOf(2))]);
    const told = await deriveAccount(secretOf(1), { account: mine.id, keys: other.keys });
    expect(told.keys).toEqual(mine.keys);
  });

  test('keeps its identity for good: a fixed secret always gives this id', async () => {
    expect((await deriveAccount(secretOf(1))).id).toMatchInlineSnapshot(`"-ohztUDVWV6lTkiYNqyQ_A"`);
  });
});

describe('a recovery code', () => {
  test('gives back any secret, however it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.boolean(), async (secret, sloppy) => {
        const code = await recoveryCode(secret);
        expect(code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
        const typed = sloppy ? code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l') : code;
        const read = await readRecoveryCode(typed);
        expect(read.ok && [...read.secret]).toEqual([...secret]);
      }),
      seeded,
    );
  });

  test('with one letter wrong is nearly always refused, and never read as too short', async () => {
    const code = await recoveryCode(secretOf(5));
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    let passed = 0;
    let tried = 0;
    for (let at = 0; at < code.length; at++) {
      for (const letter of letters) {
        if (code[at] === '-' || code[at] === letter) continue;
        tried++;
        const read = await readRecoveryCode(code.slice(0, at) + letter + code.slice(at + 1));
        if (read.ok) passed++;
        else expect(read.problem).toBe('code_check');
      }
    }
    expect(passed / tried).toBeLessThan(0.01);
  });

  test('says what is wrong with a short one and with a strange letter', async () => {
    expect(await readRecoveryCode('ABCD-EFGH')).toEqual({ ok: false, problem: 'code_length' });
    expect(await readRecoveryCode('????')).toEqual({ ok: false, problem: 'code_letters' });
  });
});

describe('a sealed body', () => {
  test('opens only with its key and at its place, and fits the wire', async () => {
    const here = await deriveAccount(secretOf(1));
    const other = await deriveAccount(secretOf(2));
    const body = await seal(here.vaultKey, place, { said: 'words' }, iv());
    expect(Body.safeParse(body).success).toBe(true);
    expect(await unseal(here.vaultKey, place, body!)).toEqual({ said: 'words' });
    expect(await unseal(other.vaultKey, place, body!)).toBeNull();
    expect(await unseal(here.vaultKey, { ...place, key: place.space }, body!)).toBeNull();
  });

  test('gives away only a size class', async () => {
    const { vaultKey } = await deriveAccount(secretOf(1));
    const lengths = new Set<number>();
    // Version, suite, and the epoch of the key: other programs read these.
    const first = (await seal(vaultKey, place, 'x', iv()))!;
    expect([...fromBase64url(first).slice(0, 4)]).toEqual([1, 1, 0, 0]);
    for (const words of [1, 200, 900]) lengths.add((await seal(vaultKey, place, 'x'.repeat(words), iv()))!.length);
    expect(lengths.size).toBe(1);
  });

  test('of 20,000 letters fits; one beyond the largest class is refused as a value', async () => {
    const { vaultKey } = await deriveAccount(secretOf(1));
    expect(await seal(vaultKey, place, 'é'.repeat(20_000), iv())).not.toBeNull();
    expect(await seal(vaultKey, place, 'x'.repeat(70_000), iv())).toBeNull();
  });

  test('with any one bit changed does not open', async () => {
    const { vaultKey } = await deriveAccount(secretOf(1));
    const body = (await seal(vaultKey, place, { said: 'words' }, iv()))!;
    const bytes = fromBase64url(body);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const changed = bytes.slice();
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(await unseal(vaultKey, place, toBase64url(changed))).toBeNull();
      }),
      seeded,
    );
  });
});

describe('a grant', () => {
  test('opens for the account it was sealed to, in its space, and for nobody else', async () => {
    const [member, stranger] = await Promise.all([deriveAccount(secretOf(3)), deriveAccount(secretOf(4))]);
    const raw = crypto.getRandomValues(new Uint8Array(32));
    const grant = await sealGrant(place.space, raw, member.keys.encryption);
    expect(Grant.safeParse(grant).success).toBe(true);
    const key = (await openGrant(place.space, grant, member))!;
    expect(await unseal(key, place, (await seal(key, place, 1, iv()))!)).toBe(1);
    expect(await openGrant(place.space, grant, stranger)).toBeNull();
    expect(await openGrant(place.key, grant, member)).toBeNull();
  });
});

describe('a secret', () => {
  test('is sealed as bytes, and nothing that is longer than a secret can be', async () => {
    const key = await importContentKey(crypto.getRandomValues(new Uint8Array(32)));
    expect(await unsealBytes(key, place, await sealBytes(key, place, secretOf(5), iv()))).toEqual(secretOf(5));
    expect(await unsealBytes(key, place, (await seal(key, place, { no: 'bytes' }, iv()))!)).toBeNull();
    await expect(sealBytes(key, place, new Uint8Array(64 * 1024), iv())).rejects.toThrow('too long');
  });
});

describe('a device', () => {
  test('is its account’s by the account’s own word for its key, and under the name of that key alone', async () => {
    const [account, other] = await Promise.all([deriveAccount(secretOf(3)), deriveAccount(secretOf(4))]);
    const [device, second] = await Promise.all([makeDevice(account), makeDevice(account)]);
    expect(await isCertified(account, device)).toBe(true);
    expect(await isCertified(other, device)).toBe(false);
    expect(await isCertified(account, { ...device, id: second.id })).toBe(false);
    expect(await isCertified(account, { ...device, certificate: second.certificate })).toBe(false);
  });
});

describe('a signature', () => {
  test('holds by its key in the one spelling that all of us take, and by nothing that is no key', async () => {
    const { signingKey, keys } = await deriveAccount(secretOf(3));
    const signature = await sign(signingKey, 'these words');
    expect(await verify(keys.signing, 'these words', signature)).toBe(true);
    const point = fromBase64url(keys.signing);
    const half = new Uint8Array([2 + (point[64]! & 1), ...point.slice(1, 33)]);
    const both = new Uint8Array([6 + (point[64]! & 1), ...point.slice(1)]);
    for (const other of [half, both, new Uint8Array(), new Uint8Array([4])]) {
      expect(await verify(toBase64url(other), 'these words', signature)).toBe(false);
    }
    expect(await verify('?', 'these words', signature)).toBe(false);
  });
});

describe('a signed event', () => {
  test('names its author, and cannot be changed, moved, or put under another name', async () => {
    const [author, other] = await Promise.all([deriveAccount(secretOf(3)), deriveAccount(secretOf(4))]);
    const signed = await signEvent(author, place, { type: 'message', text: 'hello' });
    expect(Signature.safeParse(signed.signature).success).toBe(true);
    expect(await readSignedEvent(place, signed)).toEqual({
      author: author.id,
      event: { type: 'message', text: 'hello' },
    });
    expect(await readSignedEvent({ ...place, key: place.space }, signed)).toBeNull();
    expect(await readSignedEvent(place, { ...signed, text: '{"type":"message","text":"bye"}' })).toBeNull();
    expect(await readSignedEvent(place, { ...signed, author: other.id })).toBeNull();
    expect(await readSignedEvent(place, { ...signed, keys: other.keys })).toBeNull();
    expect(await readSignedEvent(place, { ...signed, author: other.id, keys: other.keys })).toBeNull();
    expect(await readSignedEvent(place, 'nonsense')).toBeNull();
  });
});
