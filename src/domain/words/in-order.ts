import { atFirstUse, LANGUAGE } from '#content/language.ts';

const order = atFirstUse(() => new Intl.Collator(LANGUAGE, { numeric: true }).compare);

/** The order of names in a list, and of numbers in names: "Ward 9" before "Ward 10". */
export const inOrder = (a: string, b: string) => order()(a, b);
