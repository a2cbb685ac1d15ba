/** Words that the page of a placement, its contacts and sending share. */
export const placeText = {
  placement: 'Placement',
  course: 'Course',
  notChosen: 'Not chosen',
  choose: 'Choose your placement',
  lost: (name: string) => `${name} is no longer on the list of places.`,
  lostPlacement: 'The people below are for the whole organisation. Choose again when you know where it went.',
  lostOrganisation: 'It may have a new name, or have left Stepwise. Choose again. Nothing you wrote is lost.',
};
