import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Dice } from '../../scenario/random.ts';
import type { Entry } from './journal.ts';

/** What a disk writes in one go: anything larger may be cut through. */
const PIECES = [512, 4096] as const;

type Change = Pick<Entry, 'kind' | 'offset' | 'bytes'>;
/** A file's bytes as they last, and what was done to it since. */
type File = { lasting: Buffer; length: number; since: Change[] };
type Names = Map<string, File>;

/**
 * A folder as a disk has it. What is synced lasts. Of the rest a power cut leaves any part, in any order: each piece of a
 * write by itself, and new and removed names before or after. (The index of the write-ahead log is made anew at each start,
 * and never synced.)
 */
export class Disk {
  private names: Names = new Map();
  private lastingNames: Names = new Map();

  apply({ kind, name, offset, bytes }: Entry): void {
    if (name.endsWith('-shm')) return;
    if (kind === 'D') this.lastingNames = new Map(this.names);
    else if (kind === 'U') this.names.delete(name);
    else if (kind === 'R') {
      const file = this.names.get(name);
      this.names.delete(name);
      if (file) this.names.set(bytes.toString(), file);
    } else {
      const file = this.names.get(name) ?? { lasting: Buffer.alloc(0), length: 0, since: [] };
      this.names.set(name, file);
      if (kind !== 'S') file.since.push({ kind, offset, bytes });
      else {
        for (const change of file.since.splice(0)) make(file, change);
        // A file that is synced is in its folder too.
        this.lastingNames.set(name, file);
      }
    }
  }

  /** What somebody finds who turns the power on again. */
  cutPower(folder: string, dice: Dice): void {
    // From nothing of what was not synced to all of it.
    const share = dice.pick([0, 0.1, 0.5, 0.9, 1]);
    const piece = dice.pick(PIECES);
    for (const name of new Set([...this.lastingNames.keys(), ...this.names.keys()])) {
      const file = (dice.chance(share) ? this.names : this.lastingNames).get(name);
      if (!file) continue;
      const left = { lasting: Buffer.from(file.lasting), length: file.length, since: [] };
      for (const change of file.since.flatMap((one) => inPieces(one, piece))) {
        if (dice.chance(share)) make(left, change);
      }
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, left.lasting.subarray(0, left.length));
    }
  }
}

/** Cut where the disk's pieces meet. */
function inPieces({ kind, offset, bytes }: Change, piece: number): Change[] {
  if (kind === 'T') return [{ kind, offset, bytes }];
  const parts: Change[] = [];
  for (let at = 0; at < bytes.length; ) {
    const next = Math.min(bytes.length, at + piece - ((offset + at) % piece));
    parts.push({ kind, offset: offset + at, bytes: bytes.subarray(at, next) });
    at = next;
  }
  return parts;
}

/** A gap reads as zeros, and so does what was cut off and grows again. */
function make(file: File, { kind, offset, bytes }: Change): void {
  const end = kind === 'T' ? offset : Math.max(file.length, offset + bytes.length);
  if (end > file.lasting.length) {
    const grown = Buffer.alloc(Math.max(end, 2 * file.lasting.length));
    file.lasting.copy(grown, 0, 0, file.length);
    file.lasting = grown;
  }
  if (kind === 'T') file.lasting.fill(0, offset);
  else bytes.copy(file.lasting, offset);
  file.length = end;
}
