const KEY = 'stepwise.removed';

export function toRemovedPage(): void {
  location.replace('/settings/removed');
}

/** Every other tab that has this account open is to leave it too. Nothing of it stays written. */
export function tellOtherTabs(account: string): void {
  try {
    localStorage.setItem(KEY, account);
    localStorage.removeItem(KEY);
  } catch {
    // They find their databases gone.
  }
}

export function leaveWhenRemoved(account: string): void {
  globalThis.addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY && newValue === account) toRemovedPage();
  });
}
