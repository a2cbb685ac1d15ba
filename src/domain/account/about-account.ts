import type { Day } from '#domain/time/days.ts';
import { daysBetween } from '#domain/time/days.ts';

/** What somebody called one of their devices. */
export type DeviceName = { id: string; name: string };

/** What all devices of an account know of it: one document in its vault. */
export type AboutAccount = {
  kind: 'account';
  id: string;
  /** The day a copy of the recovery code was last checked, and the day the reminder of it was last closed. */
  checked: Day | null;
  closed: Day | null;
  names: readonly DeviceName[];
};

export const nothingAbout = (id: string): AboutAccount => ({
  kind: 'account',
  id,
  checked: null,
  closed: null,
  names: [],
});

const PAUSE_DAYS = 14;

/** Whether it is time to ask, beside other things, if the code is kept anywhere. */
export function remindsOfCode({ checked, closed }: AboutAccount, today: Day): boolean {
  return checked === null && (closed === null || daysBetween(closed, today) >= PAUSE_DAYS);
}

/** A device's new name; an empty one takes it away. */
export function withName(about: AboutAccount, device: string, name: string): AboutAccount {
  const others = about.names.filter(({ id }) => id !== device);
  return { ...about, names: name === '' ? others : [...others, { id: device, name }] };
}
