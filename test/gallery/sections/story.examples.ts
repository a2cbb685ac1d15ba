import type { Section } from '../scene.ts';
import {
  dayFromNow,
  daysLater,
  follow,
  go,
  heading,
  keep,
  keepLink,
  meanwhile,
  pick,
  press,
  reload,
  saved,
  sees,
  type,
  unfold,
} from '../steps.ts';

const NEW = 'Somebody new';
const DESK = 'A practice educator';
const ASKED = 'A practice supervisor';
const WORDS = 'There has been no supervisor on my shifts for two weeks.';
const openIt = [go('/inbox'), follow(/no supervisor on my shifts/), sees('They sent this concern')];

/** What comes after sending, as the one who sent it sees it. What the team does is done by the team. */
export const story: Section = {
  name: 'story',
  title: 'A concern: what comes of it',
  scenes: [
    {
      name: 'Home with concerns',
      who: 'A learner',
      shows: '/',
      path: '/',
      steps: [sees('Draft, saved on this phone')],
      dark: true,
    },
    {
      name: 'Answered, as the demonstration has it',
      who: 'A learner',
      shows: '/concerns/:id',
      steps: [follow(/^I am in week four/), sees('What has happened')],
    },
    {
      name: 'Opened, with a sealed name',
      who: 'A learner',
      shows: '/concerns/:id',
      path: '/',
      steps: [follow(/^At handover on Ward 9/), sees('What has happened')],
    },
    {
      name: 'Opened by the team',
      who: NEW,
      shows: '/concerns/:id',
      path: '/note',
      steps: [
        type(WORDS),
        saved,
        press('Make it a concern'),
        keep('concern', '/concerns/'),
        go('/concerns/{concern}/send'),
        pick(/^Practice education team/),
        press('Continue'),
        pick('Anonymous'),
        press('Continue'),
        heading('Who will read it?'),
        press('Continue'),
        press(/^Send to the team at/),
        sees(/^Sent\. The team has it\./),
        meanwhile(DESK, ...openIt),
        sees('Opened by the team.'),
      ],
    },
    {
      name: 'No answer by the day they gave',
      who: NEW,
      shows: '/concerns/:id',
      steps: [daysLater(15), reload, heading(/No answer by the day they gave/)],
      dark: true,
    },
    { name: 'Home, no answer by the day', who: NEW, shows: '/', path: '/', steps: [sees(/^No answer yet/)] },
    {
      name: 'Answered, with a day',
      who: NEW,
      shows: '/concerns/:id',
      path: '/concerns/{concern}',
      steps: [
        daysLater(0),
        reload,
        meanwhile(
          DESK,
          press('I will handle this'),
          press('We are working on it'),
          type('We are asking the ward who is on the rota.', 'Answer them'),
          type(dayFromNow(6), 'By when will you be back in touch?'),
          press('Send the answer'),
        ),
        sees('We are asking the ward who is on the rota.'),
      ],
    },
    {
      name: 'What came of it',
      who: NEW,
      shows: '/concerns/:id',
      steps: [
        meanwhile(
          DESK,
          unfold('Say what came of it'),
          type('The ward names a supervisor on each shift.', 'What came of it?'),
          press('Send the outcome'),
        ),
        heading(/They say what came of it/),
      ],
      dark: true,
    },
    {
      name: 'Not fixed',
      who: NEW,
      shows: '/concerns/:id',
      steps: [press('No'), sees('You said it is not fixed.')],
    },
    {
      name: 'Opened again',
      who: NEW,
      shows: '/concerns/:id',
      steps: [press('Ask them to look again'), sees('You asked them to look again.')],
    },
    {
      name: 'Closed',
      who: NEW,
      shows: '/concerns/:id',
      steps: [
        meanwhile(
          DESK,
          follow('Close this'),
          type('Two supervisors are named on each shift from Monday.', 'What came of it?'),
          type('Name supervisors before learners arrive.', 'What can others take from it?'),
          press('Close this concern'),
          sees(/^Your team closed this/),
        ),
        sees('How far they are: Closed'),
      ],
    },
    { name: 'Observations, with one sent', who: DESK, shows: '/observations', path: '/observations' },
    { name: 'Observations, none yet', who: ASKED, shows: '/observations', path: '/observations' },
    {
      name: 'An observation, first question',
      who: ASKED,
      shows: '/concerns/:id/:question',
      steps: [press('Add an observation'), heading('What is it about?')],
    },
    {
      name: 'An observation, turned away',
      who: ASKED,
      shows: '/concerns/:id',
      steps: [pick(/learner/i), press('Continue'), heading('Your observation')],
    },
    {
      name: 'An observation, its questions',
      who: ASKED,
      shows: '/concerns/:id',
      steps: [
        follow('What it is about'),
        pick('The place'),
        saved,
        follow('Back to your observation'),
        heading('Your observation'),
      ],
    },
    {
      name: 'Asked if they have seen the same',
      who: ASKED,
      shows: '/observations',
      path: '/observations',
      steps: [
        meanwhile('The university team', follow(/^At handover on Ward 9/), keepLink('asked', '/inbox/')),
        meanwhile(
          DESK,
          go('/inbox'),
          follow(/^I am in week four/),
          follow('Ask educators'),
          async ({ page }) => page.getByRole('checkbox').first().check(),
          press(/^Ask/),
        ),
        sees(/asked/i),
      ],
    },
  ],
};
