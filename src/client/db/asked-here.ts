import type { Phone } from './phone.ts';

/** Whether anybody asked this account anything; needs none of the code that reads what. */
export async function wasAsked({ cache, account }: Phone): Promise<boolean> {
  const rows = await cache.spaces.where('[lane+kind]').equals([account.id, 'ask']).toArray();
  return rows.some(({ owner }) => owner !== account.id);
}
