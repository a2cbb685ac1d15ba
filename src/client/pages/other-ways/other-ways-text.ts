import type { LogWay } from '#domain/concern/log-entry.ts';
import type { StepId } from '#protocol/directory.ts';

export type WayOut = Exclude<LogWay, 'talk'>;

export const otherWaysText = {
  to: {
    title: 'Send it another way',
    lead: 'You can send an e-mail, share it from another app, or print it. Stepwise makes it ready. You send it.',
    step: 'Who is it for?',
    chooseStep: 'Choose who it is for.',
    region: 'Which region are you in?',
    address: 'Which address?',
    none: 'I do not want to e-mail it',
    person: 'Who at your placement or course?',
    someoneElse: 'Someone else',
    who: 'Their job title',
    whoHint: 'Such as ward manager or personal tutor. You can leave it out.',
    fallback: {
      placement: 'The team at my placement',
      provider: 'My university or training provider',
      region: 'The regional quality team',
    } satisfies Record<StepId, string>,
    office: (label: string, office: string) => `${label}, ${office}`,
    notTested: 'Where these come from',
  },
  letter: {
    title: 'Your letter',
    add: 'What else should be in it?',
    name: 'Your name',
    nameHint: 'You can leave it out. Then there is an empty line to sign.',
    before: 'What was done before',
    beforeHint: 'Pick what should go along. Nothing goes unless you pick it.',
    change: 'Change your answers',
  },
  /** The frame of every letter. It says nothing about what happened. */
  frame: {
    to: 'To',
    date: 'Date',
    opening: 'I want to raise a concern about a placement.',
    closing: 'Please tell me what you will do, and by when.',
    name: 'Name',
    before: 'What was done before',
  },
  /** What was done before, as the letter says it. */
  before: {
    promised: (words: string) => `They said: ${words}`,
    by: (day: string) => `By ${day}.`,
    sent: (day: string, who: string) => `${day}: I sent my concern to ${who}.`,
    wrote: (day: string, who: string, words: string) => `${day}: I wrote to ${who}: ${words}`,
    answered: (day: string, who: string, words: string) => `${day}: ${who} wrote: ${words}`,
    touch: (day: string) => `They said they would be in touch by ${day}.`,
    outcome: (day: string, who: string, words: string) => `${day}: ${who} said what came of it: ${words}`,
  },
  ways: {
    title: 'How do you want to send it?',
    subject: 'A question about a placement',
    email: 'By e-mail',
    shows:
      'An e-mail shows your name and address. It is not sealed like Stepwise, and a copy stays in your Sent folder.',
    own: 'You choose the address you write from: your own, or your university’s.',
    toAddress: 'To:',
    noAddress: 'You fill in the address. Check it twice.',
    open: 'Open an e-mail',
    tooLong: 'Your letter is too long to put into an e-mail by itself. Copy it first, then paste it into the e-mail.',
    pasteHere: '(Paste your letter here.)',
    copy: 'Copy the letter',
    share: 'From another app',
    shareWhy: 'Share or copy the words, and send them from an app you trust.',
    shareIt: 'Share',
    notShared: 'This browser would not share it. Copy it instead.',
    print: 'On paper',
    printWhy: 'Give it to someone by hand. A shared printer may keep a copy.',
    printIt: 'Print it',
  },
  sent: {
    title: 'Did you send it?',
    why: 'Stepwise cannot see that. If you did, we note it in your story. Only you see that.',
    yes: 'I sent it',
    no: 'Not yet',
    noted: 'We noted in your story that you sent it.',
    toStory: 'See your story',
    said: {
      email: 'Sent my concern by e-mail.',
      share: 'Sent my concern from another app.',
      print: 'Gave my concern on paper.',
    } satisfies Record<WayOut, string>,
  },
};
