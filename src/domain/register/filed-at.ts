import type { Placed } from '#domain/inbox/summary.ts';
import type { Organisation } from '#protocol/directory.ts';
import type { Scope } from '#protocol/register.ts';

/** Whether it is known which place of the directory a case belongs to. */
export const isFiled = ({ organisation, placement }: Placed): boolean => organisation !== null || placement !== null;

/** Whether that is the place of a scope, or is in it. `held`: says at which site a placement is. */
export function isAt({ organisation, placement }: Placed, scope: Scope, held: readonly Organisation[]): boolean {
  if (scope.placement !== undefined) return placement?.id === scope.placement;
  if (scope.site === undefined) return organisation?.id === scope.provider;
  const provider = held.find(({ id }) => id === scope.provider);
  return provider?.placements.find(({ id }) => id === placement?.id)?.site === scope.site;
}
