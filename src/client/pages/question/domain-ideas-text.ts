/** Words around the ideas of which domain an answer may fit. */
export const ideasText = {
  lead: 'We marked what may fit. These are only ideas. Pick any, or none.',
  fits: 'This may fit: ',
  wrote: 'you wrote ',
  and: ' and ',
};
