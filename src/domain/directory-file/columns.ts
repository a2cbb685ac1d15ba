import type { StepId } from '#protocol/directory.ts';

/** What a row of the file is about, in the words of the first column. */
export const KINDS = [
  'region',
  'education provider',
  'placement provider',
  'site',
  'placement',
  'team',
  'contact',
] as const;
export type Kind = (typeof KINDS)[number];

export const COLUMNS = [
  'kind',
  'code',
  'belongs to',
  'name',
  'programme',
  'step',
  'answers within days',
  'phone',
  'email',
  'last checked',
] as const;
export type Column = (typeof COLUMNS)[number];

/** The columns that may be filled in for each kind, besides its kind, code and name. Others have to be empty. */
export const USED: Record<Kind, readonly Column[]> = {
  region: [],
  'education provider': ['belongs to'],
  'placement provider': ['belongs to'],
  site: ['belongs to'],
  placement: ['belongs to', 'programme'],
  team: ['belongs to', 'step', 'answers within days'],
  contact: ['belongs to', 'step', 'phone', 'email', 'last checked'],
};

/** One thing as somebody typed it, in a file or on a page. A column left out is an empty one. */
export type Fields = Partial<Record<Column, string>>;

/** One row of a file whose kind and code can be read. */
export type Line = { row: number; kind: Kind; fields: Fields };

export type OrganisationKind = 'region' | 'education' | 'placement';

export const ORGANISATION_KIND: Partial<Record<Kind, OrganisationKind>> = {
  region: 'region',
  'education provider': 'education',
  'placement provider': 'placement',
};

export const KIND_OF: Record<OrganisationKind, Kind> = {
  region: 'region',
  education: 'education provider',
  placement: 'placement provider',
};

/** Codes are told apart within these: a site and a team may have the same. */
export type Scope = 'organisation' | 'site' | 'placement' | 'team' | 'contact';

export function scopeOf(kind: Kind): Scope {
  return kind in ORGANISATION_KIND ? 'organisation' : (kind as Scope);
}

/** The step at which an organisation's people are, unless said otherwise. */
export const OWN_STEP: Record<OrganisationKind, StepId> = {
  placement: 'placement',
  education: 'provider',
  region: 'region',
};
