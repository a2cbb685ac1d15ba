import { type Account, deriveAccount } from '#client/vault/account.ts';
import { fromBase64url, toBase64url } from '#client/vault/base64url.ts';
import { importContentKey, openRawGrant, sealGrant } from '#client/vault/content-key.ts';
import { openSealed, sealTo } from '#client/vault/hpke.ts';
import { openSealedSecret, readToken, sealSecret } from '#client/vault/link.ts';
import { removalHolds, signRemoval } from '#client/vault/own-devices.ts';
import { makePasskeySlot, openPasskeySlot } from '#client/vault/passkey-slot.ts';
import { makePassphraseSlot, openPassphraseSlot } from '#client/vault/passphrase-slot.ts';
import { proofHolds } from '#client/vault/proof.ts';
import { seal, sealAtRest, sealBytes, unseal, unsealAtRest, unsealBytes } from '#client/vault/seal.ts';
import { readSignedEvent, signEvent } from '#client/vault/signed-event.ts';
import { makeSlot, openSlot } from '#client/vault/slot.ts';
import { proofText } from '#protocol/proof.ts';
import { makeProofKey, publicHalf, signWith } from '#server/crypto/proof-key.ts';
import type { Dice } from '../scenario/random.ts';
import { someBytes, someValue } from './some.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** All that has to be right for it to open: what was sealed, its key, its place. */
export type Parts = Record<string, Bytes>;

export interface Sealed {
  parts: Parts;
  /** What comes out of these parts: null is nothing, or a signature that does not hold. */
  open(parts: Parts): Promise<unknown>;
  /** What has to come out of the untouched ones. */
  held: unknown;
  /** Must never be used twice: an iv, or the ephemeral half of a key agreement. */
  once?: string;
}
export interface Kind {
  name: string;
  /** How many others are made for one of these: deriving a key takes its time, on purpose. */
  rare?: number;
  make(dice: Dice): Promise<Sealed>;
}

/** As the client makes them, and not by the seed: whether they repeat is what is asked. */
const fresh = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));
const text = toBase64url;
const bytesOf = (ascii: string) => new Uint8Array(Buffer.from(ascii, 'latin1')) as Bytes;
const asciiOf = (bytes: Bytes) => Buffer.from(bytes).toString('latin1');
/** Making an account takes longer than all else together, so a few do for everybody. */
const ACCOUNTS = 20;
const accounts: Promise<Account>[] = [];
function somebody(dice: Dice): Promise<Account> {
  const at = dice.below(ACCOUNTS);
  accounts[at] ??= deriveAccount(fresh(16));
  return accounts[at];
}
const IV = 12;
const ENCAPSULATED = 65;

const contentKey = (raw: Bytes) => importContentKey(raw);
const place = () => ({ space: fresh(16), name: fresh(16) });
const placeOf = ({ space, name }: Parts) => ({ space: text(space!), key: text(name!) });
const orNull = async (opened: Promise<Bytes | null>) => {
  const bytes = await opened;
  return bytes && text(bytes);
};

const records: Kind[] = [
  {
    name: 'a record',
    async make(dice) {
      const [key, iv, where, value] = [fresh(32), fresh(IV), place(), someValue(dice)];
      const body = (await seal(await contentKey(key), placeOf(where), value, iv))!;
      const open = async (parts: Parts) =>
        unseal(await contentKey(parts['key']!), placeOf(parts), text(parts['sealed']!));
      return { parts: { sealed: fromBase64url(body), key, ...where }, open, held: value, once: text(iv) };
    },
  },
  {
    name: 'a record at rest',
    async make(dice) {
      const [key, iv, where, value] = [fresh(32), fresh(IV), place(), someValue(dice)];
      const sealed = await sealAtRest(await contentKey(key), placeOf(where), value, iv);
      const open = async (parts: Parts) =>
        unsealAtRest(await contentKey(parts['key']!), placeOf(parts), parts['sealed']!);
      return { parts: { sealed, key, ...where }, open, held: value, once: text(iv) };
    },
  },
  {
    name: 'some bytes',
    async make(dice) {
      const [key, iv, where, secret] = [fresh(32), fresh(IV), place(), someBytes(dice, 2000)];
      const body = await sealBytes(await contentKey(key), placeOf(where), secret, iv);
      const open = async (parts: Parts) =>
        orNull(unsealBytes(await contentKey(parts['key']!), placeOf(parts), text(parts['sealed']!)));
      return { parts: { sealed: fromBase64url(body), key, ...where }, open, held: text(secret), once: text(iv) };
    },
  },
];

const agreed: Kind[] = [
  {
    name: 'a grant',
    async make(dice) {
      const [account, space, raw] = [await somebody(dice), fresh(16), fresh(32)];
      const { secret } = account;
      const sealed = fromBase64url(await sealGrant(text(space), raw, account.keys.encryption));
      const open = async (parts: Parts) => {
        const reader = parts['secret'] === secret ? account : await deriveAccount(parts['secret']!);
        return orNull(openRawGrant(text(parts['space']!), text(parts['sealed']!), reader));
      };
      return { parts: { sealed, space, secret }, open, held: text(raw), once: text(sealed.slice(0, ENCAPSULATED)) };
    },
  },
  {
    name: 'something sealed to somebody',
    async make(dice) {
      const account = await somebody(dice);
      const [purpose, plain] = [bytesOf('stepwise/identity/1|somewhere'), someBytes(dice, 20_000)];
      const sealed = fromBase64url(await sealTo(account.keys.encryption, asciiOf(purpose), plain));
      const open = (parts: Parts) =>
        orNull(openSealed(account.decryptionKeys, asciiOf(parts['purpose']!), text(parts['sealed']!)));
      return { parts: { sealed, purpose }, open, held: text(plain), once: text(sealed.slice(0, ENCAPSULATED)) };
    },
  },
];

