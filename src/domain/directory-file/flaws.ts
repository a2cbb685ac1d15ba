import { isDay } from '../time/days.ts';
import type { Column, Fields, Kind } from './columns.ts';
import { USED } from './columns.ts';

/** What is wrong with one field. Stable; pages have the words. */
export type FieldFlaw =
  | 'empty'
  | 'too_long'
  | 'not_a_step'
  | 'not_days'
  | 'not_a_phone'
  | 'not_an_email'
  | 'not_a_day'
  | 'in_future'
  | 'not_here';

export type Flaw = { column: Column; code: FieldFlaw };

const LONGEST: Partial<Record<Column, number>> = { name: 120, programme: 120, phone: 40, email: 120 };
const ALWAYS: readonly Column[] = ['kind', 'code', 'name'];

/** Everything wrong with one thing by itself: the same for a row of a file and for a form. `today`: YYYY-MM-DD. */
export function flawsOf(kind: Kind, fields: Fields, today: string): Flaw[] {
  const flaws: Flaw[] = [];
  const flaw = (column: Column, code: FieldFlaw) => void flaws.push({ column, code });
  for (const [name, value] of Object.entries(fields)) {
    const column = name as Column;
    if (value === '') continue;
    if (!ALWAYS.includes(column) && !USED[kind].includes(column)) flaw(column, 'not_here');
    else if (value.length > (LONGEST[column] ?? 300)) flaw(column, 'too_long');
    else if (column === 'step' && !/^[123]$/.test(value)) flaw(column, 'not_a_step');
    else if (column === 'answers within days' && !isDays(value)) flaw(column, 'not_days');
    else if (column === 'phone' && !isPhone(value)) flaw(column, 'not_a_phone');
    else if (column === 'email' && !/^[^\s@,;:<>"]+@[^\s@,;:<>"]+\.[^\s@,;:<>"]+$/.test(value))
      flaw(column, 'not_an_email');
    else if (column === 'last checked' && !dayIn(value)) flaw(column, 'not_a_day');
    else if (column === 'last checked' && dayIn(value)! > today) flaw(column, 'in_future');
  }
  if (!fields.name) flaw('name', 'empty');
  if (kind === 'contact' && !fields['last checked']) flaw('last checked', 'empty');
  return flaws;
}

function isDays(value: string): boolean {
  return /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 365;
}

/** Bleeps and extensions too; but not what a spreadsheet makes of a long number (4.41633E+11). */
export function isPhone(value: string): boolean {
  return (value.match(/\d/g) ?? []).length >= 3 && !/\d[eE]\+\d/.test(value);
}

/** A day as people and spreadsheets write it: 2026-11-20 or 20/11/2026. Null: none. */
export function dayIn(value: string): string | null {
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(value);
  const day = british ? `${british[3]}-${british[2]!.padStart(2, '0')}-${british[1]!.padStart(2, '0')}` : value;
  return isDay(day) ? day : null;
}
