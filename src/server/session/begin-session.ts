import { LIMITS } from '#protocol/limits.ts';
import type { SessionReply, SessionRequest } from '#protocol/session.ts';
import { accountText, certificateText, deviceText, sessionText } from '#protocol/texts.ts';
import { sha256, shortHash } from '../crypto/hash.ts';
import { holds } from '../crypto/signature.ts';
import { type Clock, dayOf, secondsOf } from '../platform/clock.ts';
import type { RandomBytes } from '../platform/random.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { checkNonce } from './nonce.ts';
import type { Strangers } from './strangers.ts';

const HOUR = 3600;
const TOKEN_BYTES = 32;
/** Tabs and retries of one installation; the oldest beyond this are dropped. */
const SESSIONS_PER_DEVICE = 8;

type Ids = { account: string; device: string };

/** Whether account, device and challenge are all signed for. */
function isGenuine({ account: keys, device, nonce, signature }: SessionRequest, ids: Ids): boolean {
  return (
    holds(keys.signing, certificateText(ids.account, device.key), device.certificate) &&
    holds(device.key, sessionText(ids.account, ids.device, nonce), signature)
  );
}

/** Stored to the hour, so that the database does not tell when somebody signed in. */
function expiry(now: number): number {
  return Math.ceil((now + LIMITS.sessionSeconds) / HOUR) * HOUR;
}

export async function beginSession(
  { store, clock, ids, strangers }: { store: Store; clock: Clock; ids: RandomBytes; strangers: Strangers },
  request: SessionRequest,
): Promise<SessionReply> {
  const now = secondsOf(clock);
  const secret = (await store.read((tx) => tx.meta.get('session_secret')))!;
  const fresh = checkNonce(secret, request.nonce, now);
  if (fresh === 'forged') throw new Refusal('forged');
  if (fresh === 'expired') throw new Refusal('challenge_expired');
  // The ids follow from the keys, so keys cannot be swapped under an id.
  const account = shortHash(accountText(request.account));
  const device = shortHash(deviceText(request.device.key));
  const known = await store.read((tx) => tx.account.keys(account));
  // Signatures cost most, so a stranger does the work first. Who cannot sign for an account hears the same whether it is
  // known here or not.
  if (!known) strangers.check(request, account, fresh.bits);
  if (!isGenuine(request, { account, device })) {
    strangers.check(request, account, fresh.bits);
    throw new Refusal('forged');
  }
  const token = ids(TOKEN_BYTES).toString('base64url');
  const day = dayOf(clock);
  const begun = await store.write(async (tx) => {
    await tx.account.enrol(account, request.account, day);
    await tx.device.enrol({ id: device, account, key: request.device.key, day });
    const enrolled = (await tx.device.find(device))!;
    // One device key for two accounts would link them: an installation makes one per account.
    if (enrolled.account !== account) throw new Refusal('forged');
    if (enrolled.removal) throw new Refusal('device_removed', { removal: enrolled.removal });
    if (request.listed) await tx.device.seen(device, request.device.certificate, day);
    await tx.session.sweep(now);
    await tx.link.sweep(now);
    const session = { tokenHash: sha256(token), account, device, expires: expiry(now) };
    await tx.session.add(session, SESSIONS_PER_DEVICE);
    return { account, device, token, seconds: LIMITS.sessionSeconds, last: enrolled.last };
  });
  if (!known) strangers.came();
  return begun;
}
