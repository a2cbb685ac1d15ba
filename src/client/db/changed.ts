import type { Phone } from './phone.ts';

/** What one of a member's duties has still to look at. `cursor`: up to which page of the server it knows what changed. */
export type Duty = { teams: string; cursor: string | null; spaces: Set<string>; changed: Set<string> };
const duties = new WeakMap<Phone, Map<string, Duty>>();

export function dutiesOf(phone: Phone): Map<string, Duty> {
  const all = duties.get(phone) ?? new Map<string, Duty>();
  duties.set(phone, all);
  return all;
}

/** A page of the server that was stored, between these two places in its feed. Learners have no duties: it costs them nothing. */
export function noteChanged(phone: Phone, from: string | null, to: string | null, spaces: Iterable<string>): void {
  for (const duty of duties.get(phone)?.values() ?? []) {
    if (duty.cursor !== from) continue;
    duty.cursor = to;
    for (const space of spaces) duty.changed.add(space);
  }
}
