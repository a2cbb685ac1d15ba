import type { Mailbox } from '#protocol/mailbox.ts';
import { londonHour, nextHour } from './london.ts';

// When something is told. All moments are seconds since 1970; chance comes in as a number from 0 up to 1.

const MINUTE = 60;
const HOUR = 3600;
/** Kept times are no finer than this. */
const STEP = 5 * MINUTE;
const GATHER = 2 * MINUTE;
const APART = [20 * MINUTE, 60 * MINUTE] as const;
const FIRST_PAUSE = 2 * MINUTE;
const LONGEST_PAUSE = 6 * HOUR;
/** What could not be delivered by then is told by the next news, or seen when the app is opened. */
const TRIES = 10;
const LONGEST_WAIT = 24 * HOUR;

/** At once, as a time that is kept: up to five minutes ago. */
export function atOnce(now: number): number {
  return Math.floor(now / STEP) * STEP;
}

const upToStep = (at: number) => Math.ceil(at / STEP) * STEP;

/** News for a member of a team: soon, with whatever else comes in that time. */
export function soon(now: number): number {
  return upToStep(now + GATHER);
}

/** News for a receipt: at random within a time, so that when it is told says little about when it came, or whose it is. */
export function apart(now: number, chance: number): number {
  const [least, most] = APART;
  return upToStep(now + least + Math.floor(chance * (most - least)));
}

export type Quiet = Mailbox['quiet'];

export function isQuiet(at: number, quiet: Quiet): boolean {
  if (!quiet || quiet.from === quiet.to) return false;
  const hour = londonHour(at);
  const { from, to } = quiet;
  return from < to ? from <= hour && hour < to : from <= hour || hour < to;
}

/** The moment itself, or the end of the quiet hours it falls into. */
export function afterQuiet(at: number, quiet: Quiet): number {
  let then = at;
  while (isQuiet(then, quiet)) then = nextHour(then);
  return then;
}

/**
 * When a team's mailbox is told of news: at once but not before `rest` has passed, or at the next time that it is `hour`
 * o'clock in England. Null: never. An hour that falls into the quiet ones waits for their end.
 */
export function mailDue(now: number, { often, hour, quiet }: Mailbox, rest: number | null): number | null {
  if (often === 'never') return null;
  if (often === 'hourly') return afterQuiet(upToStep(Math.max(now, rest ?? 0)), quiet);
  let then = nextHour(now);
  while (londonHour(then) !== hour) then = nextHour(then);
  return afterQuiet(then, quiet);
}

/** Until when a mailbox is left alone after an e-mail. */
export function restAfter(now: number): number {
  return upToStep(now) + HOUR;
}

/**
 * When to try again after the `tries`-th failure; null: never. `asked`: seconds that the other side wants to be left alone.
 * `chance` spreads what failed together.
 */
export function tryAgain(now: number, tries: number, chance: number, asked: number | null = null): number | null {
  if (tries >= TRIES) return null;
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (tries - 1)) * (1 + chance / 2);
  return upToStep(now + Math.min(LONGEST_WAIT, Math.max(pause, asked ?? 0)));
}
