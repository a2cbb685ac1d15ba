import type { MemberRole } from '#protocol/roster.ts';
import type { TeamProblem } from '../db/team/team-roster.ts';
import { sentenceFor } from './errors.ts';
import { number, plural } from './plural.ts';
import { rosterText } from './rosters.ts';
import type { Sentence } from './saving.ts';

const tell = 'Do not answer anyone through it for now. Tell the person who runs Stepwise where you work.';

/** The same checks as for senders, with what a member of the team can do. */
export function troubleFor(problem: keyof typeof rosterText): Sentence {
  return { say: rosterText[problem].say, do: tell };
}

const offline: Sentence = { say: 'There is no signal. Nothing has changed.', do: 'Try again when you are online.' };

export function teamSentence(problem: TeamProblem): string {
  const { say, do: act } =
    problem === 'offline'
      ? offline
      : Object.hasOwn(rosterText, problem)
        ? troubleFor(problem as keyof typeof rosterText)
        : sentenceFor(problem);
  return `${say} ${act}`;
}

export const roleText: Record<MemberRole, { label: string; hint: string }> = {
  lead: {
    label: 'Lead',
    hint: 'Reads and answers concerns. Says who is on the team. Can open a sealed name.',
  },
  handler: { label: 'Handler', hint: 'Reads and answers concerns.' },
  educator: { label: 'Educator', hint: 'Reads and answers concerns. Works with learners day by day.' },
};

/** Words for those who are on a team. */
export const teamText = {
  title: 'Your team',
  teams: 'Your teams',
  toInbox: 'Inbox',
  of: (team: string, organisation: string) => `${team}, ${organisation}`,
  looking: 'Looking for your team…',
  none: 'You are not on a team here',
  noneWhy: 'This page is for people who receive concerns. Someone who leads a team can send you a link to join it.',
  people: 'People on the team',
  peopleWhy: 'Each of them can read what is sent to the team. Learners see the job titles.',
  you: 'you',
  opened: ({ done, of }: { done: number; of: number }) =>
    `${number(done)} of ${plural(of, { one: '# concern opened to them', other: '# concerns opened to them' })}`,
  openedHow: 'Earlier concerns open to new people while you, or others on the team, have Stepwise open.',
  askLead: 'Only someone who leads the team can change who is on it.',
  trouble: 'There is something wrong with the list of your team',
  leftTitle: 'You are no longer on this team',
  left: (team: string, organisation: string) =>
    `${team}, ${organisation}: you are no longer on this team. Its concerns have been removed from this device.`,
  offTitle: 'Taken off your list',
  off: (kind: string, day: string) =>
    `${kind === 'observation' ? 'An observation' : 'A concern'} was taken off your list on ${day}.`,
  offWhy: 'A lead of your team did this, or you did on another device. You do not have to do anything.',
  leftRead: 'I have read this',
};

/** Words for those who lead one. */
export const leadText = {
  requests: 'People who want to join',
  noRequests: 'Nobody is waiting. Someone who opens your link and asks to join will appear here.',
  asked: (day: string) => `Asked on ${day}.`,
  compare: 'Compare this with what they see',
  compareHow:
    'Meet them or phone them, and have them read it out. Someone else could answer a message. If one letter differs, turn them away.',
  letIn: 'It is the same: let them in',
  turnAway: 'Turn them away',
  letInDone: 'They are on the team now. Earlier concerns are being opened to them.',
  turnedAway: 'They were turned away. Their link does not work any more.',
  jobTitle: 'Job title, as learners know it',
  jobHint: 'Such as “Practice education facilitator”. Never a person’s name. Learners see it.',
  jobEmpty: 'Type a job title.',
  jobLong: 'Use 80 letters or fewer.',
  jobPersonal: (what: string) => `There is something in it that ${what}. Type only the job.`,
  role: 'What do they do on the team?',
  links: 'Links not used yet',
  until: (role: string, day: string) => `${role}. Works until ${day}.`,
  withdraw: 'Take it back',
  withdrawn: 'The link does not work any more.',
  cannotLook: 'We could not look who is waiting.',
  invite: 'Invite someone',
  paper: 'Keep a way back on paper',
  hasPaper: 'Make another code on paper',
  change: 'Change',
  mailbox: 'E-mails to the team',
};

