import { type Columns, columnsOf, toColumns } from '#domain/columns/columns.ts';
import type { Summary } from './summary.ts';

/** How each field is kept: each case has another, or many have the same. All of them: the compiler sees to it. */
const EACH: Record<keyof Summary, 'own' | 'shared'> = {
  space: 'own',
  kind: 'shared',
  team: 'shared',
  sent: 'own',
  step: 'shared',
  words: 'own',
  where: 'shared',
  domains: 'shared',
  place: 'shared',
  groups: 'shared',
  closed: 'shared',
  form: 'shared',
  observed: 'shared',
  risk: 'shared',
  opened: 'shared',
  last: 'shared',
  waiting: 'shared',
  dueBy: 'shared',
  status: 'shared',
  fixed: 'shared',
  handler: 'shared',
  watchers: 'shared',
  rated: 'shared',
  asks: 'shared',
  actionBy: 'shared',
  roster: 'shared',
  outsiders: 'shared',
};
/** What a case has: another list of them is another form of what is kept. */
export const FIELDS = Object.keys(EACH) as readonly (keyof Summary)[];
type Own = 'space' | 'sent' | 'words';
const OWN = FIELDS.filter((field) => EACH[field] === 'own') as Own[];
const SHARED = FIELDS.filter((field) => EACH[field] === 'shared') as Exclude<keyof Summary, Own>[];

/** Cases as they are kept. */
export function packSummaries(summaries: Iterable<Summary>): Columns {
  return toColumns<Summary, Own>([...summaries], OWN, SHARED);
}

/** Written out, because ten thousand of them are read before a list can be shown. */
export function unpackSummaries(packed: Columns): Map<string, Summary> {
  const of = columnsOf<Summary>(packed);
  const [space, sent, words] = [of('space'), of('sent'), of('words')];
  const [kind, team, step, where] = [of('kind'), of('team'), of('step'), of('where')];
  const [domains, place, groups, closed] = [of('domains'), of('place'), of('groups'), of('closed')];
  const [form, observed, risk, opened] = [of('form'), of('observed'), of('risk'), of('opened')];
  const [last, waiting, dueBy, status] = [of('last'), of('waiting'), of('dueBy'), of('status')];
  const [fixed, handler, watchers, rated] = [of('fixed'), of('handler'), of('watchers'), of('rated')];
  const [asks, actionBy, roster, outsiders] = [of('asks'), of('actionBy'), of('roster'), of('outsiders')];
  const all = new Map<string, Summary>();
  for (let row = 0; row < packed.rows; row++) {
    const one: Summary = {
      space: space(row),
      kind: kind(row),
      team: team(row),
      sent: sent(row),
      step: step(row),
      words: words(row),
      where: where(row),
      domains: domains(row),
      place: place(row),
      groups: groups(row),
      closed: closed(row),
      form: form(row),
      observed: observed(row),
      risk: risk(row),
      opened: opened(row),
      last: last(row),
      waiting: waiting(row),
      dueBy: dueBy(row),
      status: status(row),
      fixed: fixed(row),
      handler: handler(row),
      watchers: watchers(row),
      rated: rated(row),
      asks: asks(row),
      actionBy: actionBy(row),
      roster: roster(row),
      outsiders: outsiders(row),
    };
    all.set(one.space, one);
  }
  return all;
}
