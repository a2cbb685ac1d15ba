import type { SignedRoster } from '#protocol/roster.ts';
import { rosterText } from '#protocol/texts.ts';
import { toBase64url } from '../../vault/base64url.ts';
import { hashOf } from '../../vault/hash.ts';
import type { Phone } from '../phone.ts';
import { markInUse } from '../phone.ts';
import { pinTeam } from '../places/pins.ts';
import { keepSealed, readSealed } from '../sealed-row.ts';

const JOINING = 'joining';
const TOKEN_BYTES = 32;

/** What stands behind the # of an invitation: a token, and for a team that has a roster its founding fingerprint. */
export type InviteLink = { token: string; fingerprint: string | null };

/** A fresh token. The server gets to know its hash only. */
export async function makeToken(phone: Phone): Promise<{ token: string; invitation: string }> {
  const token = toBase64url(phone.random(TOKEN_BYTES));
  return { token, invitation: await hashOf(token) };
}

export function inviteFragment({ token, fingerprint }: InviteLink): string {
  return fingerprint ? `${token}.${fingerprint}` : token;
}

/** Null when a link was cut short in copying, or holds anything else. */
export function readInviteFragment(text: string): InviteLink | null {
  const parts = /^([\w-]{43})(?:\.([\w-]{43}))?$/.exec(text);
  return parts ? { token: parts[1]!, fingerprint: parts[2] ?? null } : null;
}

/** Trusts the team that the link names. False when this phone knows that team under another fingerprint. */
export function trustLink(phone: Phone, team: string, { fingerprint }: InviteLink): Promise<boolean> {
  return fingerprint ? pinTeam(phone, team, fingerprint) : Promise.resolve(true);
}

export async function trustFounding(phone: Phone, team: string, founding: SignedRoster): Promise<void> {
  await pinTeam(phone, team, await hashOf(rosterText(founding.text)));
}

/** The link this account used last, to ask how it stands after the page was closed. Null: none, or it is settled. */
export async function joiningWith(phone: Phone): Promise<InviteLink | null> {
  return ((await readSealed(phone, JOINING)) as InviteLink | null | undefined) ?? null;
}

/** Kept before the link is used, so that an answer that got lost on the way can be asked for again. */
export async function keepJoining(phone: Phone, link: InviteLink | null): Promise<void> {
  if (link) await markInUse(phone);
  await keepSealed(phone, JOINING, link);
}
