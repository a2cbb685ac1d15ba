import type { Storage } from '../db/open.ts';
import type { PhoneDeps } from '../db/phone.ts';
import { onceQuiet } from './quiet.ts';

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

/** A store like the browser's own, in memory. Fetched only where it is wanted: no phone carries it for offline use. */
export async function memoryStorage(): Promise<Storage> {
  const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb');
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

/** Whether this browser gives back what it was given to keep. */
export async function storeWorks(deps: PhoneDeps): Promise<boolean> {
  const part = await import('../db/probe.ts').catch(() => null);
  // Without the code for it nothing is known, and nothing is to be said.
  return part ? part.probe(deps) : true;
}

/** The same, once nobody waits for anything else. */
export function storeWorksLater(deps: PhoneDeps): Promise<boolean> {
  return onceQuiet().then(() => storeWorks(deps));
}
