import type { SpaceKind } from '#protocol/operations.ts';
import type { Entry } from '#protocol/sync.ts';

export interface SpaceHead {
  seq: number;
  chain: string;
  /** Live records and the XOR of their shares; a removed document is not live. */
  count: number;
  xor: string;
  /** Of the bodies of its live records. */
  bytes: number;
}
export interface Space extends SpaceHead {
  id: string;
  kind: SpaceKind;
  owner: string;
  team: string | null;
  roster: number | null;
  /** Hash of the arguments it was opened with, to recognise the same opening again. */
  opened: string;
}
export interface SpaceReads {
  find(space: string): Promise<Space | null>;
  /** What all spaces that an account has opened hold, those of `kinds` left out; each counts as one record itself. */
  usedBy(account: string, kinds: readonly SpaceKind[]): Promise<{ bytes: number; records: number }>;
}
export interface Spaces extends SpaceReads {
  add(space: Space, day: string): Promise<void>;
  grow(space: string, head: SpaceHead, day: string): Promise<void>;
}

export interface ParticipantReads {
  grant(space: string, account: string): Promise<string | null>;
  /** Whether an account takes part in a space or is kept out of it; null: neither. */
  standing(space: string, account: string): Promise<'admitted' | 'barred' | null>;
  /**
   * The one rule of access: an unbarred participant who, in a team's space, is its owner or on the team's current
   * roster. A register belongs to the team alone, so having opened it gives no lasting right.
   */
  mayRead(space: string, account: string): Promise<boolean>;
  readers(space: string): Promise<string[]>;
  /** Spaces of a team in which this account is an unbarred participant. */
  spacesOfTeam(team: string, account: string): Promise<string[]>;
}
export interface Participants extends ParticipantReads {
  admit(space: string, account: string, grant: string | null): Promise<void>;
  bar(space: string, account: string): Promise<void>;
}

export interface RecordState {
  seq: number;
  op: 'put' | 'append';
  hash: string;
  live: boolean;
  /** Of its body. */
  bytes: number;
}
export interface RecordReads {
  find(space: string, key: string): Promise<RecordState | null>;
  entry(space: string, key: string): Promise<Entry | null>;
}
export interface Records extends RecordReads {
  /** Replaces the record of this key; `body: null` leaves nothing of the ciphertext. */
  set(record: WholeEntry): Promise<void>;
}
export type WholeEntry = Entry & { body: string | null };

export interface LogReads {
  since(space: string, seq: number, limit: number): Promise<{ seq: number; key: string; hash: string }[]>;
  /** The day a place in the log was written; null for one from before days were kept, or that is not there. */
  dayOf(space: string, seq: number): Promise<string | null>;
}
export interface Logs extends LogReads {
  add(line: {
    space: string;
    seq: number;
    key: string;
    op: 'put' | 'append';
    hash: string;
    day: string;
  }): Promise<void>;
}

/** In place of a seq, in a feed: the space was erased. */
export const ERASED = -1;

/** One row of a feed: a space that is news (`entry` null) or a place in a space's log. */
export interface FeedRow {
  space: string;
  entry: Entry | null;
}
export interface FeedPage {
  rows: FeedRow[];
  /** Spaces this account was taken off since it could read them. */
  gone: string[];
  /** Spaces that were erased since. */
  erased: string[];
  /** Position of the last row looked at, unreadable ones included. */
  last: number;
  more: boolean;
}
export interface FeedReads {
  head(account: string): Promise<number>;
  /** Rows after `after` this account may read today, oldest first, until a limit is reached. */
  page(account: string, after: number, limit: { rows: number; bodyChars: number }): Promise<FeedPage>;
}
export interface Feeds extends FeedReads {
  /** Puts (space, seq) into the feed of everyone who may read the space, or of those on its team alone, and says who that is. */
  announce(space: string, seq: number, to?: 'readers' | 'members'): Promise<string[]>;
  /** Puts the whole space into one account's feed again. */
  replay(space: string, account: string): Promise<void>;
}
