type Item = { id: string };

/** What either device added or changed is there; what either took away is gone, unless the other changed it since. */
export function mergeList<One extends Item>(base: readonly One[], ours: readonly One[], theirs: readonly One[]): One[] {
  const before = byId(base);
  const here = byId(ours);
  const there = byId(theirs);
  return [...new Set([...there.keys(), ...here.keys()])].flatMap((id): One[] => {
    const [was, our, their] = [before.get(id), here.get(id), there.get(id)];
    if (our && their) return [same(their, was) ? our : their];
    const left = our ?? their;
    return left && !same(left, was) ? [left] : [];
  });
}

const byId = <One extends Item>(list: readonly One[]) => new Map(list.map((one) => [one.id, one]));
const same = (a: Item, b: Item | undefined) => JSON.stringify(a) === JSON.stringify(b);
