import type { Phone } from '../phone.ts';
import { keepSealed, readSealed } from '../sealed-row.ts';

const ROW = 'steward';

/** Whether the server has said that this account looks after the deployment. It checks each act all the same. */
export async function knowsSteward(phone: Phone): Promise<boolean> {
  return (await readSealed(phone, ROW)) === true;
}

/** A learner's phone keeps no row about it at all. */
export async function keepSteward(phone: Phone, is: boolean): Promise<void> {
  if (is || (await knowsSteward(phone))) await keepSealed(phone, ROW, is);
}
