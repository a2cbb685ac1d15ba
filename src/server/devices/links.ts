import type { LinkState, OfferLink } from '#protocol/devices.ts';
import { LIMITS } from '#protocol/limits.ts';
import { Refusal } from '../refusal.ts';
import type { Link } from '../store/links.ts';
import type { ReadTx, Tx } from '../store/store.ts';

const MINUTE = 60;

/**
 * Keeps a sealed secret for some minutes, and answers how many seconds. Its end is a full minute, so that the database
 * does not tell the second. Throws `link_used` for a name that is taken, `too_many`, or `try_later` when the server is full.
 */
export async function offer(tx: Tx, account: string, now: number, { link, sealed }: OfferLink): Promise<number> {
  await tx.link.sweep(now);
  if (await tx.link.find(link)) throw new Refusal('link_used');
  if ((await tx.link.countOf(account)) >= LIMITS.linksPerAccount) throw new Refusal('too_many');
  if ((await tx.link.count()) >= LIMITS.linksKept) throw new Refusal('try_later', { retryAfter: MINUTE });
  const until = Math.floor((now + LIMITS.linkSeconds) / MINUTE) * MINUTE;
  await tx.link.add({ id: link, account, until, sealed });
  return until - now;
}

/** The one time that it can be had. Jobs run one after another, so of two who come at once one is told. */
export async function take(tx: Tx, now: number, id: string): Promise<string> {
  const { sealed, state } = await findLink(tx, now, id);
  if (state !== 'open' || sealed === null) throw new Refusal(state === 'withdrawn' ? 'link_withdrawn' : 'link_used');
  await tx.link.settle(id, 'taken');
  return sealed;
}

export async function lookAt(tx: ReadTx, now: number, id: string): Promise<LinkState> {
  return (await findLink(tx, now, id)).state;
}

/** What was taken stays taken: whoever made it is to hear of that. */
export async function withdrawLink(tx: Tx, now: number, id: string): Promise<void> {
  const { state } = await findLink(tx, now, id);
  if (state === 'open') await tx.link.settle(id, 'withdrawn');
}

async function findLink(tx: ReadTx, now: number, id: string): Promise<Link> {
  const link = await tx.link.find(id);
  if (!link) throw new Refusal('not_found');
  const left = link.until - now;
  // One that would last too long was made while the clock was ahead.
  if ((left <= 0 || left > LIMITS.linkSeconds) && link.state === 'open') throw new Refusal('link_expired');
  return link;
}
