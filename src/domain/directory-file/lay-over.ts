import type { Line, OrganisationKind, Scope } from './columns.ts';
import { ORGANISATION_KIND, scopeOf } from './columns.ts';
import { codeName } from './find-ids.ts';
import { partOf } from './parts.ts';
import type { PlanInput } from './plan.ts';
import type { Problem } from './read-file.ts';
import { idIn } from './read-file.ts';
import { ownOf, PART_SCOPES, type Working, working } from './working.ts';

/** `rowOf`: the row of each thing the file names, by its id. */
export type LaidOver = { all: Working[]; rowOf: Map<string, number>; problems: Problem[] };

/** Lays the lines of a file over the organisations they belong to. What a line leaves out stays as it is. */
export function layOver({ lines, held, known, made }: PlanInput): LaidOver {
  const problems: Problem[] = [];
  const problem = (line: Line, column: Problem['column'], code: Problem['code'], value = '') =>
    void problems.push({ row: line.row, column, code, value });
  const before = new Map(held.map(({ organisation }) => [organisation.id, organisation]));
  const all = new Map<string, Working>();
  const rowOf = new Map<string, number>();
  const siteHome = new Map<string, string>();
  for (const [id, { scope, organisation }] of known.where) if (scope === 'site') siteHome.set(id, organisation);

  const idOf = (scope: Scope, code: string) =>
    idIn(code) ?? known.byCode.get(codeName(scope, code)) ?? made.get(codeName(scope, code));
  const open = (id: string): Working | null => {
    const there = before.get(id);
    if (!all.has(id) && there) all.set(id, working(there, ownOf(there)));
    return all.get(id) ?? null;
  };
  const kindAt = (id: string) => all.get(id)?.own.kind ?? before.get(id)?.kind;
  /** The line's own id; null, with the problem told, when it cannot stand. */
  const own = (line: Line): string | null => {
    const { code = '' } = line.fields;
    const scope = scopeOf(line.kind);
    const id = idOf(scope, code);
    const lost = id === undefined || (idIn(code) !== null && known.where.get(id)?.scope !== scope);
    if (lost || rowOf.has(id)) {
      problem(line, 'code', lost ? 'bad_code' : 'twice', code);
      return null;
    }
    rowOf.set(id, line.row);
    return id;
  };

  const organisations = lines.filter(({ kind }) => scopeOf(kind) === 'organisation');
  organisations.sort((a, b) => Number(b.kind === 'region') - Number(a.kind === 'region'));
  for (const line of organisations) {
    const id = own(line);
    if (!id) continue;
    const kind = ORGANISATION_KIND[line.kind] as OrganisationKind;
    const { name = '', code = '', 'belongs to': parent = '' } = line.fields;
    const there = before.get(id);
    if (there && there.kind !== kind) problem(line, 'kind', 'kind_changed', line.fields.kind);
    const region = parent === '' ? null : (idOf('organisation', parent) ?? '');
    if (region !== null && kindAt(region) !== 'region') {
      problem(line, 'belongs to', kindAt(region) ? 'wrong_parent' : 'no_parent', parent);
    }
    const coded = idIn(code) ? there?.code : code;
    all.set(id, working(there, { id, ...(coded === undefined ? {} : { code: coded }), kind, name, region }));
  }

  for (const scope of PART_SCOPES) {
    for (const line of lines.filter(({ kind }) => kind === scope)) {
      const { code = '', 'belongs to': parent = '' } = line.fields;
      const above = parent === '' ? '' : (idOf(scope === 'placement' ? 'site' : 'organisation', parent) ?? '');
      const organisation = open(scope === 'placement' ? (siteHome.get(above) ?? '') : above);
      if (!organisation) {
        problem(line, 'belongs to', parent === '' ? 'empty' : 'no_parent', parent);
        continue;
      }
      const id = own(line);
      if (!id) continue;
      const { own: home, parts } = organisation;
      const where = known.where.get(id);
      if (where && where.organisation !== home.id) problem(line, 'belongs to', 'moved', parent);
      if (scope === 'site') siteHome.set(id, home.id);
      const coded = idIn(code) ? parts[scope].get(id)?.code : code;
      parts[scope].set(id, partOf(scope, id, coded, line.fields, { site: above, kind: home.kind }));
    }
  }
  return { all: [...all.values()], rowOf, problems };
}
