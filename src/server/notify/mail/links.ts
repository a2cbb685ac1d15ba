import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MailLink } from '#protocol/mailbox.ts';

type Act = MailLink['act'];

/** What a link in an e-mail to an address proves: that whoever opens it can read that mailbox. Nothing of it is stored. */
export function linkToken(secret: string, { act, team, address }: { act: Act; team: string; address: string }): string {
  return createHmac('sha256', secret).update(`stepwise/mail-link/1\n${act}\n${team}\n${address}`).digest('base64url');
}

export function isLinkToken(
  secret: string,
  about: { act: Act; team: string; address: string },
  token: string,
): boolean {
  const [right, given] = [Buffer.from(linkToken(secret, about)), Buffer.from(token)];
  return right.length === given.length && timingSafeEqual(right, given);
}

/** Behind the #, which no server on the way gets to see. Programs that open links by themselves press no button there. */
export function linkAddress(origin: string, { act, team, token }: MailLink): string {
  return `${origin}/mailbox#${act}.${team}.${token}`;
}
