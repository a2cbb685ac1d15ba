import { remember, remembered } from '../platform/remembered.ts';

/**
 * Which account this browser opens. Only a random id, so that a page knows before any database is open whether there is
 * something to open. Without a pointer the databases themselves are asked.
 */
export function currentAccount(): string | null {
  return remembered('account');
}

export function pointTo(account: string): void {
  remember('account', account);
}

/** What it pointed to is gone: the next start makes a new one. */
export function forgetAccount(): void {
  remember('account', null);
  rememberListed(0);
}

/** The first page shows so many; the rest have a page of their own. */
export const MOST_LISTED = 5;

/**
 * How many rows *My concerns* had last time, so that the first page keeps room for them before anything is open. One over
 * what it shows stands for more.
 */
export function listedBefore(): number {
  const rows = Number(remembered('listed'));
  return Number.isInteger(rows) && rows > 0 ? Math.min(rows, MOST_LISTED + 1) : 0;
}

export function rememberListed(rows: number): void {
  if (listedBefore() !== rows) remember('listed', String(rows));
}
