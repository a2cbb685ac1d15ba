/** Words around people and teams, and how to reach them. */
export const contactsText = {
  find: 'Find a person, team or place',
  notFound: 'Nobody by that name is on this phone.',
  call: (number: string) => `Call ${number}`,
  mail: 'E-mail',
  copy: 'Copy',
  wrong: 'This is wrong',
  old: 'That is more than 6 months ago. It may have changed.',
  known: 'People and teams this phone knows:',
  looking: 'Looking for contacts on this phone…',
  coming: 'These contacts are not on this phone yet. They come when you have signal.',
  all: 'All contacts of my placement',
  choose: 'Choose your placement to see who is there',
  none: {
    placement: 'Stepwise has no contact for your placement on this phone. Ask any member of staff who this is.',
    provider: 'Stepwise has no contact for your course on this phone. Look in your course handbook, or ask your tutor.',
    region: 'Stepwise has no contact for your region on this phone. Here are the public addresses.',
  },
  regions: 'Public addresses, region by region',
  mailShows: 'An e-mail shows your name and address. It is not sealed like Stepwise.',
};
