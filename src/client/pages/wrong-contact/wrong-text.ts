import type { ContactFlaw } from '#protocol/directory.ts';
import { number } from '../../text/plural.ts';

export const wrongText = {
  back: 'Back to contacts',
  title: 'What is wrong with this contact?',
  choose: 'Choose what is wrong.',
  what: {
    number: 'The phone number',
    address: 'The e-mail address',
    gone: 'This person or team is no longer there',
    other: 'Something else',
  } satisfies Record<ContactFlaw, string>,
  more: 'Say what is wrong',
  moreIfYouLike: 'Say more, if you like',
  hint: 'Do not write about your concern here, and leave out names. This goes to the people who keep this list.',
  empty: 'Say what is wrong, in a few words.',
  tooLong: (over: number) => `Make it shorter by ${number(over)}.`,
  anonymous: 'It does not say who you are. Nobody can answer you.',
  send: 'Send',
  sending: 'Sending…',
  noSignal: 'No signal. Nothing was sent.',
  noSignalDo: 'What you wrote is kept on this phone. Send it again when you have signal.',
  tooMany: 'Others have said this today. Nothing more was sent.',
  tooManyDo: 'You need do nothing.',
  missing: 'This contact is no longer on the list. Nothing was sent.',
  missingDo: 'You need do nothing. It goes from this phone too.',
  failed: 'The service could not take it. Nothing was sent.',
  failedDo: 'What you wrote is kept on this phone. Try again later.',
  sentTitle: 'Sent. Thank you',
  sent: 'It went to the people who keep this list. When they have changed it, it changes here too.',
  gone: 'This contact is not on this phone',
  goneWhy: 'It may have been changed or taken off the list.',
};
