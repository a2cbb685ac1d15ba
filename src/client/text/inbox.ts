import { atFirstUse, LANGUAGE } from '#content/language.ts';
import type { Form } from '#domain/concern/draft.ts';
import type { View } from '#domain/inbox/views.ts';
import { number, plural } from './plural.ts';
import { sendingText } from './truth.ts';
import { whoSeesText } from './who-sees.ts';

type Place = { team: { name: string }; organisation: { name: string } };

const days = (count: number) => plural(count, { one: '# day old', other: '# days old' });
const list = atFirstUse(() => new Intl.ListFormat(LANGUAGE));

const view: Record<View, string> = {
  open: 'Open',
  new: 'New',
  mine: 'Mine',
  waiting: 'Waiting for us',
  today: 'Due today',
  overdue: 'Overdue',
  others: 'With others',
  closed: 'Closed',
  all: 'All',
};

/** Words for the team that receives concerns. */
export const inboxText = {
  title: 'Inbox',
  team: ({ team, organisation }: Place) => `${team.name}, ${organisation.name}`,
  toRegister: 'Register',
  whoIsOn: 'Who is on the team',
  step: { placement: 'Step 1', provider: 'Step 2', region: 'Step 3' },
  state: {
    new: 'New',
    opened: 'Opened',
    answered: 'Answered',
    reply: 'New reply',
    waiting: 'Answer waiting to send',
    overdue: 'Answer overdue',
    outcome: 'Outcome given',
    again: 'Asked to look again',
    closed: 'Closed',
  },
  due: (day: string) => `Answer by ${day}`,
  dueToday: 'Answer by today',
  views: 'Which concerns',
  view,
  viewCount: (name: string, count: number) => `${name} (${number(count)})`,
  noneIn: {
    open: 'Nothing is open. What learners send will appear here.',
    new: 'Nothing is new. What nobody on the team has opened yet will appear here.',
    mine: 'Nothing is yours. What you handle or watch will appear here.',
    waiting: 'Nothing waits for you. What the team has to answer will appear here.',
    today: 'Nothing is due today. What was promised for today will appear here.',
    overdue: 'Nothing is overdue. What was promised for a day that has passed will appear here.',
    others: 'Nothing is with others. What you have answered will appear here until there is news.',
    closed: 'Nothing is closed yet. What the team closes will appear here, and can be opened again.',
    all: 'Nothing has been sent yet. What learners send will appear here.',
  } satisfies Record<View, string>,
  noneLeft: 'Nothing here passes the filter.',
  noneFound: 'Nothing here has all of these words. Try fewer words, or only the beginning of one.',
  find: 'Look for words',
  findHint: 'What you type stays on this device.',
  found: (count: number) => plural(count, { one: '# concern found', other: '# concerns found' }),
  listed: (count: number) => plural(count, { one: '# concern', other: '# concerns' }),
  more: (count: number) => `Show ${number(count)} more`,
  shown: (count: number, of: number) => `${number(count)} of ${number(of)} shown`,
  filter: 'Filter',
  filterOn: 'Filter (on)',
  any: 'Any',
  filterTeam: 'Team',
  filterStep: 'Step',
  filterDomain: 'Part of training',
  filterBand: 'Risk',
  band: { low: 'Low', moderate: 'Moderate', high: 'High', extreme: 'Extreme' },
  risk: 'Risk',
  action: (day: string) => `Action due ${day}`,
  actionToday: 'Action due today',
  actionOverdue: (day: string) => `Action overdue since ${day}`,
  handler: (title: string) => `With ${title}`,
  yours: 'With you',
  said: {
    note: 'The team noted',
    action: 'To be done',
    progress: 'Progress',
    assessed: 'Risk assessment',
  },
  filterWhere: 'Where it happened',
  clear: 'Take the filter off',
  saved: 'Saved filters',
  forget: 'Remove',
  filterName: 'Save this under a name',
  filterNameHint: 'Only you see it, on all your devices.',
  nameMissing: 'Enter a name for this filter.',
  saveFilter: 'Save the filter',
  ready: 'Getting the team’s concerns ready',
  readyOf: (done: number, all: number) => `${number(done)} of ${number(all)}`,
  coming: (count: number) =>
    count === 0
      ? 'Fetching what your team has…'
      : `Fetching what your team has. ${plural(count, { one: '# entry so far…', other: '# entries so far…' })}`,
  stopped: (count: number) =>
    count === 0
      ? 'What your team has is not on this device yet. It comes when there is signal.'
      : `Not everything is on this device yet. ${plural(count, { one: '# entry so far.', other: '# entries so far.' })} The rest comes when there is signal.`,
  age: (count: number) => (count < 1 ? 'Today' : days(count)),
  noWords: 'No words in this one',
  observation: (kind: unknown) =>
    kind === 'strength' ? 'Observation: a strength' : kind === 'concern' ? 'Observation: a concern' : 'Observation',
  toObservations: 'Your observations, and what you were asked',
  toPicture: 'Picture',
  atRisk: 'At risk now',
  choose: 'Choose a concern to read it.',
  empty: (organisations: readonly string[]) =>
    `What learners send to the team at ${list().format(organisations)} will appear here.`,
  emptyWhy: 'Nothing has been sent yet. You don’t need to reload: new ones come by themselves while you are online.',
  looking: 'Looking for news…',
  noSignal: 'This phone has no signal and has not been online with this account yet. It looks again by itself.',
  noTeam: 'You are not on a team here',
  noTeamWhy: 'This page is for people who receive concerns. This phone’s account is not on any team’s list.',
  noTeamDo: [
    'If you joined a team on another device, open Stepwise here with the recovery code you have from there.',
    'If you should be on a team, ask the person who runs Stepwise where you work.',
    'If you want to raise a concern yourself, go to the start.',
  ],
  open: 'Open with a recovery code',
  start: 'Go to the start',
};

