export const laterText = {
  lead: 'It stays on this phone until then. Nobody is told.',
  when: 'When should it go?',
  day: 'On a day I choose',
  dayNote: 'It goes when you open Stepwise with signal on that day or later.',
  open: 'When I say so',
  openNote: 'Such as when your placement has been signed off.',
  date: 'Which day?',
  keep: 'Keep it until then',
  problem: {
    when: 'Choose when it should go.',
    date: 'Choose a day after today.',
    sure: 'Tick that you have told someone who can act, or send it now.',
  },
  atRisk: 'You said that someone is or could be at risk',
  atRiskWhy: 'If you wait, they may stay at risk. Tell someone who can act today, or send it now.',
  tellFirst: 'Tell someone first',
  sure: 'I have told someone who can act',
};
