import { number, plural } from './plural.ts';

/** By the kinds of the check in `domain/identifiers`. */
const looksLike = {
  'nhs-number': 'an NHS number',
  phone: 'a phone number',
  'date-of-birth': 'a date of birth',
  postcode: 'a postcode',
  'hospital-number': 'a hospital number',
  email: 'an e-mail address',
  'ni-number': 'a National Insurance number',
};
type Kind = keyof typeof looksLike;

/** Words around what may show who somebody is. They warn; nothing here says "must". */
export const identifierText = {
  hint: (kind: Kind) => `This looks like ${looksLike[kind]}. The team doesn’t need it to act.`,
  looksLike: (kind: Kind) => `looks like ${looksLike[kind]}`,
  /** What the sentence can say in its place. */
  inPlace: {
    'nhs-number': 'a patient',
    phone: 'a phone number',
    'date-of-birth': 'a date',
    postcode: 'a place',
    'hospital-number': 'a patient',
    email: 'an e-mail address',
    'ni-number': 'a number',
  } satisfies Record<Kind, string>,
  replace: (words: string) => `Replace with ‘${words}’`,
  keep: 'Keep',
  list: 'Words that may show who someone is',
  found: (count: number) =>
    plural(count, {
      one: 'Under the box: # thing that may show who someone is.',
      other: 'Under the box: # things that may show who someone is.',
    }),
  more: (count: number) => `And ${number(count)} more.`,
  notice: 'This may show who someone is',
  noticeLead: 'The team doesn’t need it to act. You can change it, or send it as it is.',
  change: 'Change',
};
