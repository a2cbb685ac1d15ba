import * as z from 'zod/mini';
import { Day, Id, Positive, PublicKey } from './ids.ts';
import { SignedRoster } from './roster.ts';

/** The pathway's steps, in order: the place itself, the education provider, the regional quality team. */
export const StepId = z.enum(['placement', 'provider', 'region']);
export type StepId = z.infer<typeof StepId>;

const Name = z.string().check(z.minLength(1), z.maxLength(120));

export const Team = z.object({
  id: Id,
  step: StepId,
  name: Name,
  /** Working days within which the team says it answers; null: it has not said. */
  promiseDays: z.nullable(Positive),
});
export type Team = z.infer<typeof Team>;

export const Contact = z.object({
  id: Id,
  step: StepId,
  role: Name,
  phone: z.optional(z.string().check(z.maxLength(40))),
  email: z.optional(z.string().check(z.maxLength(120))),
  lastChecked: Day,
});
export type Contact = z.infer<typeof Contact>;

export const Organisation = z.object({
  id: Id,
  kind: z.enum(['region', 'education', 'placement']),
  name: Name,
  /** The region's organisation; null for a region itself. */
  region: z.nullable(Id),
  sites: z.array(z.object({ id: Id, name: Name })),
  placements: z.array(z.object({ id: Id, site: Id, name: Name })),
  teams: z.array(Team),
  contacts: z.array(Contact),
});
export type Organisation = z.infer<typeof Organisation>;

/** One organisation with the whole roster chain of each of its teams, founding version first. */
export const OrganisationReply = z.object({
  version: Positive,
  organisation: Organisation,
  rosters: z.record(Id, z.array(SignedRoster)),
});
export type OrganisationReply = z.infer<typeof OrganisationReply>;

export const DirectoryReply = z.object({
  organisations: z.array(
    z.object({
      id: Id,
      kind: z.enum(['region', 'education', 'placement']),
      name: Name,
      region: z.nullable(Id),
      version: Positive,
    }),
  ),
});
export type DirectoryReply = z.infer<typeof DirectoryReply>;

export const HelloReply = z.object({
  protocol: Positive,
  incarnation: Id,
  name: Name,
  demo: z.boolean(),
  ready: z.boolean(),
  /** The key with which this server signs proofs (`proof.ts`). */
  proofKey: PublicKey,
});
export type HelloReply = z.infer<typeof HelloReply>;

/** Claims a new deployment with the token of the one-time set-up link. Signed in as the account that becomes steward. */
export const SetUpRequest = z.strictObject({ token: z.string().check(z.minLength(20), z.maxLength(64)), name: Name });
export type SetUpRequest = z.infer<typeof SetUpRequest>;

/** Demo deployments only: who can be opened, with recovery codes that are public on purpose. */
export const DemoReply = z.object({
  people: z.array(z.object({ id: z.string(), label: Name, about: z.string(), code: z.string(), start: z.string() })),
});
export type DemoReply = z.infer<typeof DemoReply>;
