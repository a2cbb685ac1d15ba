import type { AccountKeys } from './session.ts';

/** The exact texts that are hashed, signed or bound by a seal. No schemas here: a phone needs these before any reply. */

/** SHA-256 of this, first 16 bytes, is the account id. */
export function accountText(keys: AccountKeys): string {
  return `stepwise/account/1\n${keys.encryption}\n${keys.signing}`;
}

/** SHA-256 of this, first 16 bytes, is the device id. */
export function deviceText(publicKey: string): string {
  return `stepwise/device/1\n${publicKey}`;
}

/** What an account signs to say "this device is mine". */
export function certificateText(account: string, devicePublicKey: string): string {
  return `stepwise/certificate/1\n${account}\n${devicePublicKey}`;
}

/** What an account signs to say "this device is mine no more". */
export function removalText(account: string, device: string): string {
  return `stepwise/removal/1\n${account}\n${device}`;
}

/** What a device signs to begin a session. */
export function sessionText(account: string, device: string, nonce: string): string {
  return `stepwise/session/1\n${account}\n${device}\n${nonce}`;
}

/** What a lead signs. SHA-256 of it is the version's hash; the founding hash is the team's fingerprint. */
export function rosterText(text: string): string {
  return `stepwise/roster/1\n${text}`;
}

/** Bound by the seal beside the plaintext, behind the four header bytes: a body cannot be moved to another place. */
export function sealedPlace(space: string, key: string): string {
  return `stepwise/record/1|${space}|${key}`;
}

/** SHA-256 of this, first 16 bytes, is the id of what a steward's file calls by a code: the same file again is the same. */
export function codeText(scope: string, code: string): string {
  return `stepwise/code/1\n${scope}\n${code.toUpperCase()}`;
}
