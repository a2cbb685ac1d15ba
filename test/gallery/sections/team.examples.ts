import type { Section } from '../scene.ts';
import {
  follow,
  heading,
  keep,
  keepLink,
  look,
  meanwhile,
  noSignal,
  press,
  readyOffline,
  reload,
  sees,
  signal,
  type,
  unfold,
} from '../steps.ts';

const DESK = 'A practice educator';
const SEALED = 'The university team';
const NEW = 'Somebody new';
const WORDS = /^I am in week four/;

/** Those who receive concerns. */
export const team: Section = {
  name: 'team',
  title: 'A team: inbox, case, people',
  scenes: [
    { name: 'Inbox, not on a team', who: NEW, shows: '/inbox/:space?', path: '/inbox' },
    { name: 'Inbox', who: DESK, shows: '/inbox/:space?', path: '/inbox', steps: [sees(WORDS)], dark: true },
    { name: 'Inbox, filter open', who: DESK, shows: '/inbox/:space?', steps: [unfold('Filter')] },
    {
      name: 'Inbox, nothing found',
      who: DESK,
      shows: '/inbox/:space?',
      path: '/inbox',
      steps: [look('moon'), sees(/Nothing here has all/)],
    },
    { name: 'Inbox, nothing closed', who: DESK, shows: '/inbox/:space?', path: '/inbox?view=closed' },
    {
      name: 'A concern',
      who: DESK,
      shows: '/inbox/:space?',
      path: '/inbox',
      steps: [follow(WORDS), sees('They sent this concern'), keep('case', '/inbox/')],
      dark: true,
    },
    {
      name: 'A concern, an answer waiting without signal',
      who: DESK,
      shows: '/inbox/:space?',
      steps: [
        readyOffline,
        noSignal,
        press('I will handle this'),
        type('The first meeting is on Tuesday at ten.', 'Answer them'),
        press('Send the answer'),
        sees(/waiting to send/),
      ],
    },
    {
      name: 'A concern, nothing written in the answer',
      who: DESK,
      shows: '/inbox/:space?',
      steps: [signal, press('Send the answer'), sees('Write something first.')],
    },
    {
      name: 'Assess',
      who: DESK,
      shows: '/inbox/:space/:part',
      path: '/inbox/{case}/assess',
      steps: [heading('Assess this')],
    },
    {
      name: 'Assess, reason missing',
      who: DESK,
      shows: '/inbox/:space/:part',
      steps: [
        async ({ page }) => {
          const now = page.getByRole('group', { name: 'How it is now', exact: true });
          await now.getByRole('radio', { name: '4 Likely' }).check();
          await now.getByRole('radio', { name: '3 Medium' }).check();
        },
        press('Keep this assessment'),
        sees(/Say why you rate it/),
      ],
      dark: true,
    },
    {
      name: 'Assessed',
      who: DESK,
      shows: '/inbox/:space/:part',
      steps: [
        type('Three learners had nobody on the same shift.', 'Why do you rate it like this?'),
        press('Keep this assessment'),
        sees('Kept. It is in the history below.'),
      ],
    },
    { name: 'The form to print', who: DESK, shows: '/inbox/:space/:part', path: '/inbox/{case}/form' },
    { name: 'Actions, none yet', who: DESK, shows: '/inbox/:space/:part', path: '/inbox/{case}/actions' },
    {
      name: 'Actions, one overdue',
      who: DESK,
      shows: '/inbox/:space/:part',
      steps: [
        type('Name a supervisor for every shift', 'What has to be done?'),
        type('2026-01-12', 'By which day?'),
        press('Add the action'),
        sees(/^This was due on/),
      ],
    },
    {
      name: 'Actions, nothing written',
      who: DESK,
      shows: '/inbox/:space/:part',
      steps: [press('Add the action'), sees('Say what has to be done.')],
    },
    { name: 'A concern, assessed, with an action overdue', who: DESK, shows: '/inbox/:space?', path: '/inbox/{case}' },
    { name: 'Inbox, assessed', who: DESK, shows: '/inbox/:space?', path: '/inbox', steps: [sees('High')] },
    { name: 'Ask educators', who: DESK, shows: '/inbox/:space/:part', path: '/inbox/{case}/ask' },
    { name: 'Where this belongs', who: DESK, shows: '/inbox/:space/:part', path: '/inbox/{case}/where' },
    { name: 'Take this to the next step', who: DESK, shows: '/inbox/:space/:part', path: '/inbox/{case}/next-step' },
    { name: 'How long this is kept', who: DESK, shows: '/inbox/:space/:part', path: '/inbox/{case}/keep' },
    { name: 'I should not handle this', who: DESK, shows: '/inbox/:space/:part', path: '/inbox/{case}/step-back' },
    { name: 'Take somebody off this', who: DESK, shows: '/inbox/:space/:part', path: '/inbox/{case}/take-off' },
    {
      name: 'Take somebody off this, nobody chosen',
      who: DESK,
      shows: '/inbox/:space/:part',
      steps: [press('Take them off this'), sees(/^Choose who/)],
    },
    { name: 'What your team has done', who: DESK, shows: '/inbox/:space/:part', path: '/inbox/{case}/history' },
    { name: 'Close this', who: DESK, shows: '/inbox/:space/:part', path: '/inbox/{case}/close' },
    { name: 'Close this, nothing said', who: DESK, shows: '/inbox/:space/:part', steps: [press('Close this concern')] },
    {
      name: 'Closed by the team',
      who: DESK,
      shows: '/inbox/:space?',
      path: '/inbox/{case}/close',
      steps: [
        type('A supervisor is named on each shift.', 'What came of it?'),
        press('Close this concern'),
        sees(/^Your team closed this/),
      ],
    },
    { name: 'A concern that is not here', who: DESK, shows: '/inbox/:space?', path: '/inbox/AAAAAAAAAAAAAAAAAAAAAA' },
    {
      name: 'A concern with a sealed name',
      who: SEALED,
      shows: '/inbox/:space?',
      path: '/inbox',
      steps: [follow(/^At handover on Ward 9/), sees('Show the name')],
    },
    {
      name: 'A sealed name, opened',
      who: SEALED,
      shows: '/inbox/:space?',
      steps: [press('Show the name'), sees(/^Their name:/)],
    },
    {
      name: 'Your team',
      who: DESK,
      shows: '/team/:team?',
      path: '/team',
      steps: [sees('People on the team'), keepLink('team', '/team/')],
    },
    { name: 'Your team, not on one', who: NEW, shows: '/team/:team?', path: '/team' },
    {
      name: 'One member',
      who: DESK,
      shows: '/team/:team/:part/:account?',
      path: '/team',
      steps: [follow(/^Change Ward manager/), heading(/./)],
    },
    {
      name: 'Remove a member, sure',
      who: DESK,
      shows: '/team/:team/:part/:account?',
      steps: [press('Remove them')],
    },
    { name: 'Invite someone', who: DESK, shows: '/team/:team/:part/:account?', path: '/team/{team}/invite' },
    {
      name: 'Invite someone, no role chosen',
      who: DESK,
      shows: '/team/:team/:part/:account?',
      steps: [press('Make the link'), sees(/^Choose what they do/)],
    },
    {
      name: 'Invite someone, the link',
      who: DESK,
      shows: '/team/:team/:part/:account?',
      steps: [
        async ({ page, kept }) => {
          await page.getByRole('radio', { name: 'Handler', exact: true }).check();
          await page.getByRole('button', { name: 'Make the link' }).click();
          const link = await page.getByText(/\/invite#/).textContent();
          kept.set('link', new URL(link!).pathname + new URL(link!).hash);
        },
      ],
    },
    { name: 'Join a team, without a link', who: NEW, shows: '/invite', path: '/invite' },
    {
      name: 'Join a team',
      who: 'Somebody invited',
      shows: '/invite',
      path: '{link}',
      steps: [heading(/^Join /)],
    },
    {
      name: 'Join a team, waiting to be let in',
      who: 'Somebody invited',
      shows: '/invite',
      steps: [type('Clinical tutor', /Job title/), press('Ask to join'), heading('You have asked to join')],
    },
    {
      name: 'Your team, somebody waiting',
      who: DESK,
      shows: '/team/:team?',
      path: '/team',
      steps: [heading('Compare this with what they see')],
    },
    {
      name: 'On the team',
      who: 'Somebody invited',
      shows: '/invite',
      steps: [
        meanwhile(DESK, press('It is the same: let them in'), sees(/They are on the team now/)),
        heading('You are on the team'),
      ],
    },
    { name: 'A way back on paper', who: DESK, shows: '/team/:team/:part/:account?', path: '/team/{team}/paper' },
    {
      name: 'A way back on paper, the code',
      who: DESK,
      shows: '/team/:team/:part/:account?',
      steps: [press('Make the code')],
    },
    { name: 'E-mails to the team', who: DESK, shows: '/team/:team/:part/:account?', path: '/team/{team}/mailbox' },
    {
      name: 'E-mails to the team, waiting for a yes',
      who: DESK,
      shows: '/team/:team/:part/:account?',
      steps: [
        type('ward4.education@hospital.example', 'Address of the mailbox'),
        press('Save'),
        sees('Waiting for confirmation.'),
      ],
    },
    { name: 'E-mails for a team, a link that does not work', who: NEW, shows: '/mailbox', path: '/mailbox' },
    {
      name: 'Inbox without signal',
      who: DESK,
      shows: '/inbox/:space?',
      path: '/inbox',
      steps: [noSignal, reload, sees('No signal.')],
    },
  ],
};
