import type { Dexie, Table } from 'dexie';
import type { OperationName } from '#protocol/operations.ts';
import type { AccountKeys } from '#protocol/session.ts';
import type { Entry, SpaceNews } from '#protocol/sync.ts';
import type { Device } from '../vault/device.ts';
import type { PasskeySlot } from '../vault/passkey-slot.ts';
import type { PassphraseSlot } from '../vault/passphrase-slot.ts';

/**
 * The account secret at rest, sealed in slots. Without a lock: `account`, under the non-extractable key in `slot`. With
 * one: `passphrase`, and beside it a `passkey` at most; then the first two are not there.
 */
export type KeyRow =
  | { id: 'slot'; key: CryptoKey }
  | { id: 'account'; account: string; sealed: string }
  | ({ id: 'passphrase' } & PassphraseSlot)
  | ({ id: 'passkey' } & PasskeySlot);

/**
 * A document of the vault as this device has it. `base` and `baseBody`: the server's version it grew from (0 and null:
 * none). It is unsent exactly when `body` differs from `baseBody`. `body` null: removed here. `was`: earlier versions that it
 * grew from, to know them again on a server that was restored from a backup.
 */
export type DocumentRow = {
  key: string;
  base: number;
  baseBody: string | null;
  body: string | null;
  was?: readonly string[];
};

/** One account this device speaks for: its own, or a receipt. `next` is the sequence number of the next outbox row. */
export type LaneRow = { account: string; keys: AccountKeys; device: Device; next: number };

/** `astray`: the server has lost the space it belongs to; it goes again when that is back. */
export type OutboxState = 'queued' | 'inflight' | 'acked' | 'astray' | 'rejected' | 'parked';

/**
 * Something to tell the server, sealed and ready. `args` of a `put` lack the base, and `hash` is null, until it first
 * leaves; from then on the row never changes, because the server may have it. `day` is when it was acknowledged, or
 * when the server began another life before it was.
 */
export type OutboxRow = {
  lane: string;
  seq: number;
  mid: string;
  op: OperationName;
  space: string;
  key: string;
  args: Record<string, unknown>;
  hash: string | null;
  state: OutboxState;
  code: string | null;
  current: Entry | null;
  day: string | null;
};

/**
 * A space as the server's feed told it, and how far this device has followed its log. `erased`: nobody but its sender holds any of it.
 */
export type SpaceRow = SpaceNews & { lane: string; seq: number; chain: string; erased?: true };

/** A live record of the server, still sealed. `share` is its part of the digest, computed from what is stored here. */
export type RecordRow = {
  space: string;
  key: string;
  seq: number;
  op: 'put' | 'append';
  hash: string;
  body: string | null;
  share: string;
};

/** Which concern a casework space is about, once its first event was read; `''`: it does not say. */
export type CaseworkRow = { space: string; about: string };

/**
 * Where this device is in a lane's feed. `mistrust` counts resets after failed checks; a clean page sets it to 0. `more`:
 * the server had not told everything yet. `anew`: it has begun another life, and the documents are still to be held against
 * what it has. `touched`: the cursor up to which every page left its marks for the inbox. `duties`:
 * of a member's device, for which rosters each duty has looked at every space; what pages change since then is noted for it.
 * `entries`: how many records the pages brought.
 */
export type CursorRow = {
  lane: string;
  cursor: string | null;
  mistrust: number;
  more?: boolean;
  anew?: boolean;
  touched?: string | null;
  duties?: Record<string, string>;
  entries?: number;
};

/** A space of a team that changed since the inbox last folded it. `mark` is another one for each change. */
export type TouchedRow = { space: string; mark: string };

/**
 * What the inbox lists, folded, in a few sealed rows. `words`: the same cases' texts to search, under the same version.
 * `said`: each case's texts as they were written, to show the line where something was found.
 */
export type InboxRow = { bucket: number; version: string; sealed: Uint8Array<ArrayBuffer> };
/** Facts of the same cases for the picture, packed: under the same version. */
export type FactsRow = InboxRow;
/** Which version of each of these rows is there. It is all key, so that all of them are known from one look. */
export type WrittenRow = Pick<InboxRow, 'bucket' | 'version'>;
export type SaidRow = { space: string; sealed: Uint8Array<ArrayBuffer> };

/** A space that a member's duty has still to look at. `mark` is another one for each change. */
export type DutyRow = { duty: string; space: string; mark: string };

export type MetaRow = { name: string; value: string | number | Uint8Array<ArrayBuffer> };
export type DirectoryRow = { id: string; etag: string; body: string };

/** What only this phone has until the server acknowledges it: written with strict durability. */
export type CriticalDb = Dexie & {
  keys: Table<KeyRow, string>;
  documents: Table<DocumentRow, string>;
  lanes: Table<LaneRow, string>;
  outbox: Table<OutboxRow, [string, number]>;
  meta: Table<MetaRow, string>;
};

/** What can be fetched again: relaxed durability. */
export type CacheDb = Dexie & {
  spaces: Table<SpaceRow, string>;
  records: Table<RecordRow, [string, string]>;
  casework: Table<CaseworkRow, string>;
  cursors: Table<CursorRow, string>;
  directory: Table<DirectoryRow, string>;
  touched: Table<TouchedRow, string>;
  summaries: Table<InboxRow, number>;
  words: Table<InboxRow, number>;
  said: Table<SaidRow, string>;
  facts: Table<FactsRow, number>;
  written: Table<WrittenRow, [number, string]>;
  duties: Table<DutyRow, [string, string]>;
};
