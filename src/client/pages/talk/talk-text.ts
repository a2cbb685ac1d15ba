import { whoSeesText } from '../../text/who-sees.ts';

export const talkText = {
  choose: 'Who will you talk to?',
  chooseHint: `We make a page for it from what you wrote. ${whoSeesText.onlyYou}`,
  make: 'Show me what to say',
  forStep: (number: number, title: string) => `Step ${number}. ${title}`,
  more: 'You wrote more than this.',
  readAll: 'Read all of it',
  nothing: 'You have not written what happened yet. Write it first, and it will stand here.',
  write: 'Write what happened',
  copy: 'Copy this page as text',
  print: 'Print this page',
  log: 'Write down how it went',
  another: 'Talk to someone else',
};
