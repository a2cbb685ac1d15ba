import { onlyHere } from '../db/only-here.ts';
import type { Phone } from '../db/phone.ts';
import { updatesHeld } from './hold-updates.ts';

/** Where closing the page loses everything, the browser asks before it does: while something was not sent, or not kept yet. */
export function warnBeforeLoss(phone: Phone): void {
  let atRisk = false;
  const look = async () => {
    atRisk = await onlyHere(phone);
  };
  const lookAgain = () => void look().catch(() => {});
  phone.announce.listen(lookAgain);
  lookAgain();
  addEventListener('beforeunload', (event) => {
    // Leave quickly has emptied the page already: a question now would hold up somebody in a hurry.
    const leaving = document.body.childElementCount === 0;
    if (!leaving && (atRisk || updatesHeld())) event.preventDefault();
  });
}
