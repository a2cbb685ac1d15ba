import { LinkReply, type LinkState, OfferedReply, TakenReply } from '#protocol/devices.ts';
import type { ErrorCode } from '#protocol/errors.ts';
import type { Phone } from '../db/phone.ts';
import { markInUse, newIv } from '../db/phone.ts';
import { makeTransport } from '../sync/transport.ts';
import { newToken, openSealedSecret, readToken, sealSecret } from '../vault/link.ts';
import { ask } from './ask.ts';
import type { Told } from './devices.ts';
import { type Opened, openAccount } from './start.ts';

/** `address`: what the QR code holds. It is good for one device, for so many seconds. */
export type Offer = { link: string; address: string; seconds: number };

/** The server knows a name and something sealed; the key to it is only in the address, behind the #. */
export async function offerLink(phone: Phone): Promise<Told<Offer>> {
  const token = newToken(phone.random);
  const link = (await readToken(token))!;
  const sealed = await sealSecret(link, phone.account.secret, newIv(phone.random));
  const answer = await ask(phone, '/v1/devices/offer', { link: link.id, sealed });
  if (answer.kind !== 'ok') return { ok: false, problem: answer.kind === 'refused' ? answer.code : 'offline' };
  const offered = OfferedReply.safeParse(answer.body);
  if (!offered.success) return { ok: false, problem: 'offline' };
  await markInUse(phone);
  return { ok: true, value: { link: link.id, address: `${location.origin}/open#${token}`, ...offered.data } };
}

const askAnybody = (act: string, link: string, parting = false) =>
  makeTransport((url, init) => globalThis.fetch(url, init))({ path: `/v1/devices/${act}`, body: { link }, parting });

/** `over`: the server has let go of it. */
export async function lookAtLink(link: string): Promise<LinkState | 'over' | 'offline'> {
  const answer = await askAnybody('look', link);
  if (answer.kind === 'refused') return 'over';
  const reply = answer.kind === 'ok' ? LinkReply.safeParse(answer.body) : null;
  return reply?.success ? reply.data.state : 'offline';
}

/** When its page is left. Nobody waits for an answer: without one it ends by itself. */
export function withdrawLink(link: string): void {
  void askAnybody('withdraw', link, true);
}

export type LinkProblem = ErrorCode | 'offline' | 'link_damaged' | 'storage_failed';

/** Puts the account onto this device, beside what is already here. The code is used up by it. */
export async function takeLink(token: string): Promise<Opened> {
  const link = await readToken(token);
  if (!link) return failed('link_damaged');
  const answer = await askAnybody('take', link.id);
  if (answer.kind !== 'ok') return failed(answer.kind === 'refused' ? answer.code : 'offline');
  const taken = TakenReply.safeParse(answer.body);
  const secret = taken.success ? await openSealedSecret(link, taken.data.sealed) : null;
  return secret ? openAccount(secret) : failed('link_damaged');
}

const failed = (problem: LinkProblem): Opened => ({ ok: false, problem });
