import type { Identifier, IdentifierKind } from '#domain/identifiers/identifier.ts';

// Every repeat below is bounded or ends at a sign it cannot contain: the time grows with the text and no faster. None
// looks behind itself, which phones of a few years ago refuse to parse.
const MAIL_NAME = /[\p{L}\p{N}_.%+'-]+$/u;
const MAIL_PLACE = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
const NI = /\b(?!bg|gb|nk|kn|tn|nt|zz)[a-ceghj-tw-z]{2}(?:[ .-]?\d\d){3}[ .-]?[a-d]\b/gi;
const POSTCODE = /\b[a-pr-uwyz][a-hk-y]?\d[\da-z]?[ \u00a0]{0,2}\d[abd-hjlnp-uw-z]{2}\b/gi;
/** "B1 2nd floor", "E4 2hr wait": in capitals they would be postcodes. */
const NOT_POSTCODE = /\d(?:st|nd|rd|th|hr|yr|ft|pt|lb|ng|ug|bd)$/;
const HOSPITAL =
  /\b(?:(?:hosp(?:ital)?|patient|pt|case ?notes?|record|pas)(?:['’]s)? ?(?:number|no\b|id\b|#)|mrn\b)[\s:#.-]{0,4}(?:is )?([a-z]{0,3}-?\d{1,12}(?:[/-]\d{1,9}| \d{3,9}){0,3}[a-z]?)\b/gi;
/** Bays and beds have numbers too. */
const HOSPITAL_DIGITS = 4;

export function findEmails(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = MAIL_NAME.exec(text.slice(Math.max(0, at - 64), at));
    const place = name && MAIL_PLACE.exec(text.slice(at + 1, at + 255));
    if (place) found.push({ start: at - name[0].length, end: at + 1 + place[0].length, kind: 'email' });
  }
  return found;
}

export const findInsuranceNumbers = (text: string): Identifier[] => spans(text, NI, 'ni-number');

export function findPostcodes(text: string): Identifier[] {
  return spans(text, POSTCODE, 'postcode').filter(({ start, end }) => !NOT_POSTCODE.test(text.slice(start, end)));
}

/** Only the number: the words before it are what made it one. */
export function findHospitalNumbers(text: string): Identifier[] {
  return [...text.matchAll(HOSPITAL)].flatMap(({ 0: words, 1: number = '', index }) => {
    const end = index + words.length;
    return number.replace(/\D/g, '').length < HOSPITAL_DIGITS
      ? []
      : [{ start: end - number.length, end, kind: 'hospital-number' as const }];
  });
}

function spans(text: string, pattern: RegExp, kind: IdentifierKind): Identifier[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index: start }) => ({ start, end: start + words.length, kind }));
}
