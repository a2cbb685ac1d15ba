/**
 * Which account this browser opens. Only a random id, so that a page knows before any database is open whether there is
 * something to open. Storage may be blocked: then there is no pointer, and the databases themselves are asked.
 */
const KEY = 'stepwise.account';

export function currentAccount(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function pointTo(account: string): void {
  try {
    localStorage.setItem(KEY, account);
  } catch {
    // Found again by its database.
  }
}

const LISTED = 'stepwise.listed';
/** The first page shows so many; the rest have a page of their own. */
export const MOST_LISTED = 5;

/**
 * How many rows *My concerns* had last time, so that the first page keeps room for them before anything is open. One over
 * what it shows stands for more.
 */
export function listedBefore(): number {
  try {
    const rows = Number(localStorage.getItem(LISTED));
    return Number.isInteger(rows) && rows > 0 ? Math.min(rows, MOST_LISTED + 1) : 0;
  } catch {
    return 0;
  }
}

export function rememberListed(rows: number): void {
  try {
    if (listedBefore() !== rows) localStorage.setItem(LISTED, String(rows));
  } catch {
    // Without it the list only moves what is below it.
  }
}
