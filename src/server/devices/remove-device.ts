import type { RemoveDevice } from '#protocol/devices.ts';
import { removalText } from '#protocol/texts.ts';
import { holds } from '../crypto/signature.ts';
import { Refusal } from '../refusal.ts';
import type { Tx } from '../store/store.ts';

/**
 * Ends a device of the account that asks, for good. A session alone does not do it: the account's own key must have signed,
 * which a locked phone cannot. Throws `not_found` for a device of others, `forged` for another signature.
 */
export async function removeDevice(
  tx: Tx,
  { account, day }: { account: string; day: string },
  { device, signature }: RemoveDevice,
): Promise<void> {
  const known = await tx.device.find(device);
  if (known?.account !== account) throw new Refusal('not_found');
  const { signing } = (await tx.account.keys(account))!;
  if (!holds(signing, removalText(account, device), signature)) throw new Refusal('forged');
  if (known.removal) return;
  await tx.device.remove(device, { day, signature });
  await tx.pushAddress.remove(device);
  await tx.audit.add({ day, act: 'remove-device', actor: account, subjects: [device] });
}
