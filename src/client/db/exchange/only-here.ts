import { listDrafts } from '../documents.ts';
import { HALF_WRITTEN } from '../half-written.ts';
import type { Phone } from '../phone.ts';
import { waitingToLeave } from './push.ts';

/** True while something would be lost with this page: not sent, on its way, or half written. */
export async function onlyHere(phone: Phone): Promise<boolean> {
  const [drafts, waiting, half] = await Promise.all([
    listDrafts(phone),
    waitingToLeave(phone),
    phone.critical.meta.where('name').startsWith(HALF_WRITTEN).count(),
  ]);
  return drafts.some(({ sent }) => sent.length === 0) || [...waiting.values()].includes('words') || half > 0;
}
