import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { deriveAccount } from '#client/vault/account.ts';
import { toBase64url } from '#client/vault/base64url.ts';
import { importContentKey } from '#client/vault/content-key.ts';
import { hashOf } from '#client/vault/hash.ts';
import { proofHolds } from '#client/vault/proof.ts';
import { readReceiptText, receiptText } from '#client/vault/receipt.ts';
import { isReference, referenceOf } from '#client/vault/reference.ts';
import { seal } from '#client/vault/seal.ts';
import { signEvent } from '#client/vault/signed-event.ts';
import { type Proof, proofText } from '#protocol/proof.ts';
import { makeProofKey, publicHalf, signWith } from '#server/crypto/proof-key.ts';

const seed = 20261125;
const id = (letter: string) => `${letter.repeat(21)}A`;
const place = { space: id('s'), key: id('k') };
const report = { type: 'report', at: '2026-11-20T09:00:00Z', answers: { 'what-happened': 'Nobody came.' } };
let proof: Proof;
let words: { body: string; contentKey: string };

beforeAll(async () => {
  const raw = new Uint8Array(32).fill(5);
  const author = await deriveAccount(new Uint8Array(16).fill(3));
  const contentKey = await importContentKey(raw);
  const body = (await seal(contentKey, place, await signEvent(author, place, report), new Uint8Array(12)))!;
  const key = makeProofKey();
  const told = { incarnation: id('i'), ...place, hash: await hashOf(body), day: '2026-11-20' };
  proof = { ...told, proofKey: publicHalf(key), signature: signWith(key, proofText(told)) };
  words = { body, contentKey: toBase64url(raw) };
});

const problemOf = async (text: string) => {
  const read = await readReceiptText(text);
  return read.ok ? null : read.problem;
};

describe('a receipt', () => {
  test('is read back, with the words and without, whatever stands around it', async () => {
    expect(await readReceiptText(receiptText(proof, null))).toEqual({ ok: true, proof, event: null });
    const whole = `Here it is:\n${receiptText(proof, words)}\nThank you.`;
    expect(await readReceiptText(whole)).toEqual({ ok: true, proof, event: report });
  });

  test('with any one character changed, it is found out', async () => {
    const text = receiptText(proof, words);
    const bodyAt = text.indexOf(words.body) + 200;
    // Each place of what is not the sealed body, and some of the body: its places are all alike.
    const places = [...text].map((_, at) => at).filter((at) => at < bodyAt || at > bodyAt + words.body.length - 250);
    const change = fc.record({ at: fc.constantFrom(...places), to: fc.integer({ min: 32, max: 126 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, to }) => {
        const letter = String.fromCharCode(to);
        fc.pre(letter !== text[at] && at > 0 && at < text.length - 1);
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        expect(await problemOf(changed)).toMatch(/^receipt_(changed|words_changed|cut)$/);
      }),
      { seed, numRuns: 1500 },
    );
  });

  test('the last letters, where two spellings mean the same bytes, are found out too', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (const field of ['signature', 'proofKey', 'hash'] as const) {
      for (const letter of letters) {
        const other = { ...proof, [field]: proof[field].slice(0, -1) + letter };
        expect(await proofHolds(other)).toBe(letter === proof[field].at(-1));
      }
    }
    for (const letter of letters) {
      const contentKey = words.contentKey.slice(0, -1) + letter;
      const same = contentKey === words.contentKey;
      expect(await problemOf(receiptText(proof, { ...words, contentKey }))).toBe(same ? null : 'receipt_words_changed');
    }
  });

  test('cut short anywhere, it says so', async () => {
    const text = receiptText(proof, words);
    for (const length of [20, 200, 500, 600, 900, text.length - 2, text.length - 1]) {
      expect(await problemOf(text.slice(0, length))).toBe('receipt_cut');
    }
  });

  test('other words under a good proof are told from a bad proof', async () => {
    const body = `${words.body.slice(0, 90)}${words.body[90] === 'A' ? 'B' : 'A'}${words.body.slice(91)}`;
    expect(await problemOf(receiptText(proof, { ...words, body }))).toBe('receipt_words_changed');
    expect(await problemOf(receiptText({ ...proof, day: '2026-11-01' }, words))).toBe('receipt_changed');
  });

  test('anything else is a clear answer, never a failure', async () => {
    expect(await problemOf('')).toBe('receipt_empty');
    expect(await problemOf(' \n ')).toBe('receipt_empty');
    expect(await problemOf('x'.repeat(1_000_000))).toBe('receipt_too_long');
    expect(await problemOf(await referenceOf(place.space))).toBe('receipt_reference');
    expect(await problemOf('['.repeat(140_000))).toBe('receipt_unknown');
    expect(await problemOf(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)).toBe('receipt_unknown');
    expect(await problemOf('{"name":"stepwise","version":"1"}')).toBe('receipt_changed');
    expect(await problemOf('{"__proto__":{"admin":true},"constructor":1}')).toBe('receipt_unknown');
    const hostile = JSON.stringify({ stepwise: 'receipt/1', proof: { ...proof, proofKey: 'A'.repeat(87) } });
    expect(await problemOf(hostile)).toBe('receipt_changed');
    expect(await problemOf(hostile.replace('{', '{"__proto__":{"proof":1},'))).toBe('receipt_changed');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
        expect((await readReceiptText(text)).ok).toBe(false);
      }),
      { seed, numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect((await readReceiptText(text)).ok).toBe(false);
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('a reference', () => {
  const space = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(toBase64url);

  test('is short, the same each time, and another for another space', async () => {
    await fc.assert(
      fc.asyncProperty(space, space, async (one, other) => {
        const reference = await referenceOf(one);
        expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(await referenceOf(one)).toBe(reference);
        expect(isReference(reference)).toBe(true);
        expect(isReference(` ${reference.toLowerCase().replace('-', ' ').replaceAll('0', 'o')} `)).toBe(true);
        if (one !== other) expect(await referenceOf(other)).not.toBe(reference);
      }),
      { seed, numRuns: 200 },
    );
  });

  test('with one letter wrong, or two neighbours swapped, it is none', async () => {
    const LETTERS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
    await fc.assert(
      fc.asyncProperty(space, fc.nat(7), fc.constantFrom(...LETTERS), async (one, at, letter) => {
        const text = (await referenceOf(one)).replace('-', '');
        const wrong = text.slice(0, at) + letter + text.slice(at + 1);
        expect(isReference(wrong)).toBe(wrong === text);
        if (at === 7) return;
        const swapped = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
        expect(isReference(swapped)).toBe(swapped === text);
      }),
      { seed, numRuns: 400 },
    );
  });
});
