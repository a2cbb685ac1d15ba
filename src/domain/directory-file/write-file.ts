import type { Organisation } from '#protocol/directory.ts';
import { guarded } from '../csv/formula.ts';
import { writeRows } from '../csv/rows.ts';
import type { Fields, Kind } from './columns.ts';
import { COLUMNS, KIND_OF } from './columns.ts';
import type { Part, PartScope } from './parts.ts';
import { fieldsOf } from './parts.ts';

type Coded = { id: string; code?: string | undefined };

/** What has no code of its own is written with its id, so that the file finds it again. */
const codeOf = ({ id, code }: Coded) => code ?? `#${id}`;

/** The whole directory in the shape that is imported: the same file again changes nothing. */
export function writeFile(organisations: readonly Organisation[]): string {
  const order = ['region', 'education', 'placement'] as const;
  const all = order.flatMap((kind) => organisations.filter((one) => one.kind === kind));
  const coded: Coded[] = organisations.flatMap((one) => [one, ...one.sites]);
  const codes = new Map(coded.map((one) => [one.id, codeOf(one)]));
  const rows = all.flatMap((one) => {
    const part = (scope: PartScope, above: string) => (each: Part) =>
      rowOf(scope, codeOf(each), { ...fieldsOf(scope, each), 'belongs to': codes.get(above) ?? '' });
    return [
      rowOf(KIND_OF[one.kind], codeOf(one), { name: one.name, 'belongs to': codes.get(one.region ?? '') ?? '' }),
      ...one.sites.map(part('site', one.id)),
      ...one.placements.map((placement) => part('placement', placement.site)(placement)),
      ...one.teams.map(part('team', one.id)),
      ...one.contacts.map(part('contact', one.id)),
    ];
  });
  // The mark at the start is how a spreadsheet knows the letters.
  return `\ufeff${writeRows([COLUMNS, ...rows])}`;
}

function rowOf(kind: Kind, code: string, fields: Fields): string[] {
  const all: Fields = { ...fields, kind, code };
  return COLUMNS.map((column) => guarded(all[column] ?? ''));
}
