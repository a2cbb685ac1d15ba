import type { Identifier } from '#domain/identifiers/identifier.ts';

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const DAY = '\\d\\d?(?:st|nd|rd|th)?';
const DATE = new RegExp(
  `\\b(?:\\d{4}-\\d\\d-\\d\\d|\\d\\d?( ?[/.-] ?)\\d\\d?\\1(?:\\d{4}|\\d\\d)|(?:${DAY}(?: of)? ?${MONTH}|${MONTH} ${DAY})(?:,? ?\\d{4})?)\\b`,
  'gi',
);
/** No full stop in between, so that "born here. On 3 March" is two things. */
const LABEL_BEFORE = /\b(?:born|d\.?o\.?b\.?|birth ?da(?:y|te)|date of birth)[^.!?\d\n]{0,24}$/i;
const LABEL_AFTER = /^[ ,(]{0,3}(?:d\.?o\.?b\b|date of birth)/i;

/** What happens on a placement is recent; a full date longer ago than this is most likely somebody's birth. */
const YEARS = 5;

/** Dates beside a word that says birth, and full dates too long ago to be anything else. */
export function findBirthDates(text: string, thisYear: number): Identifier[] {
  return [...text.matchAll(DATE)].flatMap(({ 0: words, index: start }) => {
    const end = start + words.length;
    const year = yearOf(words, thisYear);
    if (year === null) return [];
    const old = year > 1900 && year < thisYear - YEARS;
    const labelled =
      LABEL_BEFORE.test(text.slice(Math.max(0, start - 40), start)) || LABEL_AFTER.test(text.slice(end, end + 20));
    return old || labelled ? [{ start, end, kind: 'date-of-birth' as const }] : [];
  });
}

/** The year; 0 where none is written; null when it is no day of the calendar. A year of two digits lies in the past. */
function yearOf(words: string, thisYear: number): number | null {
  const [first = '', second = '', third = ''] = words.match(/\d+/g)!;
  const [year, month, day] = /[a-z]/i.test(words)
    ? [second, '1', first]
    : first.length > 2
      ? [first, second, third]
      : [third, second, first];
  if (+day < 1 || +day > 31 || +month < 1 || +month > 12) return null;
  if (year.length !== 2) return +year;
  // Two digits with dots are as often a section of a paper as a day: they need a word beside them.
  if (!words.includes('/')) return 0;
  return +year + (+year > thisYear % 100 ? 1900 : 2000);
}
