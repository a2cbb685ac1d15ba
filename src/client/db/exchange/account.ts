import { recoveryCode } from '../../vault/recovery-code.ts';
import type { Phone } from '../phone.ts';
import type { SendingCounts } from './push.ts';
import { countUnsent } from './push.ts';

/** The account's secret, as people write it down: whoever has it can open everything of this account. */
export function recoveryCodeOf(phone: Phone): Promise<string> {
  return recoveryCode(phone.account.secret);
}

/** Changes to notes and drafts that this person's other devices can't have yet. */
export function countUncopied(phone: Phone): Promise<SendingCounts> {
  return countUnsent(phone, (op) => op === 'put@1');
}

/** What the server calls this installation of the account. */
export async function thisDevice({ critical, account }: Phone): Promise<string | null> {
  return (await critical.lanes.get(account.id))?.device.id ?? null;
}
