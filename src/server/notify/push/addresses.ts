import { createECDH } from 'node:crypto';
import type { PushOn } from '#protocol/push.ts';
import { Refusal } from '../../refusal.ts';
import type { Session } from '../../store/people.ts';
import type { Tx } from '../../store/store.ts';
import { isPushAddress } from './push-hosts.ts';

/** How many devices of one account are told. */
const PER_ACCOUNT = 16;

/**
 * From now on the device that asks is told of its account's news. Throws `forbidden` for a push service that this server
 * does not talk to, `bad_request` for a key that nothing can be sealed to, `too_many`.
 */
export async function keepPushAddress(
  tx: Tx,
  { account, device }: Session,
  { endpoint, p256dh, auth }: PushOn,
  hosts: readonly string[],
): Promise<void> {
  if (!isPushAddress(endpoint, hosts)) throw new Refusal('forbidden');
  if (!isPoint(p256dh)) throw new Refusal('bad_request');
  const known = await tx.pushAddress.find(device);
  if (!known && (await tx.pushAddress.countOf(account)) >= PER_ACCOUNT) throw new Refusal('too_many');
  await tx.pushAddress.put({ device, account, endpoint, p256dh, auth });
}

function isPoint(key: string): boolean {
  try {
    const own = createECDH('prime256v1');
    own.generateKeys();
    own.computeSecret(Buffer.from(key, 'base64url'));
    return true;
  } catch {
    return false;
  }
}
