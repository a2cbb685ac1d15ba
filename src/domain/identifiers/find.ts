import { findBirthDates } from '#domain/identifiers/birth-dates.ts';
import type { Identifier } from '#domain/identifiers/identifier.ts';
import { findNumbers } from '#domain/identifiers/numbers.ts';
import { findEmails, findHospitalNumbers, findInsuranceNumbers, findPostcodes } from '#domain/identifiers/patterns.ts';

/**
 * What in a text may show who somebody is, in order and without overlap. A warning, never a proof: names are not found.
 * `thisYear` tells a date of birth from the day something happened.
 */
export function findIdentifiers(text: string, thisYear: number): Identifier[] {
  // Where two claim the same letters, the finder named first is right more often.
  const found = [
    findEmails(text),
    findInsuranceNumbers(text),
    ...findNumbers(text),
    findPostcodes(text),
    findBirthDates(text, thisYear),
    findHospitalNumbers(text),
  ].flatMap((list, rank) => list.map((one) => ({ one, rank })));
  found.sort((a, b) => a.one.start - b.one.start || a.rank - b.rank || b.one.end - a.one.end);
  const kept: typeof found = [];
  for (const next of found) {
    const last = kept.at(-1);
    if (!last || next.one.start >= last.one.end) kept.push(next);
    else if (next.rank < last.rank) kept[kept.length - 1] = next;
  }
  return kept.map(({ one }) => one);
}
