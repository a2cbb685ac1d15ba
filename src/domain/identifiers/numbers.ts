import type { Identifier } from '#domain/identifiers/identifier.ts';
import { isNhsNumber } from '#domain/identifiers/nhs-number.ts';

/** What may stand inside one number: spaces, dots, dashes and brackets of any make, and marks of writing direction. */
const JOIN = /^[ .()\-\u00a0\u2000-\u2015\u202a-\u202f\u2060-\u2069]{1,4}$/;
const UNIT = /^\s?(?:[mk]?[gl]|mcg|micro\w*|units?|%)(?!\w)/i;
const PHONE = /^(?:0|(?:\+|00)440?)[1-35789]\d{8,9}$/;
/** A day with a time behind it has as many digits as an NHS number or a phone number. */
const DAY = /^(?:\d{1,2}\D\d{1,2}\D(?:19|20)\d\d\b|(?:19|20)\d\d\D\d\d\D)/;
const SHORTEST = 10;
const LONGEST = 15;

interface Group {
  readonly start: number;
  readonly end: number;
  /** To the group before it. */
  readonly joined: boolean;
}

/** What may be a number of each sort, the surest first. They may overlap. */
export function findNumbers(
  text: string,
): readonly [phones: Identifier[], nhs: Identifier[], oddlySpaced: Identifier[]] {
  const groups = groupsOf(text);
  const phones: Identifier[] = [];
  const nhs: Identifier[] = [];
  const oddlySpaced: Identifier[] = [];
  groups.forEach((first, from) => {
    let digits = text[first.start - 1] === '+' ? '+' : '';
    for (let to = from; to < groups.length && (to === from || groups[to]!.joined); to++) {
      const { start, end } = groups[to]!;
      if (digits.length + end - start > LONGEST) break;
      digits += text.slice(start, end);
      if (digits.length < SHORTEST) continue;
      const words = text.slice(first.start, end);
      // Among further numbers, only what is written as people write it.
      const alone = !first.joined && !groups[to + 1]?.joined && !DAY.test(words);
      if (PHONE.test(digits) && (alone || digits[0] === '+' || first.end - first.start > 2)) {
        phones.push({ start: first.start - (opened(text, first.start, words) ? 1 : 0), end, kind: 'phone' });
      } else if (isNhsNumber(digits) && !UNIT.test(text.slice(end, end + 9))) {
        const usual = /^(?:\d{10}|\d{3}\D+\d{3}\D+\d{4})$/.test(words);
        if (usual || alone || to - from < 3)
          (usual ? nhs : oddlySpaced).push({ start: first.start, end, kind: 'nhs-number' });
      }
    }
  });
  return [phones, nhs, oddlySpaced];
}

/** A plus, or the bracket that a number such as (0161) 496 0000 begins with. */
function opened(text: string, start: number, words: string): boolean {
  return text[start - 1] === '+' || (text[start - 1] === '(' && /^\d+\)/.test(words));
}

function groupsOf(text: string): Group[] {
  let last = -1;
  return [...text.matchAll(/\d+/g)].map(({ 0: digits, index: start }) => {
    const joined = last >= 0 && start - last < 5 && JOIN.test(text.slice(last, start));
    last = start + digits.length;
    return { start, end: last, joined };
  });
}
