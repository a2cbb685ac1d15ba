import { plural } from './plural.ts';

/** Where something is on its way, wherever it is shown. */
export const sendingText = {
  waiting: 'Waiting to send',
  goes: 'You can close the app. It goes when you have signal. On some phones you have to open Stepwise for that.',
  theyGo: 'They go when you have signal. On some phones you have to open Stepwise for that.',
};

/** The one line at the foot of every page. */
export const truthText = {
  waiting: (count: number) => plural(count, { one: '# thing waiting to send.', other: '# things waiting to send.' }),
  refused: (count: number) => plural(count, { one: '# thing was not sent.', other: '# things were not sent.' }),
  why: 'See why',
  allSent: 'Everything sent.',
  onPage: 'Nothing stays here when you close this page.',
  connection: {
    unknown: '',
    online: '',
    offline: 'No signal.',
    update_needed: 'Stepwise needs an update before it can send.',
    stuck: 'Sending has stopped. Nothing is lost. Close Stepwise and open it again.',
  },
};
