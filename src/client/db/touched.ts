import type { SpaceRow } from './databases.ts';
import type { Phone } from './phone.ts';
import { newId } from './phone.ts';

/**
 * Marks spaces for the inbox to fold again. Belongs into the transaction that changes them, so that no change is ever
 * without its mark. What a learner sent by a receipt is in no inbox, so a learner's phone is left none.
 */
export async function touch(phone: Phone, rows: readonly Pick<SpaceRow, 'space' | 'kind' | 'lane'>[]): Promise<void> {
  const ours = rows.filter(({ kind, lane }) => kind !== 'vault' && lane === phone.account.id);
  await touchSpaces(
    phone,
    ours.map(({ space }) => space),
  );
}

export async function touchSpaces({ cache, random }: Phone, spaces: readonly string[]): Promise<void> {
  if (spaces.length === 0) return;
  const mark = newId(random);
  await cache.touched.bulkPut(spaces.map((space) => ({ space, mark })));
}

/** Notes spaces for each of these duties of a member to look at. In the transaction that changed them, too. */
export async function noteForDuties(
  { cache, random }: Phone,
  duties: readonly string[],
  spaces: Iterable<string>,
): Promise<void> {
  const mark = newId(random);
  const changed = [...spaces];
  await cache.duties.bulkPut(duties.flatMap((duty) => changed.map((space) => ({ duty, space, mark }))));
}
