/**
 * A few words outside the databases, known before any is open. Never what somebody wrote. Storage may be blocked: then
 * nothing is remembered, and every reader can do without.
 *
 * `account`: which one this browser opens. `listed`: how many rows *My concerns* had. `leave`: the address that the
 * steward chose for *Leave quickly*. `plain`: whether this app goes by its neutral name here.
 */
type Name = 'account' | 'listed' | 'leave' | 'plain';

const keyOf = (name: Name) => `stepwise.${name}`;

export function remembered(name: Name): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

export function remember(name: Name, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), value);
  } catch {
    // It only saves time, or a choice that has to be made again.
  }
}
