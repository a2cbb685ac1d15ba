import { STEPS } from '#domain/concern/steps.ts';
import type { Contact, Organisation, Team } from '#protocol/directory.ts';
import type { Fields, OrganisationKind, Scope } from './columns.ts';
import { OWN_STEP } from './columns.ts';
import { dayIn } from './flaws.ts';

export type PartScope = Exclude<Scope, 'organisation'>;
export type PartName = `${PartScope}s`;
export type Part = Organisation[PartName][number];

/** A thing of an organisation from fields without flaws. `site` is a placement's; `kind` says the step left empty. */
export function partOf(
  scope: PartScope,
  id: string,
  code: string | undefined,
  fields: Fields,
  { site, kind }: { site: string; kind: OrganisationKind },
): Part {
  const own = { id, ...(code === undefined ? {} : { code }) };
  const { name = '', programme = '', phone = '', email = '' } = fields;
  const step = STEPS[Number(fields.step) - 1] ?? OWN_STEP[kind];
  const days = fields['answers within days'] ?? '';
  switch (scope) {
    case 'site':
      return { ...own, name };
    case 'placement':
      return { ...own, site, name, ...(programme ? { programme } : {}) };
    case 'team':
      return { ...own, step, name, promiseDays: days === '' ? null : Number(days) } satisfies Team;
    case 'contact':
      return {
        ...own,
        step,
        role: name,
        ...(phone ? { phone } : {}),
        ...(email ? { email } : {}),
        lastChecked: dayIn(fields['last checked'] ?? '') ?? '',
      } satisfies Contact;
  }
}

/** The other way: what a form or a file shows of a thing. */
export function fieldsOf(scope: PartScope, part: Part): Fields {
  if (scope === 'team') {
    const { name, step, promiseDays } = part as Team;
    return { name, step: stepNumber(step), 'answers within days': promiseDays === null ? '' : String(promiseDays) };
  }
  if (scope === 'contact') {
    const { role, step, phone = '', email = '', lastChecked } = part as Contact;
    return { name: role, step: stepNumber(step), phone, email, 'last checked': lastChecked };
  }
  const { name, programme = '' } = part as Organisation['placements'][number];
  return scope === 'placement' ? { name, programme } : { name };
}

const stepNumber = (step: Team['step']) => String(STEPS.indexOf(step) + 1);

/** Alike whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
