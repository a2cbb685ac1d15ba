import type { Member } from '#protocol/roster.ts';
import { deriveAccount, SECRET_BYTES } from '../../vault/account.ts';
import { recoveryCode } from '../../vault/recovery-code.ts';
import type { Phone } from '../phone.ts';

/**
 * A lead that is a code on paper and nothing else: nobody's device keeps its secret. Whoever types the code on a new
 * device is that lead, with every key it was given.
 */
export async function makePaperMember(phone: Phone, title: string): Promise<{ code: string; member: Member }> {
  const account = await deriveAccount(phone.random(SECRET_BYTES));
  const member: Member = { account: account.id, keys: account.keys, role: 'lead', title };
  return { code: await recoveryCode(account.secret), member };
}
