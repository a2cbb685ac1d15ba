import * as z from 'zod/mini';
import type { Report } from '#content/check-condition.ts';
import { checkCited, cited } from '#content/cited.ts';
import {
  type DeepReadonly,
  id,
  lines,
  type PackAbout,
  type Pathway,
  type Regions,
  stepIdSchema,
  text,
} from '#content/schema.ts';

export const rolesSchema = z.strictObject({
  about: lines,
  professions: z.array(z.strictObject({ id, title: text })).check(z.minLength(1)),
  groups: z
    .array(
      z.strictObject({
        id,
        step: stepIdSchema,
        /** Any of these. With regions as well, both must fit. */
        professions: z.optional(z.array(id).check(z.minLength(1))),
        regions: z.optional(z.array(id).check(z.minLength(1))),
        roles: z.array(z.strictObject({ id, title: text, what: text })).check(z.minLength(1)),
        ...cited,
      }),
    )
    .check(z.minLength(1)),
});

export type Roles = DeepReadonly<z.infer<typeof rolesSchema>>;
export type Profession = Roles['professions'][number];
export type RoleGroup = Roles['groups'][number];

type Parts = { roles: Roles; regions: Regions; pathway: Pathway; pack: PackAbout };

/** Whom its groups are for, and what they repeat. */
export function checkRoles({ roles, regions, pathway, pack }: Parts, report: Report): void {
  const professions = new Set(roles.professions.map(({ id }) => id));
  const regionIds = new Set(regions.regions.map(({ id }) => id));
  roles.groups.forEach((group, at) => {
    const path = ['groups', at];
    if (!group.professions && !group.regions)
      report('roles.json', path, 'names no profession and no region: roles for everyone belong in pathway.json');
    group.professions?.forEach((id, idAt) => {
      if (!professions.has(id))
        report('roles.json', [...path, 'professions', idAt], `"${id}" is not the id of a profession`);
    });
    group.regions?.forEach((id, idAt) => {
      if (!regionIds.has(id)) report('roles.json', [...path, 'regions', idAt], `"${id}" is not the id of a region`);
    });
    const always = pathway.steps.find((step) => step.id === group.step)?.roles ?? [];
    group.roles.forEach((role, roleAt) => {
      if (always.some(({ id }) => id === role.id))
        report(
          'roles.json',
          [...path, 'roles', roleAt, 'id'],
          `"${role.id}" is shown to everyone at this step already`,
        );
    });
    checkCited('roles.json', path, group.sources, pack, report);
  });
  roles.professions.forEach(({ id }, at) => {
    if (!roles.groups.some((group) => group.professions?.includes(id)))
      report('roles.json', ['professions', at, 'id'], `"${id}" is in no group, so choosing it would show nothing`);
  });
}
