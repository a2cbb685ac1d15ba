import type { Section } from '../scene.ts';
import {
  follow,
  heading,
  keep,
  keepLink,
  look,
  noSignal,
  press,
  readyOffline,
  sees,
  signal,
  upload,
} from '../steps.ts';

const STEWARD = 'The steward';
const NEW = 'Somebody new';
const SECTION = '/steward/:section/:id?/:part?/:item?';

const HEAD = 'kind,code,belongs to,name,programme,step,answers within days,phone,email,last checked';
const GOOD = ['region,NORTH,,North region,,,,,,', 'placement provider,TRUST,NORTH,Example Hospitals,,,,,,'];
const file = (...rows: string[]) => upload('Choose the file', 'places.csv', [HEAD, ...rows].join('\r\n'));

/** Looking after a Stepwise, and setting one up. */
export const steward: Section = {
  name: 'steward',
  title: 'A steward: places, settings, posters',
  scenes: [
    { name: 'The demonstration', who: NEW, shows: '/demo', path: '/demo' },
    { name: 'Set up, without a link', who: NEW, shows: '/set-up', path: '/set-up' },
    { name: 'Overview, not the steward', who: NEW, shows: '/steward', path: '/steward', steps: [heading(/./)] },
    { name: 'Overview', who: STEWARD, shows: '/steward', path: '/steward', steps: [sees('What there is')], dark: true },
    { name: 'Organisations', who: STEWARD, shows: SECTION, path: '/steward/organisations', steps: [sees(/^Larkrigg/)] },
    { name: 'Organisations, nothing found', who: STEWARD, shows: SECTION, steps: [look('moon')] },
    {
      name: 'One organisation',
      who: STEWARD,
      shows: SECTION,
      path: '/steward/organisations',
      steps: [
        follow(/^Larkrigg Hospitals/),
        heading('Larkrigg Hospitals (made up)'),
        keep('trust', '/organisations/'),
        keepLink('contact', '/contact/'),
        keepLink('placement', '/placement/', 'Ward 4'),
        keepLink('team', '/team/'),
      ],
    },
    { name: 'A contact', who: STEWARD, shows: SECTION, path: '/steward/organisations/{trust}/contact/{contact}' },
    { name: 'A team', who: STEWARD, shows: SECTION, path: '/steward/organisations/{trust}/team/{team}' },
    { name: 'Name and region', who: STEWARD, shows: SECTION, path: '/steward/organisations/{trust}/organisation' },
    { name: 'Something that is not here', who: STEWARD, shows: SECTION, path: '/steward/organisations/nothing' },
    { name: 'Import', who: STEWARD, shows: SECTION, path: '/steward/import' },
    {
      name: 'Import, with mistakes',
      who: STEWARD,
      shows: SECTION,
      steps: [file(...GOOD, 'contact,C2,NOWHERE,=cmd|calc,,,,,,soon'), heading(/problems? in the file$/)],
    },
    {
      name: 'Import, what would change',
      who: STEWARD,
      shows: SECTION,
      path: '/steward/import',
      steps: [file(...GOOD), heading('What would change')],
    },
    { name: 'Imported', who: STEWARD, shows: SECTION, steps: [press('Import it'), heading('Imported')] },
    { name: 'Settings', who: STEWARD, shows: SECTION, path: '/steward/settings' },
    { name: 'Settings, words', who: STEWARD, shows: SECTION, path: '/steward/settings/words' },
    { name: 'Settings, links', who: STEWARD, shows: SECTION, path: '/steward/settings/links' },
    { name: 'Settings, the matrix', who: STEWARD, shows: SECTION, path: '/steward/settings/matrix' },
    { name: 'Settings, the logo', who: STEWARD, shows: SECTION, path: '/steward/settings/logo' },
    {
      name: 'Invite a first lead, who is there already',
      who: STEWARD,
      shows: '/steward/teams/:team/invite',
      path: '/steward/teams/{team}/invite',
    },
    {
      name: 'A poster',
      who: STEWARD,
      shows: '/poster/:organisation/:placement',
      path: '/poster/{trust}/{placement}',
      steps: [sees(/^Poster for/)],
    },
    {
      name: 'Without signal',
      who: STEWARD,
      shows: SECTION,
      path: '/steward',
      steps: [
        sees('What there is'),
        readyOffline,
        noSignal,
        follow('Organisations'),
        heading('The server did not answer'),
        signal,
      ],
    },
  ],
};
