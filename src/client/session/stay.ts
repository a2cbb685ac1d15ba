import type { Phone } from '../db/phone.ts';
import { askedToStay, noteAsked } from '../db/stay.ts';

/**
 * Asks the browser, once, not to clear what is kept here. True when it may be cleared all the same, and nobody has been told
 * yet.
 */
export async function askToStay(phone: Phone): Promise<boolean> {
  if (await askedToStay(phone)) return false;
  const granted = await navigator.storage?.persist?.().catch(() => false);
  await noteAsked(phone);
  return !granted;
}

/** Whether the browser has agreed to keep it until its owner clears it. */
export async function staysHere(): Promise<boolean> {
  return (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
}
