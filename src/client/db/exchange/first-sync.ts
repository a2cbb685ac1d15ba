import type { Phone } from '../phone.ts';

/** Null once the server has told this device everything it had; until then how much has come. Of how much, nobody knows. */
export async function firstSync({ cache, account }: Phone): Promise<{ entries: number } | null> {
  const row = await cache.cursors.get(account.id);
  if (row?.cursor && !row.more) return null;
  return { entries: row?.entries ?? 0 };
}
