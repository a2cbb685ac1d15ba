import { number, plural } from './plural.ts';

/** Words that the page of a placement, its contacts and sending share. */
export const placeText = {
  placement: 'Placement',
  course: 'Course',
  notChosen: 'Not chosen',
  choose: 'Choose your placement',
  find: {
    found: (count: number) => plural(count, { other: '# found' }),
    more: (count: number) => `There are ${number(count)} more. Type more words to see them.`,
    nothing: 'Nothing found. Try fewer or shorter words.',
    empty: 'There is nothing on this list yet.',
    looking: 'Looking at the list of places…',
  },
  lost: (name: string) => `${name} is no longer on the list of places.`,
  lostPlacement: 'The people below are for the whole organisation. Choose again when you know where it went.',
  lostOrganisation: 'It may have a new name, or have left Stepwise. Choose again. Nothing you wrote is lost.',
};
