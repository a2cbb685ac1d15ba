/**
 * Each space's log is a hash chain: head(n) = SHA-256(chainText(head(n-1), entry n)), starting at ZERO_HASH.
 * A device that knows an earlier head notices when the server rewrites, drops or reorders the past.
 */
export function chainText(previous: string, entry: { seq: number; key: string; hash: string }): string {
  return `stepwise/log/1\n${previous}\n${entry.seq}\n${entry.key}\n${entry.hash}`;
}

/** What `Entry.hash` is the SHA-256 of: the sealed body as text, or this word when the document was removed. */
export function bodyText(body: string | null): string {
  return body ?? 'removed';
}

/** One live record's share of the digest; the digest is the XOR of all shares, computed from what is *held*. */
export function digestText(record: { key: string; seq: number; hash: string }): string {
  return `stepwise/digest/1\n${record.key}\n${record.seq}\n${record.hash}`;
}
