/** Time is passed in, so that tests can move it and nothing else in the server can read it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** Milliseconds from some moment on, which only ever grow: how long something took, whatever somebody does to the clock. */
export type Ticks = () => number;

export const systemTicks: Ticks = () => performance.now();

/** The only precision at which the server writes down when something happened. */
export function dayOf(clock: Clock): string {
  return new Date(clock.now()).toISOString().slice(0, 10);
}

export function secondsOf(clock: Clock): number {
  return Math.floor(clock.now() / 1000);
}
