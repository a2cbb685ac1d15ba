import type { SaveProblem } from '../db/durably.ts';

/** What went wrong, and what a person can do about it. Never a code on the screen. */
export type Sentence = { say: string; do: string };

export const saveText: Record<SaveProblem, Sentence> = {
  too_long: {
    say: 'It is too long to keep in one piece.',
    do: 'Make it shorter, or copy part of it and keep that somewhere safe.',
  },
  storage_full: {
    say: 'This phone has no room left.',
    do: 'Copy the text. Then free some space, and type one letter here to try again.',
  },
  storage_newer: {
    say: 'A newer Stepwise is open in another window.',
    do: 'Copy the text. Then close all Stepwise windows and open it again.',
  },
  storage_failed: {
    say: 'This browser would not store it just now.',
    do: 'Keep this page open. We keep trying. Copy the text to be safe.',
  },
};
