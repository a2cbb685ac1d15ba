import { plural } from '../../text/plural.ts';

type Place = { team: { name: string }; organisation: { name: string } };

/** Words for asking educators whether anybody else has seen the same. */
export const askText = {
  title: 'Ask if anyone else has seen this',
  back: 'Back to the concern',
  lead: 'You ask each person on their own. They do not see each other’s answers.',
  nobody: 'There is no educator you can ask yet',
  nobodyWhy: 'A team needs people with the role of educator. A lead gives it to them on the page of the team.',
  keptOut: 'People who were kept out of this concern are not on the list.',
  team: 'Which team do they belong to?',
  name: ({ team, organisation }: Place) => `${team.name}, ${organisation.name}`,
  who: 'Who do you want to ask?',
  placement: 'Where was it?',
  placementHint: 'Only as much as they need. Do not use words from the concern.',
  domains: 'What kind of thing is it?',
  preview: 'This is what they get, and nothing else',
  from: 'Asked by',
  question: 'Question',
  asks: 'Have you seen anything like this?',
  where: 'Where',
  anywhere: 'Not said',
  kind: 'What it is about',
  send: (count: number) => plural(count, { one: 'Ask # person', other: 'Ask # people' }),
  sendNone: 'Ask them',
  problem: {
    who: 'Choose who to ask.',
    something: 'Say where it was, or what kind of thing it is. Otherwise they cannot answer.',
    tooLong: 'Make the place shorter, 300 letters or fewer.',
  },
};
