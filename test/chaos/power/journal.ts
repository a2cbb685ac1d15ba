import { readFileSync } from 'node:fs';

/** One change to the server's folder, as record.c notes it. */
export interface Entry {
  kind: 'W' | 'T' | 'S' | 'D' | 'U' | 'R';
  name: string;
  offset: number;
  bytes: Buffer;
  /** Where in the journal it ends. */
  end: number;
}

const HEAD = 15;

/** What was noted. A last entry that was being written when the server ended is left out. */
export function readJournal(file: string): Entry[] {
  const all = readFileSync(file);
  const entries: Entry[] = [];
  for (let at = 0; at + HEAD <= all.length; ) {
    const named = at + HEAD + all.readUInt16LE(at + 1);
    const end = named + all.readUInt32LE(at + 11);
    if (end > all.length) break;
    entries.push({
      kind: String.fromCharCode(all[at]!) as Entry['kind'],
      name: all.toString('utf8', at + HEAD, named),
      offset: Number(all.readBigUInt64LE(at + 3)),
      bytes: all.subarray(named, end),
      end,
    });
    at = end;
  }
  return entries;
}
