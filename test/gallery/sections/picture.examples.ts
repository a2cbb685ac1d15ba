import type { Section } from '../scene.ts';
import { follow, heading, keepLink, pick, press, sees } from '../steps.ts';

const LEAD = 'The regional quality team';
const MANAGER = 'A quality manager';
const NEW = 'Somebody new';

/** Looking across everything a regional team was sent. */
export const picture: Section = {
  name: 'picture',
  title: 'A regional team: register, picture, what leaves it',
  scenes: [
    {
      name: 'Register',
      who: MANAGER,
      shows: '/register/:part?/:said?',
      path: '/register',
      steps: [sees('Major concerns'), keepLink('scope', '/register/scope/', /Larkrigg Hospitals/)],
      dark: true,
    },
    { name: 'Register, not on a team', who: NEW, shows: '/register/:part?/:said?', path: '/register' },
    {
      name: 'Register of a team that keeps none',
      who: 'A practice educator',
      shows: '/register/:part?/:said?',
      path: '/register',
    },
    {
      name: 'One place in the register',
      who: MANAGER,
      shows: '/register/:part?/:said?',
      path: '/register/scope/{scope}',
      steps: [heading('What counts now')],
    },
    { name: 'Set a category', who: MANAGER, shows: '/register/:part?/:said?', path: '/register/set' },
    {
      name: 'Set a category, nothing chosen',
      who: MANAGER,
      shows: '/register/:part?/:said?',
      steps: [press('Keep this category'), sees('Choose the provider.')],
    },
    {
      name: 'Set a category, training suspended',
      who: MANAGER,
      shows: '/register/:part?/:said?',
      steps: [pick(/^Larkrigg/), pick('Training suspended'), sees(/counts only once a second person/)],
    },
    { name: 'What stepping down asks for', who: MANAGER, shows: '/register/:part?/:said?', path: '/register/rules' },
    { name: 'Inbox of a region', who: LEAD, shows: '/inbox/:space?', path: '/inbox', steps: [sees(/days old/)] },
    {
      name: 'Picture',
      who: LEAD,
      shows: '/picture/:part?',
      path: '/picture',
      steps: [heading('Worth a look'), sees('Together')],
      dark: true,
    },
    {
      name: 'Picture, risk',
      who: LEAD,
      shows: '/picture/:part?',
      path: '/picture?layer=risk',
      steps: [sees('Together')],
      dark: true,
    },
    {
      name: 'Picture, placements',
      who: LEAD,
      shows: '/picture/:part?',
      path: '/picture?rows=placement',
      steps: [sees('Together')],
    },
    { name: 'Picture, not on a team', who: NEW, shows: '/picture/:part?', path: '/picture' },
    {
      name: 'Behind a signal',
      who: LEAD,
      shows: '/picture/:part?',
      path: '/picture',
      steps: [follow(/^The same minor concern for/), heading(/^Ward 9, surgery/)],
    },
    {
      name: 'Time line of a placement',
      who: LEAD,
      shows: '/picture/:part?',
      steps: [follow(/^Time line of/), sees('Concerns')],
      dark: true,
    },
    {
      name: 'A table to print for others',
      who: LEAD,
      shows: '/picture/:part?',
      path: '/picture/print',
      steps: [sees('Total')],
    },
    {
      name: 'Briefing, which provider',
      who: LEAD,
      shows: '/picture/:part?',
      path: '/picture/briefing',
      steps: [keepLink('provider', 'provider=', /Larkrigg/)],
    },
    {
      name: 'Briefing',
      who: LEAD,
      shows: '/picture/:part?',
      path: '/picture/briefing?provider={provider}',
      steps: [heading('Larkrigg Hospitals (made up)')],
    },
    { name: 'Share about a provider', who: LEAD, shows: '/picture/:part?', path: '/picture/share?provider={provider}' },
    {
      name: 'Share about a provider, nothing filled in',
      who: LEAD,
      shows: '/picture/:part?',
      steps: [press(/^Write it down as shared/)],
    },
    { name: 'A copy out of Stepwise', who: LEAD, shows: '/picture/:part?', path: '/picture/export' },
    {
      name: 'A copy, the files',
      who: LEAD,
      shows: '/picture/:part?',
      steps: [press('Make the files'), heading('The files are ready')],
    },
  ],
};
