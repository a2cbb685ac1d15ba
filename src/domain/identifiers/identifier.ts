export type IdentifierKind =
  | 'nhs-number'
  | 'phone'
  | 'date-of-birth'
  | 'postcode'
  | 'hospital-number'
  | 'email'
  | 'ni-number';

/** A place in a text, in UTF-16 units as a text box counts them: `text.slice(start, end)` is what was found. */
export interface Identifier {
  readonly start: number;
  readonly end: number;
  readonly kind: IdentifierKind;
}
