import type { Organisation } from '#protocol/directory.ts';
import type { Line, Scope } from './columns.ts';
import { scopeOf } from './columns.ts';
import { idIn } from './read-file.ts';

/** Which thing of which organisation. */
export type Where = { organisation: string; scope: Scope };

/** A code within its scope. Capitals do not count. */
export type CodeName = string;
export const codeName = (scope: Scope, code: string): CodeName => `${scope} ${code.toUpperCase()}`;

/** What the directory has already: where each id is, and the id of each code. */
export type Known = { where: ReadonlyMap<string, Where>; byCode: ReadonlyMap<CodeName, string> };

export function knownIn(organisations: readonly Organisation[]): Known {
  const where = new Map<string, Where>();
  const byCode = new Map<CodeName, string>();
  for (const one of organisations) {
    const add = (scope: Scope, { id, code }: { id: string; code?: string | undefined }) => {
      where.set(id, { organisation: one.id, scope });
      if (code !== undefined) byCode.set(codeName(scope, code), id);
    };
    add('organisation', one);
    for (const site of one.sites) add('site', site);
    for (const placement of one.placements) add('placement', placement);
    for (const team of one.teams) add('team', team);
    for (const contact of one.contacts) add('contact', contact);
  }
  return { where, byCode };
}

/** The codes of a file that stand for nothing yet: each gets an id made from it. */
export function newCodes(lines: readonly Line[], known: Known): { scope: Scope; code: string; name: CodeName }[] {
  const codes = lines.flatMap(({ kind, fields: { code = '' } }) => {
    const scope = scopeOf(kind);
    const name = codeName(scope, code);
    return idIn(code) || known.byCode.has(name) ? [] : [{ scope, code, name }];
  });
  return [...new Map(codes.map((one) => [one.name, one])).values()];
}
