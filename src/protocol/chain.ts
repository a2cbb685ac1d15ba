import type { Entry } from './sync.ts';

/** One line of a space's log, without the body. */
export type Logged = Pick<Entry, 'space' | 'seq' | 'key' | 'op' | 'hash'>;

/**
 * Each space's log is a hash chain: head(n) = SHA-256(chainText(head(n-1), entry n)), starting at ZERO_HASH.
 * A device that knows an earlier head notices when the server rewrites, drops or reorders the past.
 */
export function chainText(previous: string, { space, seq, key, op, hash }: Logged): string {
  return `stepwise/log/1\n${previous}\n${space}\n${seq}\n${key}\n${op}\n${hash}`;
}

/** What `Entry.hash` is the SHA-256 of: the sealed body as text, or this word when the document was removed. */
export function bodyText(body: string | null): string {
  return body ?? 'removed';
}

/** One live record's share of the digest; the digest is the XOR of all shares, computed from what is *held*. */
export function digestText({ space, seq, key, op, hash }: Logged): string {
  return `stepwise/digest/1\n${space}\n${seq}\n${key}\n${op}\n${hash}`;
}
