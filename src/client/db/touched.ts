import type { SpaceRow } from './databases.ts';
import type { Phone } from './phone.ts';
import { newId } from './phone.ts';

/**
 * Marks spaces for the inbox to fold again. Belongs into the transaction that changes them, so that no change is ever
 * without its mark. A learner's phone, which has no inbox, is left none.
 */
export async function touch(
  phone: Phone,
  lane: string,
  rows: readonly Pick<SpaceRow, 'space' | 'kind'>[],
): Promise<void> {
  if (lane !== phone.account.id) return;
  await touchSpaces(
    phone,
    rows.filter(({ kind }) => kind !== 'vault').map(({ space }) => space),
  );
}

export async function touchSpaces({ cache, random }: Phone, spaces: readonly string[]): Promise<void> {
  if (spaces.length === 0) return;
  const mark = newId(random);
  await cache.touched.bulkPut(spaces.map((space) => ({ space, mark })));
}
