/** Said where an observation turns out to be about one learner. */
export const turnedAwayText = {
  title: 'This is about how one learner works. It cannot be sent from here.',
  why: 'An observation is about the place. A worry about one learner has its own way, which is fair to them.',
  go: 'See who to talk to',
};