export const inviteText = {
  title: 'Invite someone to the team',
  founding: (team: string) => `Invite the first lead of ${team}`,
  foundingWhy:
    'The first lead sets the team up on their own device, and invites everyone else. You will not see any concerns.',
  founded: 'This team has a lead already. Ask them to invite others.',
  one: 'A link is for one person, and works once.',
  days: 'How long does it work?',
  day: (count: number) => plural(count, { one: '# day', other: '# days' }),
  chooseRole: 'Choose what they do on the team.',
  make: 'Make the link',
  doneTitle: 'Your link',
  done: (days: string) => `Send this to one person. It works once, within ${days}.`,
  private: 'We keep no copy of it. If it gets lost, take it back on the team’s page and make another.',
  scan: 'Or let them scan it here, if they are with you.',
  scanLabel: 'The link as a QR code',
  copy: 'Copy the link',
  another: 'Make another link',
  back: 'Your team',
};

export const memberText = {
  save: 'Save',
  saved: 'Saved. Everyone sees it when they next have signal.',
  removeTitle: 'Remove them from the team',
  leaveTitle: 'Leave the team',
  remove: 'Remove them',
  leave: 'Leave the team',
  removeWhy: 'From then on nothing that is sent to the team reaches them.',
  erase: 'Their devices take the team’s concerns off when they next have signal.',
  kept: 'What they wrote stays. What they have already read, nobody can take back.',
  sure: 'Yes, remove them',
  sureLeave: 'Yes, leave the team',
  removed: 'They are off the team.',
  gone: 'That person is not on the team any more.',
};

export const paperText = {
  title: 'Keep a way back on paper',
  why: 'If everyone on the team lost their devices, nobody could read the concerns. Not even us. A code on paper is the way back.',
  how: 'It counts as someone who leads the team. Whoever types the code into a new device can read every concern and say who is on the team.',
  where:
    'Keep it like the key of a safe: locked away, in an envelope that shows if it was opened. Not on a computer. Never photograph it.',
  make: 'Make the code',
  code: 'The code',
  once: 'You see this once. It is kept nowhere but on your paper.',
  print: 'Print it',
  heading: (team: string) => `Way back into Stepwise for ${team}`,
  use: 'To use it: open Stepwise on a new device, go to Settings, then “Open with a recovery code”.',
  check: 'Type the last four letters from your paper',
  checkHint: 'So that we both know you have it.',
  wrong: 'These are not the last four letters of the code.',
  add: 'I have it on paper: add it to the team',
  memberTitle: 'Kept on paper',
  done: 'The code on paper is on the team now. Earlier concerns are being opened to it.',
};

/** Words for somebody who was invited. */
export const joinText = {
  title: (team: string) => `Join ${team}`,
  at: (organisation: string, role: string) => `At ${organisation}. You were invited as: ${role}.`,
  founding: 'You are the first one. This device sets the team up, and you can invite the others.',
  device: 'Do this on a device of your own. What makes you a member is kept on it.',
  submit: 'Ask to join',
  submitFounding: 'Set the team up',
  waitingTitle: 'You have asked to join',
  waiting: (team: string) => `Someone who leads ${team} has to let you in.`,
  fingerprint: 'Your fingerprint',
  compare: 'They phone or meet you. Read this out to them. It has to be the same on both screens.',
  waitHow: 'You can close this page. Open the same link again later, on this device, to see if you are in.',
  codeTitle: 'Keep your recovery code',
  code: 'It opens your place on the team on another device. If you lose this one, you will need it.',
  seeCode: 'See and keep the code',
  doneTitle: 'You are on the team',
  done: (team: string, organisation: string) =>
    `${team}, ${organisation}. What learners send to it comes to your inbox.`,
  toInbox: 'Go to the inbox',
  toTeam: 'Invite the others',
  refusedTitle: 'You were not let in',
  refused: 'Someone who leads the team turned you away, or you have left it. Talk to them, and ask for a new link.',
  noLinkTitle: 'This page needs a link',
  noLink: 'Open the whole link you were sent, with everything after the #.',
  problemTitle: 'This link does not work',
  start: 'Go to the start',
  again: 'Look again',
  looking: 'Looking at your link…',
};
