import type { Kind } from '#domain/directory-file/columns.ts';
import type { FieldFlaw } from '#domain/directory-file/flaws.ts';
import type { Count } from '#domain/directory-file/plan.ts';
import type { FileFlaw, Problem, RowFlaw } from '#domain/directory-file/read-file.ts';
import type { StewardFlaw } from '#protocol/steward.ts';
import { number } from './plural.ts';

/** Words about a file of places, for the page and for the shell. */
export const fieldFlawText: Record<FieldFlaw, string> = {
  empty: 'This has to be filled in.',
  too_long: 'This is too long.',
  not_a_step: 'The step is 1, 2 or 3, or empty.',
  not_days: 'Use a whole number of days, from 1 to 365, or leave it empty.',
  not_a_phone: 'This is not a whole phone number. A spreadsheet may have changed it: make the column text.',
  not_an_email: 'This is not an e-mail address.',
  not_a_day: 'This is not a day. Write it like 2026-11-20 or 20/11/2026.',
  in_future: 'This day has not come yet.',
  not_here: 'Leave this empty for this kind of row.',
};

const rowFlawText: Record<RowFlaw, string> = {
  ...fieldFlawText,
  formula: 'A spreadsheet would run this as a formula. Begin it with a letter or a number.',
  unknown_kind: 'The kind is region, education provider, placement provider, site, placement, team or contact.',
  no_code: 'Each row needs a code.',
  bad_code: 'This code cannot be used. Use at most 40 letters, and do not begin with #.',
  too_many_cells: 'This row has more cells than there are headings.',
  twice: 'This code is on an earlier row too.',
  no_parent: 'Nothing of the right kind has this code, in the file or here.',
  wrong_parent: 'An organisation belongs to a region.',
  moved: 'This code is used in another organisation. Take it away there first.',
  kind_changed: 'This code is an organisation of another kind already.',
  too_big: 'This organisation has too many placements for one. Cut it into several.',
};

export const unreadText = {
  workbook: 'This is a workbook. Save it as “CSV UTF-8” in your spreadsheet first.',
  not_text: 'This is not a file of text. Save it as “CSV UTF-8” in your spreadsheet.',
  too_large: 'The file is larger than 20 MB. Cut it into several.',
};

export function fileFlawText(flaw: FileFlaw): string {
  switch (flaw.code) {
    case 'empty':
      return 'There are no rows in this file.';
    case 'too_many_rows':
      return 'There are more than 100,000 rows in this file. Cut it into several.';
    case 'separator':
      return 'The columns are not parted by commas. Save it as “CSV UTF-8 (comma delimited)”.';
    case 'open_quote':
      return `A quote mark in row ${flaw.row} never closes. Look for a " too many.`;
    case 'no_columns':
      return `These headings are missing in the first row: ${flaw.columns.join(', ')}.`;
  }
}

export const problemWords = ({ code }: Problem) => rowFlawText[code];

/** "Row 4, phone: This is not … (4.41633E+11)" */
export function problemText(problem: Problem): string {
  const { row, column, value } = problem;
  return `Row ${row}${column ? `, ${column}` : ''}: ${problemWords(problem)}${value ? ` (${value})` : ''}`;
}

export const kindText: Record<Kind, string> = {
  region: 'Regions',
  'education provider': 'Education providers',
  'placement provider': 'Placement providers',
  site: 'Sites',
  placement: 'Placements',
  team: 'Teams',
  contact: 'Contacts',
};

/** A line for each kind that the file has something of. */
export function changesIn(counts: Record<Kind, Count>): string[] {
  return (Object.keys(kindText) as Kind[]).flatMap((kind) => {
    const { added, changed, same, removed } = counts[kind];
    if (added + changed + removed === 0) return [];
    const said: [number, string][] = [
      [added, 'new'],
      [changed, 'changed'],
      [same, 'as before'],
      [removed, 'removed'],
    ];
    const some = said.filter(([count]) => count > 0).map(([count, what]) => `${number(count)} ${what}`);
    return [`${kindText[kind]}: ${some.join(', ')}`];
  });
}

export const actText: Record<StewardFlaw, string> = {
  malformed: 'Something in it cannot be stored.',
  twice: 'Something in it is there twice.',
  kind_changed: 'An organisation cannot become one of another kind.',
  unknown_region: 'Its region is not here.',
  unknown_site: 'A placement is at a site that is not here.',
  team_elsewhere: 'One of its teams is in another organisation.',
  team_lost: 'A team that people are on would be lost.',
  changed_meanwhile: 'Someone changed this meanwhile. Look at it again.',
  has_organisations: 'Other organisations belong to it. Move or remove those first.',
  has_members: 'People are on one of its teams, and concerns may have been sent to them. So it stays.',
  not_there: 'It is not here any more.',
};
