import type { Identifier } from '#domain/identifiers/identifier.ts';

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DATE = new RegExp(
  [
    '\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b',
    '\\b(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4}|\\d\\d)\\b',
    `\\b(${DAY})(?: of)? ?(${MONTH})(?:,? ?(\\d{4}))?\\b`,
    `\\b(${MONTH}) (${DAY})\\b(?:,? (\\d{4}))?`,
  ].join('|'),
  'gi',
);
/** No full stop in between, so that "born here. On 3 March" is two things. */
const LABEL_BEFORE = /\b(?:born|d\.?o\.?b\.?|birth ?da(?:y|te)|date of birth)[^.!?\d\n]{0,24}$/i;
const LABEL_AFTER = /^[ ,(]{0,3}(?:d\.?o\.?b\b|date of birth)/i;

/** What happens on a placement is recent; a full date longer ago than this is most likely somebody's birth. */
const YEARS = 5;

/** Dates beside a word that says birth, and full dates too long ago to be anything else. */
export function findBirthDates(text: string, thisYear: number): Identifier[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const year = yearOf(match, thisYear);
    if (year === null) return [];
    const old = year > 1900 && year < thisYear - YEARS;
    const labelled =
      LABEL_BEFORE.test(text.slice(Math.max(0, start - 40), start)) || LABEL_AFTER.test(text.slice(end, end + 20));
    return old || labelled ? [{ start, end, kind: 'date-of-birth' as const }] : [];
  });
}

/** The year; 0 where none is written; null when it is no day of the calendar. A year of two digits lies in the past. */
function yearOf(match: RegExpExecArray, thisYear: number): number | null {
  const [, isoYear, isoMonth, isoDay, day, month, year, dayBefore, , yearAfter, , dayAfter, lastYear] = match;
  const numbered = isoMonth ?? month;
  const theDay = Number.parseInt(isoDay ?? day ?? dayBefore ?? dayAfter ?? '', 10);
  if (theDay < 1 || theDay > 31 || (numbered && (Number(numbered) < 1 || Number(numbered) > 12))) return null;
  const written = isoYear ?? year ?? yearAfter ?? lastYear ?? '0';
  if (written.length !== 2) return Number(written);
  // Two digits with dots are as often a section of a paper as a day: they need a word beside them.
  if (!/\//.test(match[0])) return 0;
  const century = Number(written) > thisYear % 100 ? 1900 : 2000;
  return century + Number(written);
}
