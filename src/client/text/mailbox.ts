import type { MailboxState } from '#protocol/mailbox.ts';

const hour = (of: number) => `${String(of).padStart(2, '0')}:00`;

/** Words for a team's e-mails: on the page of whoever leads it, and behind the links in them. */
export const mailboxText = {
  title: 'E-mails to the team',
  lead: 'Stepwise can write to a mailbox of the team when there is something new. The e-mail never says what it is about, or who wrote it.',
  example: 'The e-mail says:',
  says: (team: string) => `“There is something new in Stepwise for ${team}.”`,
  shared: 'Use a mailbox that the whole team reads, not a person’s own.',
  address: 'Address of the mailbox',
  often: 'How often?',
  hourly: 'At once',
  hourlyHint: 'At most one e-mail in an hour.',
  daily: 'Once a day',
  dailyHint: 'With everything new since the last one, if there is anything.',
  never: 'Never',
  neverHint: 'The address stays here for later.',
  hour: 'At what time?',
  quiet: 'Keep some hours quiet',
  quietHint: 'What comes then is sent when they are over.',
  from: 'Quiet from',
  to: 'Quiet until',
  of: hour,
  england: 'All times are those in England.',
  reminder:
    'If nobody has opened a concern and the time in which your team says it answers is nearly over, or has passed, the mailbox is told once each working day.',
  save: 'Save',
  saved: 'Saved.',
  savedAsked: 'Saved. We are writing to that address now.',
  remove: 'Take the address away',
  removed: 'The address is gone. Nothing more is sent to it.',
  empty: 'Type the address of the mailbox.',
  wrong: 'An address looks like team@hospital.example. Check yours.',
  tooMany: 'You have had too many addresses asked today. Try again tomorrow.',
  askLead: 'Only someone who leads the team can set this.',
  cannotLook: 'We could not look how it is set.',
};

export const mailboxStateText: Record<MailboxState, (address: string) => string> = {
  asked: (address) =>
    `Waiting for confirmation. We write to ${address}. Somebody who reads it has to open the link in that e-mail. Until then nothing else is sent.`,
  confirmed: (address) => `E-mails go to ${address}.`,
  stopped: (address) =>
    `Somebody who reads ${address} does not want these e-mails, so none are sent. Talk to them before you save it again.`,
};

export const mailLinkText = {
  confirmTitle: 'E-mails for your team',
  confirm:
    'Somebody who leads a team wants Stepwise to write to this mailbox when there is something new for the team.',
  confirmWhat: 'The e-mails never say what it is about, or who wrote it. Each has a link to stop them.',
  yes: 'Yes, send them',
  no: 'If you do not want them, close this page. Nothing is sent.',
  confirmed: (team: string) => `Done. Stepwise will write here when there is something new for ${team}.`,
  stopTitle: 'Stop these e-mails',
  stop: 'Stepwise will not write to this mailbox any more. Whoever leads the team will see that.',
  stopYes: 'Stop them',
  stopped: (team: string) => `Done. There will be no more e-mails for ${team} here.`,
  noLinkTitle: 'This page needs a link',
  noLink: 'Open the whole link from the e-mail, with everything after the #.',
  old: 'This link does not work any more. The team may use another address now.',
  refused: 'Somebody here has said no since. Whoever leads the team can ask again.',
  offline: 'There is no signal. Try again when you are online.',
};
