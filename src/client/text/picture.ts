import { atFirstUse, LANGUAGE } from '#content/language.ts';
import type { Fact } from '#domain/picture/fact.ts';
import type { Cell } from '#domain/picture/heat-map.ts';
import type { Layer } from '#domain/picture/layer.ts';
import type { AxisName } from '#domain/picture/question.ts';
import type { Told } from '#domain/picture/signals.ts';
import type { Lane } from '#domain/picture/time-line.ts';
import { number, plural } from './plural.ts';

const list = atFirstUse(() => new Intl.ListFormat(LANGUAGE));
const concerns = (count: number) => plural(count, { one: '# concern', other: '# concerns' });
const observations = (count: number) => plural(count, { one: '# observation', other: '# observations' });
const toPutRight = (count: number) =>
  plural(count, { one: '# observation of something to put right', other: '# observations of something to put right' });
const strengths = (count: number) => plural(count, { one: '# strength', other: '# strengths' });
const openOnes = (count: number) => plural(count, { one: '# concern open', other: '# concerns open' });
const weeks = (days: number) => Math.max(1, Math.round(days / 7));

export type Rows = Exclude<AxisName, 'domain'>;

/** Words for the picture of everything a team was sent. */
export const pictureText = {
  title: 'Picture',
  lead: 'Everything your team was sent, side by side. It counts what people said. It does not say who is right.',
  briefing: 'A briefing about one provider',
  export: 'Take a copy out of Stepwise',
  toInbox: 'Inbox',
  looking: 'Looking for your team…',
  noSignal: 'This phone has no signal and has not been online with this account yet. It looks again by itself.',
  noTeam: 'You are not on a team here',
  noTeamWhy: 'This page is for people who receive concerns.',
  toStart: 'Go to the start',
  counting: 'Counting…',
  whenWhole:
    'This is made once everything is on this device: numbers that lack something would mislead whoever reads them.',
  empty: 'Nothing has been sent to your team yet.',
  emptyWhy: 'When something comes, you will see here where it is from and what it is about.',
  nothingHere: 'Nothing here for what you chose.',

  rows: 'Rows',
  rowsOption: {
    provider: 'Providers',
    placement: 'Placements',
    university: 'Universities',
    group: 'Learner groups',
  } satisfies Record<Rows, string>,
  rowOf: {
    provider: 'Provider',
    placement: 'Placement',
    university: 'University',
    group: 'Learner group',
    domain: 'Domain',
  } satisfies Record<AxisName, string>,
  layer: 'Show',
  layerOption: {
    open: 'Open concerns',
    all: 'All concerns',
    seen: 'Observations and strengths',
    risk: 'Risk of open concerns',
  } satisfies Record<Layer, string>,
  since: 'Since',
  sinceOption: { days90: 'Last 90 days', months12: 'Last 12 months', all: 'The beginning' },
  team: 'Team',
  allTeams: 'All teams',
  onlyProvider: (name: string) => `Only ${name}.`,
  allProviders: 'Show all providers',

  map: 'Where it comes from and what it is about',
  caption: (layer: string, rows: string) => `${layer}, by ${rows.toLowerCase()} and quality domain`,
  keys: 'Each number opens what is behind it. With a keyboard, the arrow keys move from number to number.',
  total: 'Together',
  totalOnce: 'Something about two domains stands in both columns, and once under Together.',
  totalGroups: 'Something about two learner groups stands in both rows.',
  notSaid: 'Not said',
  unknown: 'A place without a name',
  more: (count: number) => `Show ${number(count)} more`,
  shown: (count: number, of: number) => `${number(count)} of ${number(of)} shown`,
  notPlaced: (count: number) =>
    plural(count, { one: '# concern does not say where it was.', other: '# concerns do not say where it was.' }),
  notPlacedDo: 'Look at them, and write down where they belong',
  category: 'Category',
  categoryNone: 'None set',
  parts: (count: number) => plural(count, { one: 'A part of it has its own', other: '# parts of it have their own' }),
  categoryWhy:
    'The category is what the register holds for the whole provider. It is not worked out from these numbers, and they are not worked out from it.',
  notRated: 'Not assessed',
  seenKey: 'Something to put right',
  strengthKey: 'A strength',

  cell: (row: string, column: string, counts: string) => `${row}, ${column}: ${counts}`,
  counts: ({ concerns: all, open, observations: seen, strengths: good }: Cell, layer: Layer, band: string) => {
    if (layer === 'seen') return `${toPutRight(seen)}, ${strengths(good)}`;
    if (layer === 'all') return concerns(all);
    return layer === 'risk' ? `${openOnes(open)}, worst risk: ${band}` : openOnes(open);
  },
};

