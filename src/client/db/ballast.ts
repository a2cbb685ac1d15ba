import type { Random } from '../platform/random.ts';
import type { CriticalDb } from './databases.ts';

const ROW = 'ballast';
/** Room for several of the longest drafts. By chance, or a browser that compresses would keep no room at all. */
const BYTES = 256 * 1024;
/** What a browser gives at a time. */
const AT_ONCE = 65_536;

/** Takes up room while there is some, so that it can be given back to words when there is none left. */
export async function keepBallast({ critical, random }: { critical: CriticalDb; random: Random }): Promise<void> {
  if ((await critical.meta.where('name').equals(ROW).count()) > 0) return;
  const value = new Uint8Array(BYTES);
  for (let from = 0; from < BYTES; from += AT_ONCE) value.set(random(AT_ONCE), from);
  await critical.meta.put({ name: ROW, value });
}

/** True when there was some: what did not fit before may fit now. */
export async function freeBallast(critical: CriticalDb): Promise<boolean> {
  try {
    return (await critical.meta.where('name').equals(ROW).delete()) > 0;
  } catch {
    return false;
  }
}
