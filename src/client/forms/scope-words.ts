import type { Organisation } from '#protocol/directory.ts';
import type { Scope } from '#protocol/register.ts';
import { scopeText as text } from '../text/register.ts';

/** What a category is held for, as people say it. `parts`: what the team added in its own words. */
export type ScopeWords = { place: string; parts: readonly string[] };

export function scopeWords(scope: Scope, held: readonly Organisation[]): ScopeWords {
  const { programme, learners, called } = scope;
  return {
    place: placeName(scope, held) ?? (called || text.unknownPlace),
    parts: [...(programme ? [text.programme(programme)] : []), ...(learners ? [text.learners(learners)] : [])],
  };
}

/** Null when this phone does not hold all of it. */
export function placeName({ provider, site, placement }: Scope, held: readonly Organisation[]): string | null {
  const organisation = held.find(({ id }) => id === provider);
  if (!organisation) return null;
  const names = [
    organisation.name,
    ...(site ? [organisation.sites.find(({ id }) => id === site)?.name] : []),
    ...(placement ? [organisation.placements.find(({ id }) => id === placement)?.name] : []),
  ];
  return names.includes(undefined) ? null : names.join(', ');
}