const slots: Kind[] = [
  {
    name: 'a passphrase slot',
    rare: 1000,
    async make() {
      const [account, secret, salt, iv] = [fresh(16), fresh(16), fresh(16), fresh(IV)];
      const passphrase = bytesOf('four-random-words-here');
      const slot = await makePassphraseSlot(text(account), secret, asciiOf(passphrase), { salt, iv });
      const open = (parts: Parts) => {
        const given = { ...slot, salt: text(parts['salt']!), sealed: text(parts['sealed']!) };
        return orNull(openPassphraseSlot(text(parts['account']!), given, asciiOf(parts['passphrase']!)));
      };
      const parts = { sealed: fromBase64url(slot.sealed), account, salt, passphrase };
      return { parts, open, held: text(secret), once: text(iv) };
    },
  },
  {
    name: 'a passkey slot',
    async make() {
      const [account, secret, answer, iv] = [fresh(16), fresh(16), fresh(32), fresh(IV)];
      const about = { credential: 'one', salt: text(fresh(32)), iv };
      const slot = await makePasskeySlot(text(account), secret, answer, about);
      const open = (parts: Parts) => {
        const given = { ...slot, check: text(parts['check']!), sealed: text(parts['sealed']!) };
        return orNull(openPasskeySlot(text(parts['account']!), given, parts['answer']!));
      };
      const parts = { sealed: fromBase64url(slot.sealed), check: fromBase64url(slot.check), account, answer };
      return { parts, open, held: text(secret), once: text(iv) };
    },
  },
  {
    name: 'a slot of this device',
    async make() {
      const [account, secret, iv] = [fresh(16), fresh(16), fresh(IV)];
      const { key, sealed } = await makeSlot(text(account), secret, iv);
      const open = (parts: Parts) => orNull(openSlot(text(parts['account']!), key, text(parts['sealed']!)));
      return { parts: { sealed: fromBase64url(sealed), account }, open, held: text(secret), once: text(iv) };
    },
  },
  {
    name: 'a secret for one more device',
    async make() {
      const [token, secret, iv] = [fresh(16), fresh(16), fresh(IV)];
      const sealed = await sealSecret((await readToken(text(token)))!, secret, iv);
      const open = async (parts: Parts) =>
        orNull(openSealedSecret((await readToken(text(parts['token']!)))!, text(parts['sealed']!)));
      return { parts: { sealed: fromBase64url(sealed), token }, open, held: text(secret), once: text(iv) };
    },
  },
];

const signed: Kind[] = [
  {
    name: 'a signed event',
    async make(dice) {
      const [account, where, event] = [await somebody(dice), place(), { said: someValue(dice, 2000) }];
      const made = await signEvent(account, placeOf(where), event);
      const open = async (parts: Parts) => {
        const keys = { signing: text(parts['signing']!), encryption: text(parts['encryption']!) };
        const given = {
          author: text(parts['author']!),
          keys,
          text: textOf(parts['words']!),
          signature: text(parts['signature']!),
        };
        return (await readSignedEvent(placeOf(parts), given))?.event ?? null;
      };
      const parts = {
        ...where,
        author: fromBase64url(made.author),
        signing: fromBase64url(made.keys.signing),
        encryption: fromBase64url(made.keys.encryption),
        words: new Uint8Array(Buffer.from(made.text, 'utf16le')) as Bytes,
        signature: fromBase64url(made.signature),
      };
      return { parts, open, held: event };
    },
  },
  {
    name: 'the removal of a device',
    async make(dice) {
      const [account, device] = [await somebody(dice), fresh(16)];
      const signature = fromBase64url(await signRemoval(account, text(device)));
      const open = async (parts: Parts) =>
        (await removalHolds(
          text(parts['account']!),
          text(parts['signing']!),
          text(parts['device']!),
          text(parts['signature']!),
        )) || null;
      const parts = {
        account: fromBase64url(account.id),
        signing: fromBase64url(account.keys.signing),
        device,
        signature,
      };
      return { parts, open, held: true };
    },
  },
  {
    name: 'a proof',
    async make() {
      const key = makeProofKey();
      const about = { incarnation: fresh(16), space: fresh(16), key: fresh(16), hash: fresh(32) };
      const told = (parts: Parts) => ({
        incarnation: text(parts['incarnation']!),
        space: text(parts['space']!),
        key: text(parts['key']!),
        hash: text(parts['hash']!),
        day: '2026-11-20',
      });
      const signature = fromBase64url(signWith(key, proofText(told(about))));
      const open = async (parts: Parts) =>
        (await proofHolds({
          ...told(parts),
          proofKey: text(parts['proofKey']!),
          signature: text(parts['signature']!),
        })) || null;
      return { parts: { ...about, proofKey: fromBase64url(publicHalf(key)), signature }, open, held: true };
    },
  },
];

const textOf = (bytes: Bytes) => Buffer.from(bytes).toString('utf16le');

/** Everything in the vault that seals or signs, with what opens or checks it. */
export const KINDS: readonly Kind[] = [...records, ...agreed, ...slots, ...signed];
