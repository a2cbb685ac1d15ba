import { rememberInTab } from '../platform/remembered.ts';

/** From here on a fresh page, so that nothing of what was open before is still at hand. */
export function keepNothing(choice: boolean): void {
  rememberInTab('keep-nothing', choice ? '1' : null);
  location.assign(choice ? '/note' : '/');
}
