import type { Fact } from './fact.ts';
import type { Cell } from './heat-map.ts';

/** What is looked at: `seen` are observations and strengths, `risk` the worst band of what is open. */
export const LAYERS = ['open', 'all', 'seen', 'risk'] as const;
export type Layer = (typeof LAYERS)[number];

/** Whether a fact is among those that a cell of the layer counts. */
export function inLayer({ kind, closed }: Fact, layer: Layer): boolean {
  if (layer === 'seen') return kind === 'observation';
  return kind === 'concern' && (layer === 'all' || closed === null);
}

/** How many facts stand behind a cell. */
export function countOf({ concerns, open, observations, strengths }: Cell, layer: Layer): number {
  if (layer === 'seen') return observations + strengths;
  return layer === 'all' ? concerns : open;
}
