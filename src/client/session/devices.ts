import type { ListedDevice } from '#protocol/devices.ts';
import { DevicesReply } from '#protocol/devices.ts';
import type { ErrorCode } from '#protocol/errors.ts';
import { thisDevice } from '../db/exchange/account.ts';
import { aboutAccount } from '../db/mine/about-account.ts';
import type { Phone } from '../db/phone.ts';
import { isInUse } from '../db/phone.ts';
import { isCertified, removalHolds, signRemoval } from '../vault/own-devices.ts';
import { ask } from './ask.ts';

/** A device that opens this account. Days only; `name` is what the person called it. */
export type OwnDevice = {
  id: string;
  name: string | null;
  isThis: boolean;
  added: string;
  seen: string | null;
  /** The day it was removed; null: it still opens the account. */
  removed: string | null;
};
export type Told<Value> = { ok: true; value: Value } | { ok: false; problem: ErrorCode | 'offline' };

/** This one first, then the newest. An account the server has never heard of is not made known by looking. */
export async function readDevices(phone: Phone): Promise<Told<readonly OwnDevice[]>> {
  if (!(await isInUse(phone))) return { ok: true, value: [] };
  const answer = await ask(phone, '/v1/devices/list', {});
  if (answer.kind !== 'ok') return { ok: false, problem: answer.kind === 'refused' ? answer.code : 'offline' };
  const reply = DevicesReply.safeParse(answer.body);
  if (!reply.success) return { ok: false, problem: 'offline' };
  const [{ names }, here] = await Promise.all([aboutAccount(phone), thisDevice(phone)]);
  const checked = await Promise.all(reply.data.devices.map((device) => checkedDevice(phone, device)));
  const own = checked.flatMap((device): OwnDevice[] => {
    if (!device) return [];
    const { device: id, added, seen, removed } = device;
    const name = names.find((one) => one.id === id)?.name ?? null;
    return [{ id, name, isThis: id === here, added, seen, removed: removed?.day ?? null }];
  });
  return { ok: true, value: own.sort((a, b) => Number(b.isThis) - Number(a.isThis) || (a.added < b.added ? 1 : -1)) };
}

/** Null for one the account never certified. A removal that it did not sign is none. */
async function checkedDevice({ account }: Phone, one: ListedDevice): Promise<ListedDevice | null> {
  const { device: id, key, certificate, removed } = one;
  if (certificate && !(await isCertified(account, { id, key, certificate }))) return null;
  const holds = removed && (await removalHolds(account.id, account.keys.signing, id, removed.signature));
  return holds ? one : { ...one, removed: null };
}

/** Ends a device for good. It lets go of everything when it next hears from the server. */
export async function removeDevice(phone: Phone, device: string): Promise<Told<null>> {
  const signature = await signRemoval(phone.account, device);
  const answer = await ask(phone, '/v1/devices/remove', { device, signature });
  if (answer.kind === 'ok') return { ok: true, value: null };
  return { ok: false, problem: answer.kind === 'refused' ? answer.code : 'offline' };
}
