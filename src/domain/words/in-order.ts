import { LANGUAGE } from '#content/language.ts';

/** The order of names in a list, and of numbers in names: "Ward 9" before "Ward 10". */
export const { compare: inOrder } = new Intl.Collator(LANGUAGE, { numeric: true });
