import { whoSeesText } from '../../text/who-sees.ts';

/** Words for writing down where a concern or an observation belongs. */
export const filingText = {
  title: 'Where this belongs',
  lead: `Say which provider, placement and course this is about. It is counted there. ${whoSeesText.onlyTeam}`,
  said: 'What they said',
  where: 'Where it happened, in their words',
  place: 'Their placement and course',
  groups: 'Learners it touches',
  notSaid: 'They did not say',
  placement: {
    title: 'Placement',
    chosen: 'No placement is chosen.',
    choose: 'Choose a placement',
    change: 'Choose another placement',
    clear: 'Take the placement out',
    find: {
      title: 'Which placement is it?',
      hint: 'Type a ward, a team or a hospital. Part of a word is enough.',
      none: 'It is about a whole provider, or not on the list',
    },
    whole: {
      title: 'Which provider is it?',
      hint: 'Choose the provider alone, without a placement.',
      none: 'It is not on the list',
    },
  },
  course: {
    title: 'Course',
    chosen: 'No university or college is chosen.',
    choose: 'Choose who runs the course',
    change: 'Choose another one',
    clear: 'Take the course out',
    find: {
      title: 'Who runs the course?',
      hint: 'Type the name of a university, college or training provider.',
      none: 'It is not on the list',
    },
  },
  groupsHint: 'Tick all that you know of.',
  offline: 'Looking for a place needs signal. What you have filled in stays here, and you can keep it as it is.',
  again: 'Try again',
  keep: 'Keep this',
  added: 'Kept. It is counted there from now on.',
};
