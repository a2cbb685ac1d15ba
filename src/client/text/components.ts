import { plural } from './plural.ts';

/** The few words that components say of themselves. */
export const componentText = {
  back: 'Back',
  important: 'Important:',
  error: 'Error:',
  check: 'There is something to check',
  change: 'Change',
  left: (count: number) => plural(count, { one: '# character left', other: '# characters left' }),
  tooMany: (count: number) => plural(count, { one: '# character too many', other: '# characters too many' }),
};
