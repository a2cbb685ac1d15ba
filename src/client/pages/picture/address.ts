import { LAYERS, type Layer } from '#domain/picture/layer.ts';
import type { AxisName, Where } from '#domain/picture/question.ts';
import type { SignalRule } from '#domain/picture/signals.ts';
import { type Day, dayAfter } from '#domain/time/days.ts';
import { type Rows, pictureText as text } from '../../text/picture.ts';

export const ROWS = Object.keys(text.rowsOption) as Rows[];
export const SINCE = ['all', 'months12', 'days90'] as const;
export type Since = (typeof SINCE)[number];

/** What is looked at, as the address has it: random ids of places, never words that somebody wrote. */
export type Look = { rows: Rows; layer: Layer; since: Since; team: string; provider: string };
type Query = Readonly<Record<string, string | undefined>>;

/** In an address: that nobody has said which. */
const NOBODY_SAID = '-';
const AXES: readonly AxisName[] = ['provider', 'placement', 'university', 'group', 'domain'];
const DAYS: Record<Exclude<Since, 'all'>, number> = { days90: 90, months12: 365 };
const RULES: readonly SignalRule[] = ['repeated', 'one-after-another', 'persistent-minor'];

export function lookOf({ rows, layer, since, team = '', provider = '' }: Query): Look {
  return {
    rows: ROWS.find((one) => one === rows) ?? 'provider',
    layer: LAYERS.find((one) => one === layer) ?? 'open',
    since: SINCE.find((one) => one === since) ?? 'all',
    team,
    provider,
  };
}

export function sinceDay(since: Since, today: Day): Day | undefined {
  return since === 'all' ? undefined : dayAfter(today, -DAYS[since]);
}

/** The facts that a look counts. */
export function whereOf({ since, team, provider }: Look, today: Day): Where {
  const from = sinceDay(since, today);
  return {
    ...(team && { team }),
    ...(provider && { provider: provider === NOBODY_SAID ? null : provider }),
    ...(from && { since: from }),
  };
}

/** What is behind one cell: the look, and the row and column it stands in. */
export type Behind = { [Name in AxisName]?: string | null } & { rule?: SignalRule };

export function behindOf(query: Query): Behind {
  const rule = RULES.find((one) => one === query['rule']);
  const axes = AXES.flatMap((name) => {
    const value = query[name];
    return value ? [[name, value === NOBODY_SAID ? null : value]] : [];
  });
  return { ...Object.fromEntries(axes), ...(rule && { rule }) };
}

function queryOf({ rows, layer, since, team, provider }: Look, behind: Behind = {}): string {
  const said: Record<string, string | null | undefined> = {
    rows: rows === 'provider' ? '' : rows,
    layer: layer === 'open' ? '' : layer,
    since: since === 'all' ? '' : since,
    team,
    provider,
    ...behind,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) {
    if (value !== '' && value !== undefined) query.set(name, value ?? NOBODY_SAID);
  }
  const all = query.toString();
  return all && `?${all}`;
}

export const pictureAddress = (look: Look) => `/picture${queryOf(look)}`;
export const printAddress = (look: Look) => `/picture/print${queryOf(look)}`;
export const casesAddress = (look: Look, behind: Behind) => `/picture/cases${queryOf(look, behind)}`;
export const placeAddress = (look: Look, placement: string) => `/picture/place${queryOf(look, { placement })}`;
