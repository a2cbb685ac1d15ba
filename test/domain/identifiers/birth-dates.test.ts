import { expect, test } from 'vitest';
import { findBirthDates } from '#domain/identifiers/birth-dates.ts';

const found = (text: string) => findBirthDates(text, 2026).map(({ start, end }) => text.slice(start, end));

test.each([
  ['It began on 01/06/2020.', ['01/06/2020']],
  ['It began on 01/06/2021.', []],
  ['It began on 31/12/1901.', ['31/12/1901']],
  ['It began on 31/12/1900.', []],
  ['Born 1 March', ['1 March']],
  ['Born 31 March', ['31 March']],
  ['Born 32 March', []],
  ['Born 0 March', []],
  ['Born 01/01/99', ['01/01/99']],
  ['Born 01/12/26', ['01/12/26']],
  ['Born 01/13/99', []],
  ['Born 01/00/99', []],
  ['On 01/01/27 it began', ['01/01/27']],
  ['On 01/01/26 it began', []],
  ['See 1.2.99', []],
  ['DOB 1.2.99', ['1.2.99']],
  ['1 March 1990, date of birth', ['1 March 1990']],
  ['She was born here. On 3 March it began', []],
])('%s → %j', (text, dates) => {
  expect(found(text)).toEqual(dates);
});
