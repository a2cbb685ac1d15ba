import * as z from 'zod/mini';
import type { Report } from '#content/check-condition.ts';
import type { Path } from '#content/problem.ts';
import { day, id, type PackAbout } from '#content/schema.ts';

/** Where something was read, by the ids in `pack.json`, and when someone last looked. */
export const cited = { sources: z.array(id).check(z.minLength(1)), lastChecked: day };

export function checkCited(
  file: string,
  path: Path,
  sources: readonly string[],
  pack: PackAbout,
  report: Report,
): void {
  sources.forEach((id, at) => {
    if (!pack.sources.some((source) => source.id === id))
      report(file, [...path, 'sources', at], `"${id}" is not the id of a source in pack.json`);
  });
}
