/** What was done before a team heard of it. Read by the learner and by the team, so nobody is "you". */
export const earlierText = {
  someone: 'someone',
  title: {
    told: (who: string) => `told ${who}`,
    sent: (who: string) => `sent to ${who}`,
    wrote: (who: string) => `written to ${who}`,
    answered: (who: string) => `answer from ${who}`,
    outcome: (who: string) => `outcome from ${who}`,
  },
  promised: 'They said they would',
  by: (day: string) => `By ${day}.`,
};
