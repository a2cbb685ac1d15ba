/** The language of all words shown to people. Plurals, numbers, dates and the order of names follow it. */
export const LANGUAGE: string = 'en-GB';
