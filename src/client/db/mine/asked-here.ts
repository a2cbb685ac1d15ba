import type { Phone } from '../phone.ts';

/** Whether anybody asked this account anything; needs none of the code that reads what. */
export async function wasAsked({ cache, account }: Phone): Promise<boolean> {
  const rows = await cache.spaces.where('[lane+kind]').equals([account.id, 'ask']).toArray();
  return rows.some(({ owner }) => owner !== account.id);
}

/** Whether this account was given anything to read that is not its own: then somebody uses this phone for a team. */
export async function readsForATeam({ cache, account }: Phone): Promise<boolean> {
  const others = cache.spaces.where({ lane: account.id }).filter(({ owner }) => owner !== account.id);
  return (await others.limit(1).count()) > 0;
}
