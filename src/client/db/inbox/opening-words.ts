import { cutShort } from '#domain/words/cut-short.ts';
import type { Phone } from '../phone.ts';
import { memoryOf } from './inbox-memory.ts';
import { readSaid } from './inbox-rows.ts';

const WORDS = 90;

/** The first words of those few cases that are on screen. */
export async function openingWords(phone: Phone, spaces: readonly string[]): Promise<Map<string, string>> {
  const live = new Map(memoryOf(phone).live);
  const kept = await readSaid(
    phone,
    spaces.filter((space) => !live.has(space)),
  );
  return new Map(
    spaces.map((space) => {
      const [first] = live.get(space)?.kept?.said ?? kept.get(space) ?? [];
      return [space, cutShort((first?.text ?? '').trim().replace(/\s+/g, ' '), WORDS)];
    }),
  );
}
