import { readQuestion } from './asks.ts';
import type { Phone } from './phone.ts';

/** How many of these questions this account asked itself, and can read the answers to; how many have not seen it. */
export type OwnAsks = { mine: number; notSeen: number };

export async function ownAsks(phone: Phone, asks: readonly string[]): Promise<OwnAsks> {
  const rows = (await phone.cache.spaces.bulkGet([...asks])).filter((row) => row?.owner === phone.account.id);
  const questions = await Promise.all(
    rows.map((row) => readQuestion(phone, row!, row!.participants.find((one) => one !== phone.account.id) ?? '')),
  );
  return { mine: rows.length, notSeen: questions.filter((one) => one?.notSeen).length };
}
