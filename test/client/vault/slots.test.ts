import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { systemRandom } from '#client/platform/random.ts';
import { makePasskeySlot, openPasskeySlot } from '#client/vault/passkey-slot.ts';
import { makePassphraseSlot, openPassphraseSlot, SALT_BYTES } from '#client/vault/passphrase-slot.ts';

const ACCOUNT = 'a'.repeat(22);
const SECRET = new Uint8Array(16).map((_, at) => at * 7);
const fresh = () => ({ salt: systemRandom(SALT_BYTES), iv: systemRandom(12) });

describe('a passphrase', () => {
  test('opens what it sealed, with at least 600,000 rounds', async () => {
    const slot = await makePassphraseSlot(ACCOUNT, SECRET, 'basket harbour eleven mustard', fresh());
    expect(slot.rounds).toBeGreaterThanOrEqual(600_000);
    expect(await openPassphraseSlot(ACCOUNT, slot, 'basket harbour eleven mustard')).toEqual(SECRET);
    expect(await openPassphraseSlot(ACCOUNT, slot, ' basket  harbour eleven mustard ')).toEqual(SECRET);
  });

  test('does not open with another one, for another account, or with fewer rounds written beside it', async () => {
    const slot = await makePassphraseSlot(ACCOUNT, SECRET, 'Basket harbour', fresh());
    expect(await openPassphraseSlot(ACCOUNT, slot, 'basket harbour')).toBeNull();
    expect(await openPassphraseSlot('b'.repeat(22), slot, 'Basket harbour')).toBeNull();
    expect(await openPassphraseSlot(ACCOUNT, { ...slot, rounds: 1 }, 'Basket harbour')).toBeNull();
    expect(await openPassphraseSlot(ACCOUNT, { ...slot, rounds: 1e12 }, 'Basket harbour')).toBeNull();
  });

  test('with an accent opens from a phone that writes the accent another way', async () => {
    const slot = await makePassphraseSlot(ACCOUNT, SECRET, 'caf\u00e9 au lait du matin', fresh());
    expect(await openPassphraseSlot(ACCOUNT, slot, 'cafe\u0301 au lait du matin')).toEqual(SECRET);
  });
});

describe('a passkey', () => {
  test('opens with the same answer only, whatever bit of it or of the slot is changed', async () => {
    const answer = systemRandom(32);
    const slot = await makePasskeySlot(ACCOUNT, SECRET, answer, { credential: 'c', salt: 's', iv: systemRandom(12) });
    expect(await openPasskeySlot(ACCOUNT, slot, answer)).toEqual(SECRET);
    await fc.assert(
      fc.asyncProperty(fc.nat(255), async (bit) => {
        const other = answer.slice();
        other[bit >> 3]! ^= 1 << (bit & 7);
        return (await openPasskeySlot(ACCOUNT, slot, other)) === null;
      }),
      { seed: 20261126, numRuns: 50 },
    );
    expect(await openPasskeySlot(ACCOUNT, { ...slot, check: slot.check.slice(1) }, answer)).toBeNull();
    expect(await openPasskeySlot('b'.repeat(22), slot, answer)).toBeNull();
  });
});
