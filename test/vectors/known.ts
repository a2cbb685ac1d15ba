import { createECDH, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { fromBase64url, toBase64url } from '#client/vault/base64url.ts';
import { deriverOf } from '#client/vault/derive.ts';
import { hashOf } from '#client/vault/hash.ts';
import { openSealed, sealTo } from '#client/vault/hpke.ts';
import { deriveP256 } from '#client/vault/p256.ts';
import { makePassphraseSlot, openPassphraseSlot } from '#client/vault/passphrase-slot.ts';
import { seal, unseal } from '#client/vault/seal.ts';
import { verify } from '#client/vault/signing.ts';
import { sealedPlace } from '#protocol/texts.ts';
import { openByTheBook, openGcm, sealByTheBook, sealGcm } from './by-the-book.ts';

export interface Known {
  from: string;
  what: string;
  holds(): Promise<boolean>;
}

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');
/** The vault takes and gives bytes of their own. */
const own = (bytes: Uint8Array) => new Uint8Array(bytes) as Uint8Array<ArrayBuffer>;
const same = (one: Uint8Array | ArrayBuffer | null, other: Uint8Array) =>
  one !== null && Buffer.from(one as Uint8Array).equals(other);

/**
 * Mode 0, kem 16, kdf 1, aead 2 of the vectors published with RFC 9180 (test-vectors.json of draft-irtf-cfrg-hpke): the
 * RFC's own appendix A.3 prints the same key agreement with AES-128-GCM.
 */
const HPKE = {
  info: hex('4f6465206f6e2061204772656369616e2055726e'),
  skR: hex('317f915db7bc629c48fe765587897e01e282d3e8445f79f27f65d031a88082b2'),
  pkR: hex(`04abc7e49a4c6b3566d77d0304addc6ed0e98512ffccf505e6a8e3eb25c685136f
            853148544876de76c0f2ef99cdc3a05ccf5ded7860c7c021238f9e2073d2356c`),
  ikmE: hex('a90d3417c3da9cb6c6ae19b4b5dd6cc9529a4cc24efb7ae0ace1f31887a8cd6c'),
  enc: hex(`04c06b4f6bebc7bb495cb797ab753f911aff80aefb86fd8b6fcc35525f3ab5f03e
            0b21bd31a86c6048af3cb2d98e0d3bf01da5cc4c39ff5370d331a4f1f7d5a4e0`),
  sharedSecret: hex('48893fecd82f7c3456af6a42d8f56325d21e08c10fa81299986aaff54cde7b49'),
  key: hex('ee16802a936d5f544771131900ee6973d0551de9e852ece2ef34bf0d5f9e1d1d'),
  baseNonce: hex('9bc50980832a7b4b58c40161'),
  plain: hex('4265617574792069732074727574682c20747275746820626561757479'),
  aad: hex('436f756e742d30'),
  ct: hex(`58c61a45059d0c5704560e9d88b564a8b63f1364b8d1fcb3c4c6ddc1d291742465e902cd216f8908da49f8f96f`),
};

const suite = () => new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

async function recipientKeys(): Promise<CryptoKeyPair> {
  const { kem } = suite();
  const privateKey = await kem.importKey('raw', own(HPKE.skR).buffer, false);
  return { privateKey, publicKey: await kem.importKey('raw', own(HPKE.pkR).buffer, true) };
}

/** RFC 9180, 7.1.3: the scalar of a vector's ephemeral key follows from its ikmE. */
async function ephemeralScalar(): Promise<Buffer> {
  const { privateKey } = await suite().kem.deriveKeyPair(own(HPKE.ikmE).buffer);
  return Buffer.from(await suite().kem.serializePrivateKey(privateKey));
}

const hpke: Known[] = [
  {
    from: 'RFC 9180, vectors for P-256 and AES-256-GCM',
    what: 'the library opens what the vector sealed (our functions take no further data, so it is asked itself)',
    async holds() {
      const opened = suite().open(
        { recipientKey: await recipientKeys(), enc: own(HPKE.enc).buffer, info: own(HPKE.info).buffer },
        own(HPKE.ct).buffer,
        own(HPKE.aad).buffer,
      );
      return same(await opened, HPKE.plain);
    },
  },
  {
    from: 'RFC 9180, vectors for P-256 and AES-256-GCM',
    what: 'the second implementation, which our functions are held against, gives the vector’s own bytes',
    async holds() {
      const made = sealByTheBook(HPKE.pkR, await ephemeralScalar(), HPKE);
      return (
        same(made.enc, HPKE.enc) &&
        same(made.sharedSecret, HPKE.sharedSecret) &&
        same(made.key, HPKE.key) &&
        same(made.baseNonce, HPKE.baseNonce) &&
        same(made.ct, HPKE.ct)
      );
    },
  },
  {
    from: 'RFC 9180, its keys and words, without further data',
    what: 'openSealed opens what the second implementation seals, and that what sealTo seals',
    async holds() {
      const purpose = HPKE.info.toString('latin1');
      const { enc, ct } = sealByTheBook(HPKE.pkR, await ephemeralScalar(), { info: HPKE.info, plain: HPKE.plain });
      const theirs = toBase64url(Buffer.concat([enc, ct]));
      if (!same(await openSealed(await recipientKeys(), purpose, theirs), HPKE.plain)) return false;
      const ours = Buffer.from(fromBase64url(await sealTo(toBase64url(HPKE.pkR), purpose, own(HPKE.plain))));
      return same(openByTheBook(HPKE.skR, ours.subarray(0, 65), ours.subarray(65), HPKE.info), HPKE.plain);
    },
  },
];

async function hkdf(ikm: Buffer, salt: Buffer, info: Buffer, bytes: number): Promise<ArrayBuffer> {
  const root = await crypto.subtle.importKey('raw', own(ikm), 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: own(salt), info: own(info) };
  return crypto.subtle.deriveBits(how, root, bytes * 8);
}

const derived: Known[] = [
  {
    from: 'RFC 5869, A.1',
    what: 'HKDF of the platform (ours fixes salt and words)',
    holds: async () =>
      same(
        await hkdf(Buffer.alloc(22, 11), hex('000102030405060708090a0b0c'), hex('f0f1f2f3f4f5f6f7f8f9'), 42),
        hex('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865'),
      ),
  },
  {
    from: 'RFC 5869, A.3',
    what: 'the same without salt and words: 32 zeros are no salt, and that is ours',
    holds: async () =>
      same(
        await hkdf(Buffer.alloc(22, 11), Buffer.alloc(32), Buffer.alloc(0), 42),
        hex('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8'),
      ),
  },
  {
    from: 'node:crypto',
    what: 'deriverOf gives what another implementation of HKDF gives',
    async holds() {
      const secret = Buffer.alloc(16, 7);
      const derive = await deriverOf(own(secret));
      const other = hkdfSync('sha256', secret, Buffer.alloc(32), 'stepwise/1/vault-key', 32);
      return same(await derive('vault-key', 32), Buffer.from(other));
    },
  },
  ...(
    [
      ['passwd', 'salt', 1, '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc'],
      ['Password', 'NaCl', 80_000, '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56'],
    ] as const
  ).map(
    ([passphrase, salt, rounds, key]): Known => ({
      from: 'RFC 7914, 11',
      what: `openPassphraseSlot opens what is sealed under PBKDF2 of “${passphrase}” with ${rounds} rounds`,
      async holds() {
        const secret = Buffer.alloc(16, 9);
        const sealed = toBase64url(sealedBeside(hex(key), 'account', 'passphrase', toBase64url(secret)));
        const slot = { salt: toBase64url(Buffer.from(salt)), rounds, sealed };
        return same(await openPassphraseSlot('account', slot, passphrase), secret);
      },
    }),
  ),
  {
    from: 'node:crypto',
    what: 'makePassphraseSlot seals under what another implementation of PBKDF2 gives for 600,000 rounds',
    async holds() {
      const [salt, iv, secret] = [Buffer.alloc(16, 1), Buffer.alloc(12, 2), Buffer.alloc(16, 3)];
      const { sealed, rounds } = await makePassphraseSlot('account', secret, 'four random words here', {
        salt: own(salt),
        iv: own(iv),
      });
      const key = pbkdf2Sync('four random words here', salt, 600_000, 32, 'sha256');
      return rounds === 600_000 && openedBeside(key, 'account', 'passphrase', sealed) === toBase64url(secret);
    },
  },
];

/** The envelope of `protocol/envelope.ts`, made beside our code. */
function sealedBeside(key: Buffer, space: string, name: string, value: unknown, size = 1024): Buffer {
  const text = Buffer.from(JSON.stringify(value));
  const plain = Buffer.alloc(size);
  plain.writeUInt32BE(text.length);
  text.copy(plain, 4);
  const [header, iv] = [Buffer.from([1, 1, 0, 0]), Buffer.alloc(12, 5)];
  return Buffer.concat([header, iv, sealGcm(key, iv, aadOf(header, space, name), plain)]);
}

function openedBeside(key: Buffer, space: string, name: string, body: string): unknown {
  const bytes = Buffer.from(body, 'base64url');
  const header = bytes.subarray(0, 4);
  const plain = openGcm(key, bytes.subarray(4, 16), aadOf(header, space, name), bytes.subarray(16));
  return JSON.parse(plain.subarray(4, 4 + plain.readUInt32BE()).toString());
}

const aadOf = (header: Buffer, space: string, name: string) =>
  Buffer.concat([header, Buffer.from(sealedPlace(space, name))]);

/** Galois/Counter Mode, McGrew and Viega, test case 16. */
const GCM = {
  key: hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
  iv: hex('cafebabefacedbaddecaf888'),
  aad: hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
  plain: hex(`d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72
              1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39`),
  ct: hex(`522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa
           8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b`),
};

const sealed: Known[] = [
  {
    from: 'GCM, test case 16',
    what: 'AES-256-GCM of the platform, and the second implementation (ours fixes the further data)',
    async holds() {
      const key = await crypto.subtle.importKey('raw', own(GCM.key), 'AES-GCM', false, ['encrypt']);
      const how = { name: 'AES-GCM', iv: own(GCM.iv), additionalData: own(GCM.aad), tagLength: 128 };
      const ct = await crypto.subtle.encrypt(how, key, own(GCM.plain));
      return same(ct, GCM.ct) && same(sealGcm(GCM.key, GCM.iv, GCM.aad, GCM.plain), GCM.ct);
    },
  },
  {
    from: 'node:crypto',
    what: 'the second implementation opens what seal seals, and unseal what that seals',
    async holds() {
      const [raw, place, value] = [
        Buffer.alloc(32, 8),
        { space: 'A'.repeat(22), key: 'B'.repeat(22) },
        { said: 'Héllo 🦆' },
      ];
      const key = await crypto.subtle.importKey('raw', own(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);
      const ours = (await seal(key, place, value, own(Buffer.alloc(12, 4))))!;
      const theirs = toBase64url(sealedBeside(raw, place.space, place.key, value));
      const text = JSON.stringify(value);
      return (
        JSON.stringify(openedBeside(raw, place.space, place.key, ours)) === text &&
        JSON.stringify(await unseal(key, place, theirs)) === text
      );
    },
  },
];

/** RFC 6979, A.2.5: the key, and its signatures with SHA-256. */
const ECDSA = {
  scalar: hex('c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721'),
  point: hex(`0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6
              7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299`),
  signed: [
    [
      'sample',
      `efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716
       f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8`,
    ],
    [
      'test',
      `f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367
       019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083`,
    ],
  ] as const,
};

const signed: Known[] = [
  ...ECDSA.signed.map(
    ([text, signature]): Known => ({
      from: 'RFC 6979, A.2.5',
      what: `verify holds the signature of “${text}”, and not of another word`,
      async holds() {
        const [point, given] = [toBase64url(ECDSA.point), toBase64url(hex(signature))];
        return (await verify(point, text, given)) && !(await verify(point, `${text} `, given));
      },
    }),
  ),
  {
    from: 'RFC 6979, A.2.5',
    what: 'deriveP256 finds the point of its key',
    async holds() {
      // It takes the seed modulo the order less one, plus one: so the seed of this scalar is one less.
      const seed = Buffer.concat([Buffer.alloc(16), ECDSA.scalar]);
      seed[seed.length - 1]! -= 1;
      const { publicKey } = await deriveP256(own(seed).buffer, 'ECDSA');
      const other = createECDH('prime256v1');
      other.setPrivateKey(ECDSA.scalar);
      return publicKey === toBase64url(ECDSA.point) && same(other.getPublicKey(), ECDSA.point);
    },
  },
];

const texts: Known[] = [
  {
    from: 'FIPS 180-4',
    what: 'hashOf “abc”',
    holds: async () =>
      (await hashOf('abc')) === toBase64url(hex('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')),
  },
  ...(
    [
      ['', ''],
      ['f', 'Zg'],
      ['fo', 'Zm8'],
      ['foo', 'Zm9v'],
      ['foob', 'Zm9vYg'],
      ['fooba', 'Zm9vYmE'],
      ['foobar', 'Zm9vYmFy'],
    ] as const
  ).map(
    ([plain, coded]): Known => ({
      from: 'RFC 4648, 10',
      what: `base64url of “${plain}”`,
      holds: async () => toBase64url(Buffer.from(plain)) === coded && same(fromBase64url(coded), Buffer.from(plain)),
    }),
  ),
];

export const KNOWN: readonly Known[] = [...hpke, ...derived, ...sealed, ...signed, ...texts];
