import type { Section, Step } from '../scene.ts';
import {
  follow,
  go,
  heading,
  keepLink,
  look,
  meanwhile,
  noSignal,
  pick,
  press,
  readyOffline,
  saved,
  sees,
  signal,
  type,
} from '../steps.ts';

const NEW = 'Somebody new';
const ELSE = 'Somebody whose phone is full';
const WORDS =
  'On the late shift nobody was named to work with me, and I was asked to help wherever it was busy. It is the third time this week.';
const IDENTIFYING = 'Bed 4, NHS number 943 476 5919, was left alone. You can ring me on 07700 900123.';

/** A browser that has no room once it is told so. */
const mayFill: Step = ({ page }) =>
  page.addInitScript(() => {
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const full = (globalThis as { storageFull?: boolean }).storageFull;
      if (full && mode === 'readwrite') throw new DOMException('no room', 'QuotaExceededError');
      return begin.call(this, stores, mode, options);
    };
  });
const fills: Step = ({ page }) => page.evaluate(() => Object.assign(globalThis, { storageFull: true }));

const no = [pick('No'), press('Continue')];

/** What somebody meets before anything is sent: reading, deciding, writing, finding people. */
export const learner: Section = {
  name: 'learner',
  title: 'A learner: reading, deciding, writing',
  scenes: [
    { name: 'First visit', who: NEW, shows: '/', path: '/', dark: true },
    { name: 'No concerns yet', who: NEW, shows: '/concerns', path: '/concerns' },
    { name: 'Someone in danger', who: NEW, shows: '/danger', path: '/danger', dark: true },
    { name: 'The door, first question', who: NEW, shows: '/start', path: '/start' },
    {
      name: 'The door, nothing chosen',
      who: NEW,
      shows: '/start',
      steps: [press('Continue'), sees(/^Choose an answer/)],
    },
    {
      name: 'The door, danger now',
      who: NEW,
      shows: '/start',
      path: '/start',
      steps: [pick('Yes'), press('Continue'), heading('Tell someone now')],
    },
    {
      name: 'The door, somebody may have been harmed',
      who: NEW,
      shows: '/start',
      path: '/danger',
      steps: [
        follow('Help me decide what to do'),
        pick('No'),
        press('Continue'),
        pick('Maybe'),
        press('Continue'),
        ...no,
        pick('The place where I learn'),
        press('Continue'),
        pick('No, or I would rather not'),
        press('Continue'),
        heading('Report it where you are'),
      ],
    },
    {
      name: 'The door, a concern about the place',
      who: NEW,
      shows: '/start',
      path: '/',
      steps: [
        follow('Help me decide what to do'),
        ...no,
        ...no,
        ...no,
        pick('The place where I learn'),
        press('Continue'),
        pick('Yes, I think so'),
        press('Continue'),
        heading('You can raise this as a concern'),
      ],
    },
    { name: 'The three steps', who: NEW, shows: '/pathway', path: '/pathway', dark: true },
    { name: 'Good to know', who: NEW, shows: '/learn/:page?', path: '/learn' },
    { name: 'Good to know, how to write it down', who: NEW, shows: '/learn/:page?', path: '/learn/account' },
    { name: 'Good to know, the law', who: NEW, shows: '/learn/:page?', path: '/learn/protection' },
    { name: 'Good to know, your name', who: NEW, shows: '/learn/:page?', path: '/learn/name' },
    { name: 'How we keep it private', who: NEW, shows: '/privacy', path: '/privacy' },
    { name: 'An address that is not here', who: NEW, shows: '*', path: '/nowhere' },
    { name: 'A note, empty', who: NEW, shows: '/note/:id?', path: '/note', dark: true },
    { name: 'A note, saved', who: NEW, shows: '/note/:id?', path: '/note', steps: [type(WORDS), saved] },
    { name: 'Home with a note', who: NEW, shows: '/', path: '/', steps: [sees('Draft, saved on this phone')] },
    {
      name: 'All my concerns',
      who: NEW,
      shows: '/concerns',
      path: '/concerns',
      steps: [sees('Draft, saved on this phone')],
    },
    {
      name: 'All my concerns, nothing found',
      who: NEW,
      shows: '/concerns',
      steps: [look('moon'), sees(/Nothing here has all of these words/)],
    },
    {
      name: 'A note with things that show who somebody is',
      who: NEW,
      shows: '/note/:id?',
      path: '/note',
      steps: [type(IDENTIFYING), saved, sees(/looks like/)],
    },
    {
      name: 'A note without signal',
      who: NEW,
      shows: '/note/:id?',
      path: '/note',
      steps: [readyOffline, noSignal, type('Nobody came when I called.'), saved, sees('No signal.')],
    },
    { name: 'Home without signal', who: NEW, shows: '/', path: '/', steps: [sees('No signal.')] },
    {
      name: 'A note that is not on this phone',
      who: NEW,
      shows: '/note/:id?',
      path: '/note/AAAAAAAAAAAAAAAAAAAAAA',
      steps: [signal, heading('This is not on this phone')],
    },
    {
      name: 'A note, not saved',
      who: ELSE,
      shows: '/note/:id?',
      steps: [
        mayFill,
        go('/note'),
        type('First words.'),
        saved,
        fills,
        type('First words, and more.'),
        sees('Not saved.'),
      ],
      dark: true,
    },
    { name: 'Contacts, no placement chosen', who: NEW, shows: '/contacts', path: '/contacts' },
    { name: 'My placement, none chosen', who: NEW, shows: '/placement', path: '/placement' },
    {
      name: 'My placement, found',
      who: NEW,
      shows: '/placement',
      steps: [look('ward 4'), sees('Ward 4, older people')],
    },
    {
      name: 'My placement, nothing found',
      who: NEW,
      shows: '/placement',
      steps: [look('moon'), sees(/^Nothing found/)],
    },
    {
      name: 'My placement, who runs the course',
      who: NEW,
      shows: '/placement',
      steps: [look('ward 4'), press(/^Ward 4, older people/), heading('Who runs your course?')],
    },
    {
      name: 'Contacts of my placement',
      who: NEW,
      shows: '/contacts',
      steps: [press(/^Fellgate University/), sees('Freedom to Speak Up guardian'), keepLink('contact', '/contacts/')],
      dark: true,
    },
    { name: 'This contact is wrong', who: NEW, shows: '/contacts/:contact/wrong', path: '/contacts/{contact}/wrong' },
    {
      name: 'This contact is wrong, nothing chosen',
      who: NEW,
      shows: '/contacts/:contact/wrong',
      steps: [press('Send'), sees('Choose what is wrong.')],
    },
    {
      name: 'This contact is wrong, sent',
      who: NEW,
      shows: '/contacts/:contact/wrong',
      steps: [
        pick('The phone number'),
        type('It rings and nobody answers.'),
        press('Send'),
        heading('Sent. Thank you'),
      ],
    },
    { name: 'My placement, chosen', who: NEW, shows: '/placement', path: '/placement' },
    { name: 'A code from a poster', who: NEW, shows: '/p', path: '/p' },
    { name: 'A code from a poster, damaged', who: NEW, shows: '/p', path: '/p#9182736450' },
    {
      name: 'A poster’s placement',
      who: 'Somebody with a poster',
      shows: '/p',
      steps: [
        meanwhile(
          'A practice educator',
          go('/placement'),
          look('ward 4'),
          press(/^Ward 4, older people/),
          press(/^Fellgate University/),
          follow('Print a poster of this placement'),
          async ({ page, kept }) => {
            kept.set('code', (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent())!);
          },
        ),
        go('/p'),
        ({ page, kept }) => page.getByRole('textbox').fill(kept.get('code')!),
        press('Find this placement'),
        heading('Is this your placement?'),
      ],
    },
    {
      name: 'A poster’s placement, set',
      who: 'Somebody with a poster',
      shows: '/p',
      steps: [press('Set this as my placement'), heading('This is your placement now')],
    },
  ],
};
