import { nextPush, waitingToLeave } from '../db/exchange/push.ts';
import type { Phone } from '../db/phone.ts';

/** Only of Chromium's browsers. */
type Registration = { sync?: { register(tag: string): Promise<void> } };

/**
 * For a page that may be closed before there is signal: words that wait are made ready to leave, and the browser is asked to
 * start the worker for them once there is. Where no browser does that, they wait for the page.
 */
export async function leaveToWorker(phone: Phone): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as Registration | undefined;
  if (!registration?.sync) return;
  const waiting = await waitingToLeave(phone);
  const lanes = [...waiting].flatMap(([lane, what]) => (what === 'words' ? [lane] : []));
  if (lanes.length === 0) return;
  for (const lane of lanes) await nextPush(phone, lane);
  await registration.sync.register('words');
}
