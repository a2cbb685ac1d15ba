/** Where words are kept. `phone`: in this browser's store. `page`: in memory, and gone when the page is closed. */
export type Kept = 'phone' | 'page';

const CHOICE = 'stepwise.keep-nothing';

/** Somebody said that this phone is not theirs. It holds for this tab, also when the page is loaded again. */
export function keepsNothing(): boolean {
  try {
    return sessionStorage.getItem(CHOICE) !== null;
  } catch {
    return false;
  }
}

/** From here on a fresh page, so that nothing of what was open before is still at hand. */
export function keepNothing(choice: boolean): void {
  try {
    if (choice) sessionStorage.setItem(CHOICE, '1');
    else sessionStorage.removeItem(CHOICE);
  } catch {
    // A browser that lets nothing be stored keeps nothing anyway.
  }
  location.assign(choice ? '/note' : '/');
}
