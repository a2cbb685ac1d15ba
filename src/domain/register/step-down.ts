import { type Day, daysBetween } from '#domain/time/days.ts';
import type { Category, SourceKind } from '#protocol/register.ts';
import type { Rules, ScopeStanding } from './register.ts';

/** What is not there yet for stepping down: more days of progress, or progress from more kinds of source. */
export type Missing = { what: 'days'; have: number; need: number } | { what: 'sources'; have: number; need: number };
export type StepDown = { missing: readonly Missing[]; sources: readonly SourceKind[]; since: Day | null };

/** From the least to the most, as the policy's figure 3 has them. */
export const RISING = [
  'no-concerns',
  'minor',
  'significant',
  'major',
  'training-suspended',
] as const satisfies Category[];
const place = (category: Category) => RISING.indexOf(category);

/** Whether `to` is less than what counts now. A scope without a category has nothing to step down from. */
export function isStepDown({ current }: ScopeStanding, to: Category): boolean {
  return current !== null && place(to) < place(current.category);
}

/**
 * What the policy asks for before stepping down: progress that is sustained and triangulated. Only what was seen since the
 * category was set counts, from the first day of it. A lead may still decide; what is missing is shown either way.
 */
export function stepDown({ current, progress }: ScopeStanding, rules: Rules, today: Day, setOn: Day): StepDown {
  const seen = current ? progress.filter(({ day }) => day >= setOn && day <= today) : [];
  const since = seen.reduce<Day | null>((first, { day }) => (first === null || day < first ? day : first), null);
  const sources = [...new Set(seen.map(({ source }) => source))].sort();
  const lasted = since === null ? 0 : daysBetween(since, today);
  const missing: Missing[] = [];
  if (lasted < rules.sustainedDays) missing.push({ what: 'days', have: lasted, need: rules.sustainedDays });
  if (sources.length < rules.sources) missing.push({ what: 'sources', have: sources.length, need: rules.sources });
  return { missing, sources, since };
}
