import type { Section, Step } from '../scene.ts';
import { follow, go, heading, press, saved, sees, type, unfold } from '../steps.ts';

const NEW = 'Somebody new';
const LOCKED = 'Somebody with a lock';
const BORROWED = 'Somebody on a borrowed phone';
const NOTHING = 'Somebody whose browser keeps nothing';
const WORDS = 'There was no supervisor on the ward for the second week.';

/** The four words that are offered, typed wherever they are asked for. */
const setsLock: Step = async ({ page, kept }) => {
  await page.getByRole('button', { name: 'Suggest four words' }).click();
  const words = await page.getByRole('textbox', { name: 'A new passphrase' }).inputValue();
  kept.set('passphrase', words);
  await page.getByRole('textbox', { name: 'The same again' }).fill(words);
};
const unlocks: Step = async ({ page, kept }) => {
  await page.getByLabel('Passphrase', { exact: true }).fill(kept.get('passphrase')!);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
};

const blocksStorage: Step = ({ page }) =>
  page.addInitScript(() => {
    Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });
  });

/** The phone itself: its code, its lock, its other devices, and leaving it. */
export const account: Section = {
  name: 'account',
  title: 'A phone: settings, lock, devices, removing',
  scenes: [
    { name: 'Settings, nothing written', who: NEW, shows: '/settings/:part?', path: '/settings' },
    {
      name: 'Settings',
      who: NEW,
      shows: '/settings/:part?',
      path: '/note',
      steps: [type(WORDS), saved, go('/settings'), sees('You have not checked a copy of it yet.')],
      dark: true,
    },
    { name: 'Recovery code', who: NEW, shows: '/recovery', path: '/recovery' },
    { name: 'Recovery code, checking a copy', who: NEW, shows: '/recovery', steps: [press('Check my copy')] },
    { name: 'Recovery code, a wrong group', who: NEW, shows: '/recovery', steps: [type('----'), press('Check')] },
    { name: 'Open with a recovery code', who: NEW, shows: '/open', path: '/open' },
    {
      name: 'Open with a recovery code, mistyped',
      who: NEW,
      shows: '/open',
      steps: [type('ABCD', 'Recovery code'), press('Open')],
    },
    { name: 'Open with words from paper', who: NEW, shows: '/open', path: '/open?paper' },
    { name: 'Another device', who: NEW, shows: '/settings/:part?', path: '/settings/another' },
    {
      name: 'Another device, the code',
      who: NEW,
      shows: '/settings/:part?',
      steps: [press(/^Show/), sees(/camera|scan/i)],
    },
    { name: 'Devices', who: NEW, shows: '/settings/:part?', path: '/settings/devices' },
    { name: 'News, off', who: NEW, shows: '/settings/:part?', path: '/settings/news' },
    {
      name: 'News, nothing chosen',
      who: NEW,
      shows: '/settings/:part?',
      steps: [press('Turn on'), sees(/Choose what/)],
    },
    { name: 'On the home screen', who: NEW, shows: '/settings/:part?', path: '/settings/name' },
    { name: 'Remove everything', who: NEW, shows: '/settings/:part?', path: '/settings/remove' },
    {
      name: 'Remove everything, sure',
      who: NEW,
      shows: '/settings/:part?',
      steps: [press('Continue'), heading('Are you sure?')],
    },
    { name: 'Lock, none yet', who: LOCKED, shows: '/settings/:part?', path: '/settings/lock' },
    {
      name: 'Lock, a passphrase offered',
      who: LOCKED,
      shows: '/settings/:part?',
      path: '/note',
      steps: [type(WORDS), saved, go('/settings/lock'), setsLock],
    },
    {
      name: 'Lock, on',
      who: LOCKED,
      shows: '/settings/:part?',
      steps: [press('Lock with this passphrase'), heading('Locked'), unlocks, sees('The lock is on.')],
    },
    { name: 'Locked', who: LOCKED, shows: '/concerns', path: '/concerns', dark: true },
    {
      name: 'Locked, a wrong passphrase',
      who: LOCKED,
      shows: '/concerns',
      steps: [type('open sesame', 'Passphrase'), press('Unlock'), sees(/That is not the passphrase/)],
    },
    {
      name: 'Locked, passphrase forgotten',
      who: LOCKED,
      shows: '/concerns',
      path: '/concerns',
      steps: [unfold('I forgot my passphrase')],
    },
    { name: 'Home, locked', who: LOCKED, shows: '/', path: '/', steps: [sees('Locked. Unlock to see them')] },
    {
      name: 'A note while it is locked',
      who: LOCKED,
      shows: '/note/:id?',
      path: '/note',
      steps: [type('I was told to sign for drugs I had not seen.'), sees(/^Saved and locked away/)],
    },
    {
      name: 'Home, unlocked',
      who: LOCKED,
      shows: '/',
      path: '/concerns',
      steps: [unlocks, heading('My concerns'), follow('Stepwise'), sees('Draft, saved on this phone')],
    },
    {
      name: 'Where nothing is kept',
      who: BORROWED,
      shows: '/note/:id?',
      path: '/settings',
      steps: [press('Keep nothing here'), go('/note'), type(WORDS), saved],
    },
    {
      name: 'Settings where nothing is kept',
      who: BORROWED,
      shows: '/settings/:part?',
      steps: [follow('Stepwise'), follow('Recovery code and settings')],
    },
    {
      name: 'Where nothing can be saved',
      who: NOTHING,
      shows: '/note/:id?',
      steps: [blocksStorage, go('/note'), type(WORDS), sees(/This browser cannot lock your words/)],
      dark: true,
    },
    { name: 'Home where nothing can be saved', who: NOTHING, shows: '/', path: '/' },
    {
      name: 'Everything removed',
      who: NEW,
      shows: '/settings/:part?',
      path: '/settings/remove',
      steps: [press('Continue'), press('Remove everything'), heading('Stepwise is removed from this phone')],
    },
    { name: 'This device was removed', who: NEW, shows: '/settings/:part?', path: '/settings/removed' },
  ],
};
