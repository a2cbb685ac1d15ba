import * as z from 'zod/mini';
import { Deployment } from './deployment.ts';
import { Organisation, wrongContact } from './directory.ts';
import { Count, Day, Id, Positive } from './ids.ts';
import { LIMITS } from './limits.ts';
import { shape } from './shape.ts';

/** An organisation with the version it has on the server. */
export const Held = shape(() => z.object({ version: Positive, organisation: Organisation }));
export type Held = z.infer<typeof Held>;

/** Everything a steward looks after. Public facts all of them: no steward ever gets a concern. */
export const StewardReply = shape(() =>
  z.object({
    organisations: z.array(Held),
    /** The teams that have a roster, and so people who may have been written to. */
    founded: z.array(Id),
    notes: z.array(z.object({ ...wrongContact(), n: Positive, day: Day })),
  }),
);
export type StewardReply = z.infer<typeof StewardReply>;
export type ContactNote = StewardReply['notes'][number];

/** `base`: the version the change was made on, 0 for a new one. All are put, in this order, or none. */
export const ImportRequest = shape(() =>
  z.strictObject({
    organisations: z
      .array(z.strictObject({ base: Count, organisation: Organisation }))
      .check(z.minLength(1), z.maxLength(LIMITS.organisationsPerImport)),
  }),
);
export type ImportRequest = z.infer<typeof ImportRequest>;
export type Put = ImportRequest['organisations'][number];

export const RemoveRequest = shape(() => z.strictObject({ organisation: Id }));
export const NotesDoneRequest = shape(() =>
  z.strictObject({
    notes: z.array(Positive).check(z.minLength(1), z.maxLength(LIMITS.wrongContactsKept)),
  }),
);
export const DeploymentRequest = shape(() => z.strictObject({ base: Count, deployment: Deployment }));

/** Why an act was not done. Nothing of it was. */
export const StewardFlaw = z.enum([
  'malformed',
  'twice',
  'kind_changed',
  'unknown_region',
  'unknown_site',
  'team_elsewhere',
  'team_lost',
  /** Somebody changed it after the steward's device had looked. */
  'changed_meanwhile',
  'has_organisations',
  'has_members',
  'not_there',
]);
export type StewardFlaw = z.infer<typeof StewardFlaw>;

/** `organisation`: the one that stopped it. */
export const ActReply = shape(() =>
  z.union([
    z.object({ done: z.literal(true) }),
    z.object({ done: z.literal(false), reason: StewardFlaw, organisation: z.nullable(Id) }),
  ]),
);
export type ActReply = z.infer<typeof ActReply>;
