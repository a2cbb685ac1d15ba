import type { Mailbox, MailboxState } from '#protocol/mailbox.ts';
import type { PushOn } from '#protocol/push.ts';

/**
 * What there is to tell. `push`: that a device's account has news. To the mailbox of a team, `confirm`: asks whether it
 * wants e-mails; `mail`: that there is news; `overdue`: that something waits for a first answer.
 */
export type NoticeKind = 'push' | 'confirm' | 'mail' | 'overdue';
/** `id`: the device or the team it is for. There is one of a kind for each. */
export interface Notice {
  kind: NoticeKind;
  id: string;
}
export interface ClaimedNotice extends Notice {
  /** How often it was claimed before without being settled. */
  tries: number;
}
export interface NoticeReads {
  /** Those that were given no time yet. */
  unplanned(limit: number): Promise<Notice[]>;
  /** How many wait, how many of them could not be told yet, and when the first is due, in seconds since 1970. */
  standing(): Promise<{ waiting: number; failing: number; first: number | null }>;
}
export interface Notices extends NoticeReads {
  /** There is news for everyone who reads a space, on each device that asked to be told; not for `but`, whose news it is. */
  tellReaders(space: string, but: string): Promise<void>;
  tellAccount(account: string): Promise<void>;
  tellTeam(kind: Exclude<NoticeKind, 'push'>, team: string): Promise<void>;
  /** `due`: seconds since 1970. */
  plan(notice: Notice, due: number): Promise<void>;
  /** Takes those due by `now` for itself until `until`: whoever does not settle them by then has lost them again. */
  claim(now: number, until: number, limit: number): Promise<ClaimedNotice[]>;
  /** It was told. What came since it was claimed is still to be told, and has no time yet. */
  settle(notice: Notice): Promise<void>;
  drop(notice: Notice): Promise<void>;
}

export interface PushAddressRow extends PushOn {
  device: string;
  account: string;
}
export interface PushAddressReads {
  find(device: string): Promise<PushAddressRow | null>;
  countOf(account: string): Promise<number>;
}
export interface PushAddresses extends PushAddressReads {
  put(address: PushAddressRow): Promise<void>;
  remove(device: string): Promise<void>;
}

/** `rest`: seconds since 1970 until which it is left alone. `reminded`: the last day on which somebody looked what waits. */
export interface MailboxRow {
  team: string;
  mailbox: Mailbox;
  state: MailboxState | 'none';
  rest: number | null;
  reminded: string | null;
  /** How often it was asked whether it wants e-mails, on which day. */
  asked: { day: string; times: number };
}
export interface MailboxReads {
  find(team: string): Promise<MailboxRow | null>;
  /** Confirmed ones that want e-mails, where nobody has looked on this day what waits. */
  notReminded(day: string, limit: number): Promise<MailboxRow[]>;
}
export interface Mailboxes extends MailboxReads {
  put(row: MailboxRow): Promise<void>;
  /** Forgets until when those are left alone whose time is over. */
  sweep(now: number): Promise<void>;
}

export interface UnansweredReads {
  /** The days on which came what nobody on the team has written anything about, oldest first; only what somebody may read. */
  daysOf(team: string): Promise<string[]>;
}
export interface Unanswereds extends UnansweredReads {
  add(concern: { space: string; team: string; day: string }): Promise<void>;
  remove(space: string): Promise<void>;
}
