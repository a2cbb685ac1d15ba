import { plural } from '../../text/plural.ts';

type Place = { team: { name: string }; organisation: { name: string } };

/** Words for educators, on the page of what they have seen. */
export const observationsText = {
  title: 'Observations',
  lead: 'What you see of the place where people learn. Strengths count as much as concerns.',
  add: 'Add an observation',
  never: 'An observation is never about one learner.',
  elsewhere: 'Worried about how one learner works?',
  mine: 'Your observations',
  none: 'There is nothing here yet. What you write will stand here, and where it is. Only you can read it until you send it.',
  toInbox: 'Inbox',
  asked: {
    title: 'Questions you were asked',
    lead: 'Has anyone else seen this? You are not told what was written, or by whom.',
    question: 'Have you seen anything like this?',
    from: 'Asked by',
    team: ({ team, organisation }: Place) => `${team.name}, ${organisation.name}`,
    on: 'Asked on',
    placement: 'Where',
    anywhere: 'They did not say where',
    domains: 'What it is about',
    any: 'They did not say what kind of thing',
    unchecked: 'We cannot check yet who asks this. It is checked when you have signal. Until then, do not answer it.',
    notTheirs: 'Do not answer this. It says that it comes from a team, but whoever wrote it is not on that team.',
    seen: 'I have seen it too',
    notSeen: 'I have not seen this',
    saidNotSeen: 'You said that you have not seen this.',
    waiting: 'It is waiting to send.',
    begun: 'You have begun an observation to answer this. It is not sent yet.',
    goOn: 'Go on with it',
    answered: 'You answered with an observation.',
    look: 'Look at it',
    earlier: (count: number) =>
      plural(count, { one: '# question you have answered', other: '# questions you have answered' }),
  },
};
