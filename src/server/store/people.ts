import type { ListedDevice } from '#protocol/devices.ts';
import type { AccountKeys } from '#protocol/session.ts';
import type { Verdict } from '../operations/verdict.ts';

export interface AccountReads {
  keys(account: string): Promise<AccountKeys | null>;
}
export interface Accounts extends AccountReads {
  /** Once; an account already known stays as it is. */
  enrol(account: string, keys: AccountKeys, day: string): Promise<void>;
}

export interface Device {
  id: string;
  account: string;
  /** The last sequence number dealt with. */
  last: number;
  /** The account's signature that it is its own no more; null: it still is. */
  removal: string | null;
}
export interface DeviceReads {
  find(device: string): Promise<Device | null>;
  /** Every device an account ever had, the one it had first before the others. */
  ofAccount(account: string): Promise<ListedDevice[]>;
}
export interface Devices extends DeviceReads {
  enrol(device: { id: string; account: string; key: string; day: string }): Promise<void>;
  advance(device: string, seq: number): Promise<void>;
  /** For the list its person sees: its certificate, and the last day it was here. */
  seen(device: string, certificate: string, day: string): Promise<void>;
  /** For good, and its sessions with it. A second time changes nothing. */
  remove(device: string, removed: { day: string; signature: string }): Promise<void>;
}

export interface Session {
  account: string;
  device: string;
  /** Seconds since 1970, a full hour. */
  expires: number;
}
export interface SessionReads {
  find(tokenHash: string): Promise<Session | null>;
}
export interface Sessions extends SessionReads {
  /** Also drops this device's oldest sessions beyond `keep`. */
  add(session: { tokenHash: string; account: string; device: string; expires: number }, keep: number): Promise<void>;
  /** Drops every session of an account, whichever device it is on. */
  end(account: string): Promise<void>;
  /** Drops what expired before `now` (seconds). */
  sweep(now: number): Promise<void>;
}

export interface Settled {
  mid: string;
  hash: string;
  verdict: Verdict;
}
export interface OutcomeReads {
  at(device: string, seq: number): Promise<Settled | null>;
  /** How this account's mutation `mid` was first settled, whichever device sent it. */
  byMid(account: string, mid: string): Promise<Settled | null>;
}
export interface Outcomes extends OutcomeReads {
  /** `first`: this mid was not settled before; at most one such row exists for (account, mid). */
  keep(device: string, account: string, seq: number, settled: Settled, first: boolean): Promise<void>;
}
