import { placeName } from '#domain/register/place-name.ts';
import type { Organisation } from '#protocol/directory.ts';
import type { Scope } from '#protocol/register.ts';
import { heldForText as text } from '../text/scope.ts';

/** What a category is held for, as people say it. `parts`: what the team added in its own words. */
export type ScopeWords = { place: string; parts: readonly string[] };

export function scopeWords(scope: Scope, held: readonly Organisation[]): ScopeWords {
  const { programme, learners, called } = scope;
  return {
    place: placeName(scope, held) ?? (called || text.unknownPlace),
    parts: [...(programme ? [text.programme(programme)] : []), ...(learners ? [text.learners(learners)] : [])],
  };
}
