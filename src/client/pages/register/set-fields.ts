import pack from '#content/packs/england/register.json' with { type: 'json' };
import { placeName } from '#domain/register/place-name.ts';
import { type ScopeStanding, scopeName } from '#domain/register/register.ts';
import { isStepDown, type StepDown, stepDown } from '#domain/register/step-down.ts';
import { englandDay, isDay } from '#domain/time/days.ts';
import type { Category, Scope } from '#protocol/register.ts';
import type { RegisterWord } from '../../db/team/register.ts';
import { LINE_LIMIT, tooLong } from '../../forms/too-long.ts';
import { setText as text } from '../../text/register.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import type { View } from './use-register.ts';

/** A category as it stands in the fields; empty: nothing chosen. `name`: the provider's, when this phone does not hold it. */
export type Filled = {
  provider: string;
  name: string;
  site: string;
  placement: string;
  programme: string;
  learners: string;
  category: Category | '';
  criteria: readonly string[];
  linked: readonly string[];
  reason: string;
  review: string;
  despite: string;
};

const BLANK: Filled = {
  provider: '',
  name: '',
  site: '',
  placement: '',
  programme: '',
  learners: '',
  category: '',
  criteria: [],
  linked: [],
  reason: '',
  review: '',
  despite: '',
};

/** For a place that has a standing, its parts are given. */
export function startOf(standing: ScopeStanding | null): Filled {
  if (!standing) return BLANK;
  const { provider, site = '', placement = '', programme = '', learners = '', called = '' } = standing.scope;
  return { ...BLANK, provider, name: called, site, placement, programme, learners };
}

/** Null until a provider is chosen. Its names go along, for members whose phones do not hold it. */
export function scopeOf(filled: Filled, { organisations }: View): Scope | null {
  const { provider, site, placement, name } = filled;
  if (provider === '') return null;
  const programme = filled.programme.trim();
  const learners = filled.learners.trim();
  const scope: Scope = {
    provider,
    ...(site ? { site } : {}),
    ...(placement ? { placement } : {}),
    ...(programme ? { programme } : {}),
    ...(learners ? { learners } : {}),
  };
  const called = placeName(scope, organisations) ?? name;
  return called ? { ...scope, called } : scope;
}

/** How the place that is filled in stands; null: it is not in the register, or not chosen. */
export function standingOf(filled: Filled, view: View): ScopeStanding | null {
  const scope = scopeOf(filled, view);
  return (scope && view.register.scopes.get(scopeName(scope))) ?? null;
}

/** What stepping down from what counts now would still need; null: it is no step down. */
export function downOf(filled: Filled, view: View): StepDown | null {
  const standing = standingOf(filled, view);
  if (!standing?.current || filled.category === '' || !isStepDown(standing, filled.category)) return null;
  return stepDown(standing, view.register.rules, view.today, englandDay(standing.current.at) ?? '');
}

/** Those that speak for the chosen category, and those of all others with the category they belong to. */
export function criteriaFor(category: Category | '') {
  const options = pack.categories.flatMap(({ id, label, criteria }) =>
    criteria.map((one) => ({ of: id, value: one.id, label: one.words, hint: text.belongs(label) })),
  );
  return {
    own: options.filter(({ of }) => of === category).map(({ value, label }) => ({ value, label })),
    others: options.filter(({ of }) => of !== category),
  };
}

export function flawsOf(filled: Filled, view: View): FieldError[] {
  const { category, criteria, reason, review, despite } = filled;
  const missing = (downOf(filled, view)?.missing ?? []).length > 0;
  const check = (wrong: boolean, id: string, message: string) => (wrong ? [{ id, message }] : []);
  return [
    ...check(filled.provider === '', 'provider', text.flaw.provider),
    ...tooLong('programme', text.programme, filled.programme, LINE_LIMIT),
    ...tooLong('learners', text.learners, filled.learners, LINE_LIMIT),
    ...check(category === '', 'category', text.flaw.category),
    ...check(missing && !view.team.leads, 'category', text.flaw.leadOnly),
    ...check(missing && view.team.leads && despite.trim() === '', 'despite', text.flaw.despite),
    ...tooLong('despite', text.despite, despite),
    ...check(criteria.length === 0, 'criteria', text.flaw.criteria),
    ...check(reason.trim() === '', 'reason', text.flaw.reason),
    ...tooLong('reason', text.reason, reason),
    ...check(!isDay(review), 'review', text.flaw.review),
    ...check(isDay(review) && review < view.today, 'review', text.flaw.past),
  ];
}

/** What was filled in, without flaws. Why a lead stepped down all the same is said only where something is missing. */
export function wordOf(filled: Filled, view: View): RegisterWord {
  const { criteria, linked, reason, review, despite } = filled;
  const missing = (downOf(filled, view)?.missing ?? []).length > 0;
  return {
    type: 'categorised',
    scope: scopeOf(filled, view)!,
    category: filled.category as Category,
    criteria: [...criteria],
    linked: [...linked],
    reason: reason.trim(),
    review,
    despite: missing ? despite.trim() : '',
  };
}
