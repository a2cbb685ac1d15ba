import { handleText } from '../../text/case.ts';
import { dayAndTime } from '../../text/dates.ts';

/** Clocks of two devices are never quite the same. */
const APART_MS = 10 * 60_000;

/** When something was said, by the clock of whoever said it. One that runs ahead is shown as what it is. */
export function saidAt(at: string, now: Date): { when: string; date: string } {
  const ahead = Date.parse(at) > now.getTime() + APART_MS;
  return { when: ahead ? handleText.aheadOfTime(dayAndTime(at)) : dayAndTime(at), date: at };
}
