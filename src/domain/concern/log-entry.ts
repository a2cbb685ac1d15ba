import type { Day } from '#domain/time/days.ts';
import type { StepId } from '#protocol/directory.ts';

/** How it was said: in person or on the phone, or a way out of Stepwise that the learner used. */
export type LogWay = 'talk' | 'email' | 'share' | 'print';

/** "Told the ward manager on Tuesday": what a learner did about a concern, as they noted it. */
export type LogEntry = {
  id: string;
  way: LogWay;
  step: StepId | null;
  day: Day;
  /** The role, in the learner's words. */
  who: string;
  said: string;
  /** What they said they would do. */
  promised: string;
  /** By when. */
  by: Day | null;
  /** When it was last written, ISO 8601: only to tell two versions apart. */
  noted: string;
};

/** In the order of what happened; the same day in the order it was noted. */
export function inOrderOfDays(log: readonly LogEntry[]): LogEntry[] {
  return [...log].sort((a, b) => (a.day + a.noted + a.id < b.day + b.noted + b.id ? -1 : 1));
}

/** The log with this entry in it, in place of an older version of itself. */
export function noted(log: readonly LogEntry[], entry: LogEntry): LogEntry[] {
  return inOrderOfDays([...log.filter(({ id }) => id !== entry.id), entry]);
}

/** The last entry, when a day that somebody gave in it has passed and nothing was noted or sent since. */
export function passedEntry(log: readonly LogEntry[], sentOn: readonly Day[], today: Day): LogEntry | null {
  const last = log.at(-1);
  if (!last?.by || last.by >= today) return null;
  return sentOn.some((day) => day > last.day) ? null : last;
}

/**
 * Two devices' logs, joined by entry. What one side took away is gone unless the other changed it meanwhile; where both
 * changed the same entry, theirs stays as an entry of its own, so that no words go.
 */
export function mergeLog(
  base: readonly LogEntry[],
  ours: readonly LogEntry[],
  theirs: readonly LogEntry[],
): LogEntry[] {
  const entries = new Map<string, LogEntry>();
  const ids = new Set([...ours, ...theirs].map(({ id }) => id));
  for (const id of ids) {
    const [before, mine, other] = [base, ours, theirs].map((log) => log.find((entry) => entry.id === id));
    const [changedHere, changedThere] = [!same(before, mine), !same(before, other)];
    const kept = changedHere && (mine || !changedThere) ? mine : other;
    if (kept) entries.set(id, kept);
    if (changedHere && changedThere && mine && other && !same(mine, other)) {
      let free = `${id}+`;
      while (ids.has(free)) free += '+';
      entries.set(free, { ...other, id: free });
    }
  }
  return inOrderOfDays([...entries.values()]);
}

function same(a: LogEntry | undefined, b: LogEntry | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