export const signalText = {
  title: 'Worth a look',
  why: 'Each of these says what was counted. Read what is behind it before you think anything of it.',
  none: 'Nothing has come up more than once at the same placement.',
  noneSince: 'Nothing new has come up more than once at the same placement since then.',
  about: (placement: string, domain: string) => `${placement}: ${domain}`,
  all: (count: number) => `Show all ${number(count)}`,
  say: (
    { rule, count, observations: seen, closed }: Told,
    why: { days: number; window: number; apart: [number, number] },
  ) => {
    const counted = list().format([
      ...(count > seen ? [concerns(count - seen)] : []),
      ...(seen > 0 ? [observations(seen)] : []),
    ]);
    const all = `${counted}, ${closed === 0 ? 'none' : number(closed)} of them closed`;
    if (rule === 'repeated')
      return `${plural(why.window, { one: 'The same within # day', other: 'The same within # days' })}: ${all}`;
    if (rule === 'persistent-minor') {
      const forWeeks = { one: 'The same minor concern for # week', other: 'The same minor concern for # weeks' };
      return `${plural(weeks(why.days), forWeeks)}: ${all}`;
    }
    return `The same ${number(why.apart[0])} to ${number(why.apart[1])} weeks later, so maybe from other learners: ${all}`;
  },
  line: 'Time line',
  lineOf: (placement: string) => `Time line of ${placement}`,
};

export const casesText = {
  back: 'Picture',
  everything: 'What is behind it',
  since: (what: string) => `Sent in: ${what.toLowerCase()}`,
  notSaid: (what: string) => `${what} not said`,
  none: 'Nothing here.',
  gone: 'What was counted has changed since, and this does not hold any more.',
  kind: ({ kind, strength }: Pick<Fact, 'kind' | 'strength'>) =>
    kind === 'concern' ? 'Concern' : strength ? 'Observation: a strength' : 'Observation: to put right',
  band: (word: string) => `Risk: ${word.toLowerCase()}`,
  noRisk: 'Not for observations',
  open: 'Open',
  closed: (day: string) => `Closed on ${day}`,
  sent: (day: string) => `Sent on ${day}`,
  noWords: 'No words in this one',
  file: 'Write down where it belongs',
  noDomain: 'No domain said',
};

export const lineText = {
  title: (placement: string) => placement,
  page: 'Time line of a placement',
  lead: (from: string, to: string) => `What came from here and what was closed, from ${from} to ${to}.`,
  drawn: (placement: string, counts: string) =>
    `Time line of ${placement}: ${counts}. The table below says the same in words.`,
  counts: (lanes: Record<Lane, number>) =>
    [
      concerns(lanes.concerns),
      toPutRight(lanes.observations),
      strengths(lanes.strengths),
      `${number(lanes.closings)} closed`,
    ].join(', '),
  lane: {
    concerns: 'Concerns',
    observations: 'Observed: to put right',
    strengths: 'Observed: strengths',
    closings: 'Closed',
  } satisfies Record<Lane, string>,
  shapes: 'The shape of a concern is its risk',
  table: 'The same as a table, newest first',
  head: ['Day', 'What', 'Domains', 'Risk', 'State'],
  none: 'Nothing has come from this placement, as far as this device knows.',
  print: 'Print it, or save it as a PDF',
  foot: (day: string) => `Printed from Stepwise on ${day}. For the team only: small numbers can show who somebody is.`,
};

export const printText = {
  link: 'Print for others',
  title: 'A table to print for others',
  lead: 'For people who are not on the team. Only this table is printed.',
  dash: '–',
  why: 'A dash stands for a number that is not shown: 1 to 4, or a larger one from which it could be worked out. So few people could be known by them.',
  twice: 'Something about two domains is counted in both, also in the totals.',
  two: 'Give the same people only one such table for the same time. Taking one from another could show what the dashes hide.',
  heading: 'Concerns, by where they come from and quality domain',
  of: (teams: string) => `Sent to ${teams}`,
  from: (day: string) => `Sent from ${day} on`,
  always: 'Sent at any time',
  total: 'Total',
  nothing:
    'There are too few concerns in each row and column to show any number. Try fewer rows, such as universities, or a longer time.',
  print: 'Print it, or save it as a PDF',
  hidden: 'not shown',
  foot: (day: string) => `Printed from Stepwise on ${day}.`,
  tooMany: (most: number) =>
    `This table has too many rows to hide small numbers safely on this page (more than ${number(most)}). Choose one provider first.`,
};
