import { CHOICE } from './mode.ts';

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
