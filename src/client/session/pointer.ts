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
