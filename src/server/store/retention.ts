import type { HoldReason } from '#protocol/operations.ts';

/** How long a space is kept. `until` moves on with what is said in it; neither months nor day: only held. */
export interface Retention {
  months: number | null;
  /** It may be erased from this day on. */
  until: string | null;
  hold: HoldReason | null;
  /** Its keys are gone, so the rest has to go too. */
  begun: boolean;
  /** The day of the last thing said in it. */
  lastDay: string;
}
export interface RetentionReads {
  find(space: string): Promise<Retention | null>;
  /** Spaces whose day has come and that nobody holds, or whose erasing was broken off; by their ids, after one of them. */
  due(day: string, after: string, limit: number): Promise<string[]>;
  isErased(space: string): Promise<boolean>;
  /** Everybody whose feed it may be in. */
  participants(space: string): Promise<string[]>;
}
export interface Retentions extends RetentionReads {
  keep(space: string, kept: { months: number; until: string }): Promise<void>;
  hold(space: string, reason: HoldReason | null): Promise<void>;
  /** First of all what opens it: every grant. */
  forgetKeys(space: string): Promise<void>;
  /** Bodies and places in the log. The space stays with its head, and nobody may read or write it any more. */
  forgetBodies(space: string, day: string): Promise<void>;
  /** Places in a feed of what was erased, all but the last, which says so. */
  sweepFeed(account: string): Promise<void>;
  /** Nothing is left to do. */
  finish(space: string, day: string): Promise<void>;
}
