import type { Held, Put } from '#protocol/steward.ts';
import type { Kind, Line } from './columns.ts';
import { KIND_OF } from './columns.ts';
import type { CodeName, Known } from './find-ids.ts';
import { layOver } from './lay-over.ts';
import type { PartName } from './parts.ts';
import { same } from './parts.ts';
import type { Problem } from './read-file.ts';
import { finished, nameOf, ownOf, PART_SCOPES, type Working } from './working.ts';

export type Count = { added: number; changed: number; same: number; removed: number };

/** What a file would do. `puts` come in an order in which they can be put: regions first. */
export type Plan = { puts: Put[]; counts: Record<Kind, Count>; removed: string[]; problems: Problem[] };

export type PlanInput = {
  lines: readonly Line[];
  held: readonly Held[];
  known: Known;
  /** Ids for the codes that stand for nothing yet. */
  made: ReadonlyMap<CodeName, string>;
  /** Teams with members: they are never taken away. */
  founded: ReadonlySet<string>;
  /** Take away what the file leaves out, in the organisations it names. */
  remove: boolean;
  /** Characters of one organisation that can still be sent. */
  mostChars: number;
};

/** Compares a file with the directory. Nothing is lost that the file does not name, unless `remove` says so. */
export function planImport(input: PlanInput): Plan {
  const { all, rowOf, problems } = layOver(input);
  const before = new Map(input.held.map((one) => [one.organisation.id, one]));
  const counts = emptyCounts();
  const removed: string[] = [];
  const puts: Put[] = [];
  for (const one of all) {
    if (input.remove) removed.push(...takeAway(one, rowOf, input.founded, counts));
    const organisation = finished(one);
    const there = before.get(organisation.id);
    count(counts[KIND_OF[organisation.kind]], there && ownOf(there.organisation), one.own);
    for (const scope of PART_SCOPES) {
      const old = new Map<string, unknown>(there?.organisation[`${scope}s` as PartName].map((part) => [part.id, part]));
      for (const part of one.parts[scope].values()) count(counts[scope], old.get(part.id), part);
    }
    if (there && same(there.organisation, organisation)) continue;
    puts.push({ base: there?.version ?? 0, organisation });
    if (JSON.stringify(organisation).length <= input.mostChars) continue;
    const ids = [organisation.id, ...PART_SCOPES.flatMap((scope) => [...one.parts[scope].keys()])];
    const [row = 1] = ids.flatMap((id) => rowOf.get(id) ?? []);
    problems.push({ row, column: null, code: 'too_big', value: organisation.name });
  }
  puts.sort((a, b) => Number(b.organisation.kind === 'region') - Number(a.organisation.kind === 'region'));
  return { puts, counts, removed, problems: problems.sort((a, b) => a.row - b.row) };
}

/** Leaves out what the file does not name, but for sites in use and teams that people are on. Says what went. */
function takeAway(
  { own, parts }: Working,
  named: { has(id: string): boolean },
  founded: ReadonlySet<string>,
  counts: Record<Kind, Count>,
): string[] {
  const gone: string[] = [];
  const inUse = new Set<string>();
  for (const scope of ['placement', 'site', 'team', 'contact'] as const) {
    for (const [id, part] of parts[scope]) {
      if (named.has(id) || inUse.has(id) || founded.has(id)) {
        if ('site' in part) inUse.add(part.site);
        continue;
      }
      parts[scope].delete(id);
      counts[scope].removed += 1;
      gone.push(`${nameOf(part)}, ${own.name}`);
    }
  }
  return gone;
}

function count(counter: Count, old: unknown, now: unknown): void {
  if (old === undefined) counter.added += 1;
  else if (same(old, now)) counter.same += 1;
  else counter.changed += 1;
}

function emptyCounts(): Record<Kind, Count> {
  const none = () => ({ added: 0, changed: 0, same: 0, removed: 0 });
  return {
    region: none(),
    'education provider': none(),
    'placement provider': none(),
    site: none(),
    placement: none(),
    team: none(),
    contact: none(),
  };
}
