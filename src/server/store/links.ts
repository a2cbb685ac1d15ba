import type { LinkState } from '#protocol/devices.ts';

/** An account's secret on its way to one more device. */
export interface Link {
  id: string;
  account: string;
  /** Seconds since 1970, a full minute: until then it can be used. */
  until: number;
  state: LinkState;
  /** Null once it was taken or withdrawn. */
  sealed: string | null;
}
export interface LinkReads {
  find(id: string): Promise<Link | null>;
  /** Those of an account that are still here, in whatever state. */
  countOf(account: string): Promise<number>;
  count(): Promise<number>;
}
export interface Links extends LinkReads {
  add(link: Pick<Link, 'id' | 'account' | 'until'> & { sealed: string }): Promise<void>;
  /** Leaves nothing of what was sealed. */
  settle(id: string, state: Exclude<LinkState, 'open'>): Promise<void>;
  /** Drops what ended by `now` (seconds). */
  sweep(now: number): Promise<void>;
}
