import { unsealDocument } from '#client/db/documents.ts';
import { deriveAccount, SECRET_BYTES } from '#client/vault/account.ts';
import { openSealedSecret, readToken, sealSecret } from '#client/vault/link.ts';
import { paperWords, readPaperWords } from '#client/vault/paper-words.ts';
import { readReceiptText } from '#client/vault/receipt.ts';
import { readRecoveryCode, recoveryCode } from '#client/vault/recovery-code.ts';
import { seal } from '#client/vault/seal.ts';
import { readSignedEvent, signEvent } from '#client/vault/signed-event.ts';
import { newDraft } from '#domain/concern/draft.ts';
import { encodingOf } from '#domain/csv/encoding.ts';
import { readRows } from '#domain/csv/rows.ts';
import { readFile } from '#domain/directory-file/read-file.ts';
import { findIdentifiers } from '#domain/identifiers/find.ts';
import { readLink, writeLink } from '#domain/poster/link.ts';
import { moves, pictureIn } from '#protocol/picture.ts';
import { readPlaceCode } from '#protocol/place-code.ts';

/** Reads words that come from outside, or from a disk that somebody had in hand. */
interface Reader {
  name: string;
  sound(): string | Promise<string>;
  read(text: string): unknown;
}

const secret = new Uint8Array(SECRET_BYTES).fill(7);
const iv = new Uint8Array(12);
const account = await deriveAccount(secret);
const place = { space: account.vaultSpace, key: 'K'.repeat(22) };
const phone = { account } as Parameters<typeof unsealDocument>[0];
const draft = newDraft(place.key, '2026-11-26T09:00:00.000Z', { id: 'england', version: 1 });
const proof = {
  incarnation: 'I'.repeat(22),
  space: place.space,
  key: place.key,
  hash: 'A'.repeat(43),
  day: '2026-11-26',
  proofKey: 'A'.repeat(87),
  signature: 'A'.repeat(86),
};
const run = <T>(steps: Generator<unknown, T>) => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};
const FILE = 'kind,code,name\norganisation,north,"North, Hospital"\nplacement,ward4,Ward 4\n';

export const READERS: readonly Reader[] = [
  {
    name: 'a document of the vault',
    sound: async () => (await seal(account.vaultKey, place, draft, iv))!,
    read: (text) => unsealDocument(phone, place.key, text),
  },
  {
    name: 'a signed event',
    sound: async () => JSON.stringify(await signEvent(account, place, { type: 'opened', at: '2026-11-26' })),
    read: (text) => readSignedEvent(place, jsonIn(text)),
  },
  {
    name: 'a receipt',
    sound: () => JSON.stringify({ stepwise: 'receipt/1', proof }),
    read: readReceiptText,
  },
  { name: 'a recovery code', sound: () => recoveryCode(secret), read: readRecoveryCode },
  { name: 'words on paper', sound: async () => (await paperWords(secret)).join(' '), read: readPaperWords },
  { name: 'a code for one more device', sound: () => 'A'.repeat(22), read: readToken },
  {
    name: 'what comes with it',
    sound: async () => sealSecret((await readToken('A'.repeat(22)))!, secret, iv),
    read: async (text) => openSealedSecret((await readToken('A'.repeat(22)))!, text),
  },
  { name: 'the code of a place', sound: () => 'K7QM-2F9X', read: readPlaceCode },
  {
    name: 'a poster',
    sound: () => writeLink({ placement: 'A'.repeat(22), organisation: 'B'.repeat(22), education: null, teams: [] }),
    read: readLink,
  },
  { name: 'a table', sound: () => FILE, read: (text) => [...readRows(text)] },
  { name: 'the file of a directory', sound: () => FILE, read: (text) => run(readFile(text, '2026-11-26')) },
  { name: 'the letters of a file', sound: () => FILE, read: (text) => encodingOf(Buffer.from(text, 'utf16le')) },
  {
    name: 'a picture',
    sound: () => Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64').toString('latin1'),
    read: (text) => [pictureIn(Buffer.from(text, 'latin1')), moves(Buffer.from(text, 'latin1'))],
  },
  {
    name: 'words with a number',
    sound: () => 'Ask 943 476 5919 on 01/02/1990.',
    read: (text) => findIdentifiers(text, 2026),
  },
];

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
