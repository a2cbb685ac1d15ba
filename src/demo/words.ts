import type { Answers } from '#domain/questions/answers.ts';

export const LEARNER_NAME = 'Robin Sample';
export const EDUCATOR_NAME = 'Alex Sample';

/** Sent to the team at the placement, by name. */
export const SUPERVISION: Answers = {
  'what-happened':
    'I am in week four on Ward 4 and I have not had my first meeting with a practice assessor. My practice supervisor ' +
    'has been moved to another ward on three of my last five shifts. On those days nobody was named to look after my ' +
    'learning, and I was asked to join the healthcare assistants instead. When I asked who I should work with, I was ' +
    'told to help wherever it was busy.',
  when: 'The last two weeks. It was worst on the late shifts.',
  where: 'Ward 4, Larkrigg General',
  'learner-groups': ['nursing'],
  domains: ['learners', 'supervisors'],
  'still-going-on': 'yes',
  'happened-before': 'heard',
  'happened-before-more': 'Two learners who were here in the spring said they had the same.',
  'at-risk': 'could-be',
  'at-risk-who': ['patients', 'learners'],
  improvement: 'A named supervisor on each shift, also when mine is moved. A date for the first meeting.',
  good: 'I come on shift and know who I work with. That person knows what I still have to learn.',
  pace: 'this-week',
  'pace-why': 'My midpoint meeting is in two weeks and there is nothing to put in it.',
  'other-groups': 'not-sure',
};

/** Sent straight to the university, with the name sealed. */
export const BELITTLED: Answers = {
  'what-happened':
    'At handover on Ward 9 a senior member of staff often laughs at questions from learners in front of the whole ' +
    'team. Last week a learner was told to “go back to school”. Since then nobody asks anything. I saw a learner do a ' +
    'wound dressing alone because they did not dare to ask for help.',
  when: 'Most mornings since I started. The dressing was on the Thursday of last week.',
  where: 'Ward 9, Larkrigg General',
  'learner-groups': ['nursing', 'allied-health'],
  domains: ['environment-and-culture', 'learners'],
  'still-going-on': 'yes',
  'happened-before': 'to-me',
  'at-risk': 'could-be',
  'at-risk-who': ['patients', 'learners'],
  improvement: 'Someone from outside the ward who listens to the learners there, one at a time.',
  pace: 'before-next-learners',
  'other-groups': 'yes',
  'other-groups-who': 'Physiotherapy learners come to the same handover.',
};

/** Not finished, and read by nobody else. */
export const NOTE: Answers = {
  'what-happened':
    'Ward 4 again: the computer room where we do our e-learning was locked all week. Ask the others if they had the same.',
};

/** What the educator saw on another ward, sent to their own team. */
export const NAMED_AT_START: Answers = {
  about: 'place',
  kind: 'strength',
  'what-happened':
    'At the start of the early shift on Ward 12 the nurse in charge named who works with each learner today, and what each of them ' +
    'wants to practise. It took two minutes. Three learners were there.',
  opinion: 'Every ward could do this. The learners came out knowing where they belong.',
  when: 'This week, on Monday and Wednesday.',
  where: 'Ward 12, Larkrigg General',
  domains: ['environment-and-culture', 'learners'],
  'learner-groups': ['nursing'],
  done: 'I told the nurse in charge that it works well.',
};

/** Begun, and read by nobody else. */
export const BROKEN_HOIST: Answers = {
  about: 'place',
  kind: 'concern',
  'what-happened': 'The second hoist on Ward 40 has been out of use since Friday. Learners wait for the other one.',
};

export const ANSWER =
  'Thank you for writing this down so clearly. You should have a named supervisor on each shift, and you have not. From ' +
  'Monday the nurse in charge names one at each handover. Your first meeting with your practice assessor is being booked, ' +
  'and I will tell you the date here. Nobody on the ward has been told that it was you who raised this.';

export const REPLY =
  'Thank you. On Monday and Tuesday someone was named, and it made a big difference. I do not have a date for the meeting yet.';
