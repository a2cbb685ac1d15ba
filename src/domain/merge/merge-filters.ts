import type { SavedFilter, SavedFilters } from '#domain/inbox/saved.ts';

/** What either device added or renamed is there; what either took away is gone, unless the other changed it since. */
export function mergeFilters(base: SavedFilters | null, ours: SavedFilters, theirs: SavedFilters): SavedFilters {
  const before = byId(base);
  const here = byId(ours);
  const there = byId(theirs);
  const saved = [...new Set([...there.keys(), ...here.keys()])].flatMap((id): SavedFilter[] => {
    const [was, our, their] = [before.get(id), here.get(id), there.get(id)];
    if (our && their) return [same(their, was) ? our : their];
    const left = our ?? their;
    return left && !same(left, was) ? [left] : [];
  });
  return { ...theirs, saved };
}

const byId = (filters: SavedFilters | null) => new Map(filters?.saved.map((one) => [one.id, one]));
const same = (a: SavedFilter, b: SavedFilter | undefined) => JSON.stringify(a) === JSON.stringify(b);
