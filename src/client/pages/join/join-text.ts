import type { JoinProblem } from '../../db/places/join.ts';
import { saveText } from '../../text/saving.ts';

export const joinText = {
  looking: 'Looking for this placement…',
  found: 'Is this your placement?',
  calm: 'Nothing is sent when you set it. Nobody is told, and you need no account.',
  set: 'Set this as my placement',
  instead: (name: string) => `Your placement now is ${name}. This takes its place.`,
  byName: 'Look for my placement by name',
  again: 'Try again',
  offline: {
    title: 'There is no signal to look up this placement',
    lines: [
      'Stepwise keeps what the poster says, locked on this phone.',
      'Your placement is set when you open Stepwise with signal. You can write before that.',
    ],
    set: 'Set it when there is signal',
  },
  waiting: {
    title: 'Your placement waits for signal',
    lines: ['What the poster says is saved on this phone. Your placement is set when you open Stepwise with signal.'],
  },
  gone: {
    title: 'This placement is not on the list now',
    lines: [
      'The poster may be old, or the ward may have a new name.',
      'Nothing you wrote has changed. Look for your placement by name.',
    ],
  },
  damaged: {
    title: 'We could not read this link',
    lines: ['Part of it is missing or wrong. Scan the poster again, or type its code here.'],
  },
  done: {
    title: 'This is your placement now',
    lines: ['It is saved on this phone. Nothing was sent, and nobody was told.'],
    next: 'What do you want to do?',
    write: 'Write it down',
    decide: 'Help me decide what to do',
    contacts: 'See who you can contact',
  },
  mismatch: {
    title: (team: string) => `Do not send to this team: ${team}`,
    say: 'The poster and Stepwise do not name the same people. One of them may have been changed by someone who should not.',
    do: 'Stepwise will not send to it. Choose another team, or ask someone you trust on your course.',
  },
};

export const joinProblems: Record<JoinProblem, { say: string; do: string }> = {
  too_long: saveText.too_long,
  storage_full: { say: saveText.storage_full.say, do: 'Free some space, then try again.' },
  storage_newer: { say: saveText.storage_newer.say, do: 'Close all Stepwise windows, then scan the poster again.' },
  storage_failed: { say: saveText.storage_failed.say, do: 'Try again.' },
  other_poster: {
    say: 'This poster and one you scanned before do not name the same people on a team. One of them may not be real.',
    do: 'Nothing was changed. Ask someone you trust on your course before you use it.',
  },
};
