import { makeDice } from '../scenario/random.ts';
import type { FaultOptions } from './erase.ts';
import { FAULTS, type Fault } from './faulty-storage.ts';
import { playStorageRound, type Told } from './storage-round.ts';

/** R8: the browser's storage fails in every way known, while somebody types. No words may be lost in silence. */
export async function playStorage({ count, seed, say }: FaultOptions) {
  const struck = Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as Record<Fault, number>;
  const failures: string[] = [];
  let [saved, notSaved] = [0, 0];
  for (let at = 0; at < count; at++) {
    const told = await Promise.race([playStorageRound(makeDice(seed + at)), hung()]);
    saved += told.saved;
    notSaved += told.notSaved;
    for (const fault of FAULTS) struck[fault] += told.struck[fault] ?? 0;
    for (const lost of told.lost) {
      failures.push(`seed ${seed + at}: ${lost}`);
      say(failures.at(-1)!);
    }
  }
  const never = FAULTS.filter((fault) => struck[fault] === 0);
  return {
    pass: failures.length === 0 && never.length === 0,
    rounds: count,
    struck,
    saved,
    notSaved,
    lostInSilence: failures.length,
    failures,
    summary: `${count} stories: ${saved} times "Saved", ${notSaved} times "Not saved", ${failures.length} times words lost in silence${never.length > 0 ? `; never struck: ${never.join(', ')}` : ''}`,
  };
}

const LONGEST_MS = 60_000;

/** A story that comes to no end has failed, whatever it would have told. */
function hung(): Promise<Told> {
  const told = { saved: 0, notSaved: 0, struck: {}, lost: ['it came to no end'] };
  return new Promise((resolve) => setTimeout(resolve, LONGEST_MS, told).unref());
}
