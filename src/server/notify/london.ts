/** Times as the people of a team live by them: those of England, on whichever side of a clock change. */
const HOUR = 3600;
const inLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/** The hour of the day in England, 0 to 23, at a moment in seconds since 1970. */
export function londonHour(at: number): number {
  return Number(inLondon.format(at * 1000));
}

/** The next full hour after a moment. England's clocks differ from the world's by whole hours, so it is one there too. */
export function nextHour(at: number): number {
  return (Math.floor(at / HOUR) + 1) * HOUR;
}
