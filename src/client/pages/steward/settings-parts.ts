import matrixPack from '#content/packs/england/matrix.json' with { type: 'json' };
import rolesPack from '#content/packs/england/roles.json' with { type: 'json' };
import { STEPS } from '#domain/concern/steps.ts';
import type { Deployment } from '#protocol/deployment.ts';
import type { StepId } from '#protocol/directory.ts';
import { settingsText as text } from './settings-text.ts';

/** A group of fields, by their ids. */
export type Row = Record<string, string>;

export interface FieldSpec {
  id: string;
  label: string;
  hint?: string;
  longest: number;
  kind?: 'web' | 'months' | 'area';
  optional?: boolean;
  /** Chosen from a list. */
  options?: readonly { value: string; label: string }[];
}

/** One page of settings: rows of fields, read from the settings and put back into them. */
export interface SettingsPart {
  fields: readonly FieldSpec[];
  /** How many rows there may be; null: always those there are. */
  most: number | null;
  rowTitle?: (at: number) => string;
  /** Said above the rows. */
  note?: (deployment: Deployment) => string | null;
  rowsOf(deployment: Deployment): Row[];
  withRows(deployment: Deployment, rows: readonly Row[]): Deployment;
}

const { field } = text;
const LEVELS = 5;
const of = (row: Row, id: string) => row[id] ?? '';

const words: SettingsPart = {
  fields: [
    { id: 'name', label: field.name, longest: 120 },
    { id: 'welcome', label: field.welcome, hint: field.welcomeHint, longest: 300, kind: 'area', optional: true },
    { id: 'leave', label: field.leave, hint: field.leaveHint, longest: 300, kind: 'web', optional: true },
  ],
  most: null,
  rowsOf: ({ name, welcome, leave }) => [{ name, welcome, leave: leave ?? '' }],
  withRows: (deployment, [row = {}]) => ({
    ...deployment,
    name: of(row, 'name'),
    welcome: of(row, 'welcome'),
    leave: of(row, 'leave') || null,
  }),
};

const links: SettingsPart = {
  fields: [
    { id: 'title', label: field.title, longest: 120 },
    { id: 'url', label: field.url, hint: field.urlHint, longest: 300, kind: 'web' },
  ],
  most: 20,
  rowsOf: (deployment) => deployment.links,
  withRows: (deployment, rows) => ({
    ...deployment,
    links: rows.map((row) => ({ title: of(row, 'title'), url: of(row, 'url') })),
  }),
};

const roles: SettingsPart = {
  fields: [
    {
      id: 'step',
      label: field.step,
      longest: 20,
      options: STEPS.map((value, at) => ({ value, label: text.steps[at]! })),
    },
    {
      id: 'profession',
      label: field.profession,
      longest: 40,
      optional: true,
      options: [
        { value: '', label: text.everyone },
        ...rolesPack.professions.map(({ id, title }) => ({ value: id, label: title })),
      ],
    },
    { id: 'title', label: field.title, longest: 120 },
    { id: 'what', label: field.what, longest: 300 },
  ],
  most: 40,
  rowsOf: (deployment) =>
    deployment.roles.map(({ step, professions, title, what }) => ({
      step,
      profession: professions[0] ?? '',
      title,
      what,
    })),
  withRows: (deployment, rows) => ({
    ...deployment,
    roles: rows.map((row) => ({
      step: of(row, 'step') as StepId,
      professions: of(row, 'profession') ? [of(row, 'profession')] : [],
      title: of(row, 'title'),
      what: of(row, 'what'),
    })),
  }),
};

const level = (row: Row) => ({ label: of(row, 'label'), words: of(row, 'words') });

const matrix: SettingsPart = {
  fields: [
    { id: 'label', label: field.label, longest: 120 },
    { id: 'words', label: field.words, longest: 300 },
  ],
  most: null,
  rowTitle: (at) => (at < LEVELS ? text.likelihood(at + 1) : text.impact(at + 1 - LEVELS)),
  note: (deployment) => (deployment.matrix ? null : matrixPack.draft),
  rowsOf({ matrix: own }) {
    const { likelihood, impact } = own ?? matrixPack;
    return [...likelihood, ...impact];
  },
  withRows: (deployment, rows) => ({
    ...deployment,
    matrix: { likelihood: rows.slice(0, LEVELS).map(level), impact: rows.slice(LEVELS).map(level) },
  }),
};

const retention: SettingsPart = {
  fields: [
    { id: 'name', label: field.class, longest: 120 },
    { id: 'months', label: field.months, longest: 4, kind: 'months' },
  ],
  most: 20,
  rowsOf: (deployment) => deployment.retention.map(({ name, months }) => ({ name, months: String(months) })),
  withRows: (deployment, rows) => ({
    ...deployment,
    retention: rows.map((row) => ({ name: of(row, 'name'), months: Number(of(row, 'months')) })),
  }),
};

export const settingsParts = { words, links, roles, matrix, retention } satisfies Record<
  Exclude<keyof typeof text.parts, 'logo'>,
  SettingsPart
>;

/** What is wrong with one field; null: nothing. */
export function fieldFlaw({ kind, longest, optional }: FieldSpec, value: string): string | null {
  if (value === '') return optional ? null : text.flaw.empty;
  if (value.length > longest) return text.flaw.too_long;
  if (kind === 'web' && !/^https:\/\/[^\s/?#@]+\.[^\s@]+$/.test(value)) return text.flaw.not_web;
  const months = Number(value);
  if (kind === 'months' && !(/^\d+$/.test(value) && months >= 1 && months <= 1200)) return text.flaw.not_months;
  return null;
}