export const caseText = {
  title: { concern: 'A concern', observation: 'An observation' } satisfies Record<Form, string>,
  back: 'Inbox',
  missing: 'This concern is not on this phone',
  missingWhy:
    'It was sent to another team, its time was over and it was erased, or it has not come here yet. If you have just come online, wait a moment.',
  words: { concern: 'What happened', observation: 'What they saw' } satisfies Record<Form, string>,
  noWords: 'They left this out.',
  atRisk: 'They say that someone is at risk right now.',
  answers: 'What else they told you',
  place: 'Placement',
  noAnswers: 'Nothing else. You can ask them.',
  name: 'How they appear',
  open: (name: string) => `Open. They gave this name: ${name}`,
  openNoName: 'Open, but they gave no name.',
  confidential: 'Confidential. They want the team to act without knowing who they are.',
  sealedForOthers: 'Their name is sealed to the lead of the team. You can write to them below.',
  sealedBefore:
    'Their name was sealed to whoever led the team when they sent it. You lead it now, but you cannot open it, and nobody can open it for you. You can write to them below.',
  sealedForYou:
    'Their name is sealed to the leads of the team, and you are one. Open it only if you cannot act without it. They will see that you did.',
  showName: 'Show the name',
  theirName: (name: string) => `Their name: ${name}. Keep it to yourself.`,
  noSealedName: 'No name could be opened. They may have left it out.',
  anonymous: 'Anonymous. No name was sent, and nobody can look it up. You can still write to them below.',
  about: { concern: 'About this concern', observation: 'About this observation' } satisfies Record<Form, string>,
  to: 'Sent to',
  step: 'Step',
  sent: 'Sent',
  pack: 'Questions',
  filed: 'Where it belongs',
  packVersion: (id: string, version: number) => `${id}, version ${version}`,
  skipReason: 'Why they did not begin with an earlier step',
  history: 'What has happened',
  toHistory: 'Go to what has happened, and answer',
  item: {
    report: {
      concern: 'They sent this concern',
      observation: 'They sent this observation',
    } satisfies Record<Form, string>,
    opened: 'The team opened it',
    nameOpened: 'A lead opened their name',
    reporter: 'They wrote',
    you: 'You wrote',
    team: (title: string | undefined) => (title ? `${title} wrote` : 'The team wrote'),
    byThen: (day: string) => `You said: by ${day}.`,
    outcome: (title: string | undefined) => (title ? `${title} said what came of it` : 'The team said what came of it'),
    yourOutcome: 'You said what came of it',
    fixed: {
      yes: 'They say it is fixed',
      partly: 'They say it is partly fixed',
      no: 'They say it is not fixed',
    },
    reopened: 'They asked you to look at it again',
    seenToo: 'You told them that someone else has seen this too',
    status: {
      acknowledged: 'The team said that it has read this',
      'in-progress': 'The team said that it is working on this',
      'with-provider': 'The team said that it is waiting for the placement to act',
    },
    closed: 'The team closed this',
    waiting: sendingText.waiting,
    refused: 'Not sent. The words are still here: copy them into a new answer.',
    unreadable: 'There is something here that this Stepwise cannot read. A newer one may.',
  },
  earlier: 'What was done before',
  due: (day: string) => `They were told: an answer by ${day}.`,
  missed: (day: string) => `They were told: an answer by ${day}. That day has passed.`,
  isFixed: {
    yes: 'They say it is fixed.',
    partly: 'They say it is partly fixed.',
    no: 'They say it is not fixed.',
  },
  askedAgain: 'They asked you to look at it again.',
  by: 'By when will you be back in touch?',
  byHint: 'They see this day. If it passes without a word from you, they are shown the next step.',
  byProblem: 'Choose a day from today on, or leave it empty.',
  outcome: 'Say what came of it',
  outcomeLabel: 'What came of it?',
  outcomeHint: `${whoSeesText.reporterToo} Say what was done, and what was not. They are asked if it is fixed, and can open it again.`,
  giveOutcome: 'Send the outcome',
  outcomeAdded: 'The outcome is in the list above.',
  seenToo: 'Tell them someone else has seen this too',
  seenTooNote: 'They are told only that. Not who, when or where.',
  seenTooSaid: 'You have told them that someone else has seen this too.',
  answer: 'Answer them',
  answerHint: `${whoSeesText.reporterToo} Say what you will do, and by when.`,
  sendAnswer: 'Send the answer',
  added: 'Your answer is in the list above.',
  waiting: `${sendingText.waiting}. ${sendingText.goes}`,
};

/** Words around what others have seen of the same thing. */
export const seenText = {
  title: 'Has anyone else seen this?',
  ask: 'Ask educators',
  askHow:
    'Educators you ask learn where it was and what kind of thing it is. Not what was written, and nothing about who wrote it.',
  add: 'Add what you have seen',
  addHow: 'It becomes an observation of your own, beside this concern.',
  asked: (count: number) => plural(count, { one: '# educator was asked.', other: '# educators were asked.' }),
  notSeen: (count: number) =>
    plural(count, { one: '# of those you asked has not seen it.', other: '# of those you asked have not seen it.' }),
  alone: 'Only the person who asked can see who has not seen it.',
  observations: 'What others have seen',
  none: 'No observation on this has come so far.',
  waiting: `${sendingText.waiting}. ${sendingText.theyGo}`,
  belongsTo: 'It belongs to a concern that your team has.',
  answers: 'It answers a question that your team asked.',
  toConcern: 'Go to the concern',
};
