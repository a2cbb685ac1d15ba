export const pathwayText = {
  title: 'The three steps, and who can help',
  lead: 'Most worries can be put right close to where they happen. Some can’t, and that is not your fault.',
  anyStep: 'You can go to any step. You don’t need to do the one before it first.',
  step: 'Step',
  who: 'Who you can talk to',
  say: 'What to say',
  expect: 'What to expect',
  moveOn: 'When to go to another step',
  skipTitle: 'If you skip a step',
  skip: 'You can. The next team may want to know why, so you can pick a reason. You don’t have to give details.',
  skipReasons: 'The reasons you can pick',
  write: 'Write it down',
};
