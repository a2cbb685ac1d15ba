import type { Day } from '#domain/time/days.ts';
import type { Categorised, Scope } from '#protocol/register.ts';
import { type CategorySet, type Register, type Said, type ScopeStanding, type Seen, scopeName } from './register.ts';
import { RISING } from './step-down.ts';

/** What waits for a second person first, then from the most support to the least; alike, as they came into the register. */
export function listed({ scopes }: Register): ScopeStanding[] {
  const place = ({ waiting, current }: ScopeStanding) =>
    waiting ? RISING.length : current ? RISING.indexOf(current.category) : -1;
  return [...scopes.values()].sort((a, b) => place(b) - place(a));
}

/** The day has passed by which the team was to look at what counts now. */
export function isReviewOverdue({ current }: ScopeStanding, today: Day): boolean {
  return current !== null && current.review !== null && current.review < today;
}

/** A name for a scope that says nothing of it, for an address: the key of something that was said about it. */
export function nameForAddress({ history, progress }: ScopeStanding): string {
  return (history[0] ?? progress[0])?.key ?? '';
}

/** The scope about which this was said: any of it will do, because an earlier word may still arrive. */
export function scopeSaidIn({ scopes }: Register, key: string): ScopeStanding | null {
  const said = ({ history, progress }: ScopeStanding) => [...history, ...progress].some((one) => one.key === key);
  return [...scopes.values()].find(said) ?? null;
}

/** What is said of a provider as a whole, and of those parts of it that hold a category of their own. */
export function ofProvider(
  { scopes }: Register,
  provider: string,
): { whole: ScopeStanding | null; parts: readonly ScopeStanding[] } {
  const whole = scopes.get(scopeName({ provider })) ?? null;
  const parts = [...scopes.values()].filter(
    (one) => one !== whole && one.scope.provider === provider && one.current !== null,
  );
  return { whole: whole?.current ? whole : null, parts };
}

/** What this device said about a place and the server did not take, to stand beside what it was meant for. */
export function refusedAbout({ refused }: Register, scope: Scope): { sets: CategorySet[]; progress: Seen[] } {
  const name = scopeName(scope);
  const about = refused.filter((one) => 'scope' in one && scopeName(one.scope) === name);
  return {
    sets: about.flatMap((one) => (one.type === 'categorised' ? [{ ...one, confirmedBy: null, lacking: false }] : [])),
    progress: about.filter((one) => one.type === 'progress-seen'),
  };
}

/** The same about places that the register does not have yet. */
export function refusedElsewhere({ refused, scopes }: Register): (Said & Categorised)[] {
  return refused.filter((one) => one.type === 'categorised').filter(({ scope }) => !scopes.has(scopeName(scope)));
}
