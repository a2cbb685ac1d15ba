/** Each word stands for 11 bits. */
const BITS = 11;
/** No two words of the list begin with the same four letters, so these are enough. */
const ENOUGH_LETTERS = 4;
const MOST_IDEAS = 3;

/** A word that is not on the list, and words it may have been meant for. */
export type UnknownWord = { typed: string; ideas: readonly string[] };
export type ReadWords =
  | { ok: true; words: string[]; bytes: Uint8Array<ArrayBuffer> }
  | { ok: false; unknown: UnknownWord[] };

/** 2,048 short English words: the list of BIP 39, which comes in a file of its own when words are first made or read. */
async function loadList(): Promise<readonly string[]> {
  return (await import('@scure/bip39/wordlists/english.js')).wordlist;
}

/** As many words as there are whole 11 bits: 6 bytes are four words, 13 are nine. */
export async function toWords(bytes: Uint8Array): Promise<string[]> {
  const list = await loadList();
  return toValues(bytes).map((value) => list[value]!);
}

/**
 * Reads words as people type them: any case, anything but letters between them, four letters enough. The bytes are those
 * the words were made of, what is left over in the last one 0.
 */
export async function readWords(typed: string): Promise<ReadWords> {
  const list = await loadList();
  const parts = typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  const values = parts.map((part) => list.findIndex((word) => isMeant(word, part)));
  const unknown = parts.filter((_, at) => values[at] === -1);
  if (unknown.length > 0)
    return { ok: false, unknown: unknown.map((part) => ({ typed: part, ideas: ideas(list, part) })) };
  return { ok: true, words: values.map((value) => list[value]!), bytes: toBytes(values) };
}

/** The first 11 bits, the next 11 bits, and so on. */
export function toValues(bytes: Uint8Array): number[] {
  const count = Math.floor((bytes.length * 8) / BITS);
  return Array.from({ length: count }, (_, at) => {
    const byte = Math.floor((at * BITS) / 8);
    const three = (bytes[byte]! << 16) | (bytes[byte + 1]! << 8) | (bytes[byte + 2] ?? 0);
    return (three >> (24 - BITS - ((at * BITS) % 8))) & (2 ** BITS - 1);
  });
}

/** The other way round. */
export function toBytes(values: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((values.length * BITS) / 8));
  for (const [at, value] of values.entries()) {
    const byte = Math.floor((at * BITS) / 8);
    const three = value << (24 - BITS - ((at * BITS) % 8));
    for (const [next, part] of [three >> 16, (three >> 8) & 255, three & 255].entries()) {
      if (part !== 0) bytes[byte + next]! |= part;
    }
  }
  return bytes;
}

/** A word is before all that only begin like it, so the whole word is found first. */
function isMeant(word: string, typed: string): boolean {
  return word === typed || (typed.length >= ENOUGH_LETTERS && word.startsWith(typed));
}

function ideas(list: readonly string[], typed: string): string[] {
  const whole = list.filter((word) => isOneOff(word, typed));
  const beginnings = list.filter((word) => isOneOff(word.slice(0, ENOUGH_LETTERS), typed));
  return (whole.length > 0 ? whole : beginnings).slice(0, MOST_IDEAS);
}

/** One letter changed, left out, too many, or two neighbours swapped. */
function isOneOff(word: string, typed: string): boolean {
  let from = 0;
  while (from < word.length && word[from] === typed[from]) from++;
  const [left, other] = [word.slice(from), typed.slice(from)];
  return (
    left.slice(1) === other.slice(1) ||
    left.slice(1) === other ||
    left === other.slice(1) ||
    (left.slice(2) === other.slice(2) && left[0] === other[1] && left[1] === other[0])
  );
}
