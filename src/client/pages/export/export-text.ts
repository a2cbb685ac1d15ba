import { LANGUAGE } from '#content/language.ts';
import type { AnyColumn } from '#domain/export/columns.ts';
import { number, plural } from '../../text/plural.ts';

/** Not a place of the directory, which never has this name. */
export const NOT_SAID = 'not said';

/** Words for taking a copy of what a team has out of Stepwise. */
export const exportText = {
  title: 'Take a copy out of Stepwise',
  lead: 'You can make files of the concerns and observations that you can read, for a spreadsheet or another system.',
  notSealed: 'These files are not sealed any more',
  notSealedWhy:
    'In Stepwise only your team can read this. Whoever has one of these files can read all that is in it. Keep them as safe as the concerns themselves, and delete them when you no longer need them.',
  toPicture: 'Back to the picture',
  which: 'Which ones?',
  pick: { all: 'All', open: 'Only open ones', closed: 'Only closed ones' },
  team: 'Team',
  anyTeam: 'All my teams',
  provider: 'Provider',
  anyProvider: 'All providers',
  notSaid: 'Where nobody has said the provider',
  from: 'Sent on this day or later',
  to: 'Sent on this day or earlier',
  dayHint: 'You can leave it out.',
  noSuchDay: 'The calendar has no such day. Choose another, or clear the field.',
  words: 'What people wrote',
  putWords: 'Put the words of the people who raised it in',
  wordsHint:
    'How somebody writes can show who they are, also without a name. Leave them out, unless whoever reads the file needs them. Names that people gave to your team are never in it.',
  ready: 'Getting the team’s concerns ready',
  readyLeft: (left: number) =>
    `${plural(left, { one: '# case still to come.', other: '# cases still to come.' })} Wait, or the files have only what is here.`,
  asked: (count: number) =>
    count === 0 ? 'Nothing fits this.' : plural(count, { one: '# case fits this.', other: '# cases fit this.' }),
  make: 'Make the files',
  making: 'Making the files',
  made: (done: number, all: number) => `${number(done)} of ${number(all)} read`,
  stop: 'Stop',
  done: 'The files are ready',
  has: (concerns: number, actions: number, observations: number) => {
    const all = [
      plural(concerns, { one: '# concern', other: '# concerns' }),
      plural(actions, { one: '# action', other: '# actions' }),
      plural(observations, { one: '# observation', other: '# observations' }),
    ];
    return `They have ${new Intl.ListFormat(LANGUAGE).format(all)}.`;
  },
  save: {
    cases: 'Save the concerns (CSV)',
    actions: 'Save the actions (CSV)',
    observations: 'Save the observations (CSV)',
  },
  saveColumns: 'Save what each column means (CSV)',
  saveAll: 'Save all of it in one file (JSON)',
  file: (what: string, day: string, kind: 'csv' | 'json') => `stepwise-${what}-${day}.${kind}`,
  counts: {
    title: 'Counts to give to others',
    lead: 'How many concerns came in a quarter, by provider and by quality domain. Counts under 5 are not shown, and as many others as it takes so that nobody can work them out.',
    once: 'Give others one file for a quarter, and no second one: two of them could be subtracted from each other.',
    twice: 'A concern that touches two domains stands in both, and twice in the totals.',
    quarter: 'Quarter',
    from: (first: string, last: string) => `${first} to ${last}`,
    corner: 'Provider',
    total: 'All',
    notShown: 'not shown',
    notSaid: 'Not said',
    unknown: 'A place without a name here',
    none: 'No concern came in this quarter.',
    save: 'Save these counts (CSV)',
  },
  column: {
    case: 'The concern, or for an action the concern or observation it belongs to',
    action: 'The action',
    observation: 'The observation',
    day: 'The day it was sent, by its writer’s clock',
    team: 'The team that got it',
    step: 'The step of the pathway that team is at',
    provider_id: 'The provider, in the list of places',
    provider: 'What the provider was called',
    placement_id: 'The placement, in the list of places',
    placement: 'What the placement was called',
    course_id: 'Who runs the course, in the list of places',
    course: 'What whoever runs the course was called',
    learner_groups: 'The groups of learners it touches',
    domains: 'The quality domains, as assessed last, else as the writer has them',
    band: 'The band of the last risk assessment',
    score: 'Likelihood times impact of the last risk assessment, from 1 to 25',
    status: 'How far the team is; its writer sees the same',
    handler: 'The job title of whoever handles it',
    due: 'The next day on which something is due',
    closed: 'The day the team closed it',
    kind: 'Whether somebody saw a strength or a concern',
    added: 'The day the action was added',
    what: 'What has to be done, in the team’s words',
    owner_kind: 'Who does it: a member of the team, or an organisation',
    owner: 'The member’s job title, or the organisation',
    state: 'How far the action is',
    evidence: 'What shows that it was done, or why it was not',
    what_happened: 'What happened, in the writer’s words',
    when_in_their_words: 'When it happened, in the writer’s words',
    where_in_their_words: 'Where it happened, in the writer’s words',
  } satisfies Record<AnyColumn, string>,
};
