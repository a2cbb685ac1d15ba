import pack from '#content/packs/england/pathway.json' with { type: 'json' };
import type { Pathway } from '#content/schema.ts';
import type { LogEntry } from '#domain/concern/log-entry.ts';
import { type Day, isDay } from '#domain/time/days.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { logText } from './log-text.ts';

const { steps } = pack as Pathway;

/** What the pathway calls them, to pick from while typing. */
export const ROLES = steps.flatMap((step) => step.roles.map(({ title }) => ({ title, step: step.id })));

/** An entry as it stands in the fields. A day that is being typed may not be one yet. */
export type Fields = { who: string; day: string; said: string; promised: string; by: string };

export function fieldsOf(entry: LogEntry): Fields {
  const { who, day, said, promised, by } = entry;
  return { who, day, said, promised, by: by ?? '' };
}

export function blankEntry(id: string, day: Day, now: string): LogEntry {
  return { id, way: 'talk', step: null, day, who: '', said: '', promised: '', by: null, noted: now };
}

/** The entry with what was typed. Only real days are kept; anything else waits in the field until it is one. */
export function withFields(entry: LogEntry, { who, day, said, promised, by }: Fields, now: string): LogEntry {
  const step = ROLES.find(({ title }) => title.toLowerCase() === who.trim().toLowerCase())?.step ?? null;
  return {
    ...entry,
    who,
    step,
    said,
    promised,
    day: isDay(day) ? day : entry.day,
    by: isDay(by) ? by : by === '' ? null : entry.by,
    noted: now,
  };
}

export function flawsOf({ who, day, by }: Fields, today: Day): FieldError[] {
  const { problem } = logText;
  return [
    ...(who.trim() === '' ? [{ id: 'who', message: problem.who }] : []),
    ...(!isDay(day)
      ? [{ id: 'day', message: problem.day }]
      : day > today
        ? [{ id: 'day', message: problem.dayAhead }]
        : []),
    ...(by !== '' && !isDay(by)
      ? [{ id: 'by', message: problem.by }]
      : by !== '' && isDay(day) && by < day
        ? [{ id: 'by', message: problem.byBefore }]
        : []),
  ];
}
