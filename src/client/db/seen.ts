import type { Phone } from './phone.ts';

/** How many answers of a team this phone has had on screen. Kept on this phone only, under the space's random id. */
export const seenName = (space: string) => `seen:${space}`;

export async function seenAnswers(phone: Phone, space: string): Promise<number> {
  const row = await phone.critical.meta.get(seenName(space));
  return typeof row?.value === 'number' ? row.value : 0;
}

export async function markSeen(phone: Phone, space: string, answers: number): Promise<void> {
  if (answers <= (await seenAnswers(phone, space))) return;
  await phone.critical.meta.put({ name: seenName(space), value: answers });
  phone.announce.changed();
}
