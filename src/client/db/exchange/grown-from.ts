import type { DocumentRow } from '../databases.ts';

/** Tells one sealed version from all others: its iv. */
export const versionOf = (body: string) => body.slice(6, 21);
const REMEMBERED = 100;

/** The document with this as the server's version it grows from. */
export function grownFrom(known: DocumentRow, base: number, baseBody: string | null): DocumentRow {
  const before = known.baseBody ? [versionOf(known.baseBody)] : [];
  return { ...known, base, baseBody, was: [...(known.was ?? []), ...before].slice(-REMEMBERED) };
}
