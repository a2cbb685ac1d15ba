/** Words for being told of news while Stepwise is closed. */
export const newsText = {
  title: 'Tell me when there is news',
  lead: 'Stepwise can show a short message on this device when there is something new. The message never says what.',
  lookTitle: 'What others could see',
  look: 'This is all that shows, also while your phone is locked.',
  lookName: (name: string) =>
    `Your phone may write the name “${name}” beside it, or in a browser the address of this site.`,
  legend: 'What do you want to hear of?',
  choose: 'Choose what you want to hear of, or leave it off.',
  knowTitle: 'Before you choose',
  know: 'Your browser has one address for such messages. It is the same for everything on this device. So our server could tell that what you choose here belongs to one device.',
  member: 'If you choose your team and your own concerns, it could tell that they come from somebody on the team.',
  still: 'It still cannot read them, and does not learn your name.',
  late: 'News of your concerns comes up to an hour late. We do this on purpose, so that the time gives nothing away.',
  others: 'The makers of your browser pass the message on. They can see that there is one, and when.',
  turnOn: 'Turn on',
  save: 'Save',
  turnOff: 'Turn off',
  isOn: 'It is on, on this device.',
  isOff: 'It is off.',
  turnedOn: 'It is on now. You can turn it off here at any time.',
  turnedOff: 'It is off now. Nothing more will show on this device.',
  offFailed: 'That did not work. You can also turn messages off for this site in the settings of your browser.',
  looking: 'Looking…',
  again: 'Look again',
  sameHere: 'What is new also shows here each time you open Stepwise.',
  teamMail: 'A lead of your team can have e-mails sent to a mailbox of the team too, on the team’s page.',
};

/**
 * What somebody may want to hear of. `team`: what a member's own account hears of. `mine`: answers to concerns. `anonymous`:
 * to those sent without a name too.
 */
export const newsKindText = {
  team: { label: 'News for my team', hint: 'Something was sent to the team, or somebody wrote.' },
  mine: {
    label: 'Answers to my concerns',
    hint: 'Those sent with your name, or in confidence. Our server could tell that they come from one device.',
  },
  anonymous: {
    label: 'Answers to my anonymous concerns',
    hint: 'Our server could then tell that an anonymous concern comes from the same device as the others you choose.',
  },
};

/** Why it cannot be had here, and what to do. */
export const newsWayText = {
  denied: [
    'Your browser does not let Stepwise show messages on this device. Somebody said no to that before.',
    'To change it, open the settings of your browser, and allow notifications for this site. Then come back here.',
  ],
  install: [
    'On an iPhone this works only when Stepwise is on your home screen.',
    'Tap Share, then Add to Home Screen. Keep your recovery code first: the app on the home screen starts empty.',
  ],
  none: ['This browser cannot show messages while Stepwise is closed.'],
  unset: ['Whoever looks after this Stepwise has not set it up for such messages.'],
  offline: ['There is no signal, so this cannot be changed now. Nothing has changed.'],
};

export const newsProblemText = {
  denied: 'Your browser was not allowed to show messages, so it stays off.',
  offline: 'There is no signal. Nothing has changed. Try again when you are online.',
  later: 'That did not work just now. Nothing has changed. Try again later.',
  unknown_service: 'Your browser gets its messages in a way that this Stepwise does not know, so it stays off.',
  no_address: 'Your browser could not set it up just now, so it stays off. Try again later.',
};

export type NewsKind = keyof typeof newsKindText;
export type NewsWay = keyof typeof newsWayText | 'ready';
export type NewsProblem = keyof typeof newsProblemText;
