import { rememberedInTab } from '../platform/remembered.ts';

/** Where words are kept. `phone`: in this browser's store. `page`: in memory, and gone when the page is closed. */
export type Kept = 'phone' | 'page';

/** Somebody said that this phone is not theirs. It holds for this tab, also when the page is loaded again. */
export function keepsNothing(): boolean {
  return rememberedInTab('keep-nothing') !== null;
}
