import type { DirectoryReply } from '#protocol/directory.ts';

/** What a phone has to do with: organisations its owner chose, teams they wrote to or are on. Sorted, none twice. */
export type Wants = { organisations: readonly string[]; teams: readonly string[] };

/** Up to this many organisations are kept whole: decision 008 of the client. */
export const SMALL = 8;

/** `gone`: chosen once, and in the directory no more. `whole`: everything is kept, so what is kept says nothing. */
export type Kept = { keep: readonly string[]; gone: readonly string[]; whole: boolean };

/** Which organisations of the directory a phone keeps: those it has to do with and the regions of those chosen. */
export function organisationsToKeep(all: DirectoryReply['organisations'], wants: Wants): Kept {
  const known = new Set(all.map(({ id }) => id));
  const gone = wants.organisations.filter((id) => !known.has(id));
  if (all.length <= SMALL) return { keep: [...known], gone, whole: true };
  const keep = new Set<string>();
  for (const { id, region, teams } of all) {
    const chosen = wants.organisations.includes(id);
    if (chosen || teams.some((team) => wants.teams.includes(team))) keep.add(id);
    if (chosen && region !== null && known.has(region)) keep.add(region);
  }
  return { keep: [...keep], gone, whole: false };
}
