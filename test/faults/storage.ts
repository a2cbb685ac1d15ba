import { setTimeout as wait } from 'node:timers/promises';
import { makeDice } from '../scenario/random.ts';
import type { FaultOptions } from './erase.ts';
import { FAULTS, type Fault } from './faulty-storage.ts';
import { playStorageRound, type Told } from './storage-round.ts';

const LONGEST_MS = 60_000;

/** A story that comes to no end has failed, whatever it would have told. */
const HUNG: Told = { saved: 0, notSaved: 0, struck: {}, lost: ['it came to no end'] };
const inTime = (story: Promise<Told>) => Promise.race([story, wait(LONGEST_MS, HUNG, { ref: false })]);

/** R8: the browser's storage fails in every way known, while somebody types. No words may be lost in silence. */
export async function playStorage({ count, seed, say }: FaultOptions) {
  // The database library tells each time that it opens again.
  console.warn = () => {};
  const struck = Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as Record<Fault, number>;
  const failures: string[] = [];
  let [saved, notSaved] = [0, 0];
  for (let at = 0; at < count; at++) {
    const told = await inTime(playStorageRound(makeDice(seed + at)));
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
