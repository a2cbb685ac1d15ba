import * as z from 'zod/mini';
import { Count, Day, Id, Positive, PublicKey } from './ids.ts';
import { LIMITS } from './limits.ts';
import { SignedRoster } from './roster.ts';
import { shape } from './shape.ts';

/** The pathway's steps, in order: the place itself, the education provider, the regional quality team. */
export const StepId = z.enum(['placement', 'provider', 'region']);
export type StepId = z.infer<typeof StepId>;

export const Name = z.string().check(z.minLength(1), z.maxLength(120));

/** The steward's own name for a thing, such as a site code of their spreadsheet. Their next file finds it again by it. */
const Code = z.optional(z.string().check(z.minLength(1), z.maxLength(LIMITS.codeChars)));

export const Team = shape(() =>
  z.object({
    id: Id,
    code: Code,
    step: StepId,
    name: Name,
    /** Working days within which the team says it answers; null: it has not said. */
    promiseDays: z.nullable(Positive),
  }),
);
export type Team = z.infer<typeof Team>;

export const Contact = shape(() =>
  z.object({
    id: Id,
    code: Code,
    step: StepId,
    role: Name,
    phone: z.optional(z.string().check(z.maxLength(40))),
    email: z.optional(z.string().check(z.maxLength(120))),
    lastChecked: Day,
  }),
);
export type Contact = z.infer<typeof Contact>;

export const Organisation = shape(() =>
  z.object({
    id: Id,
    code: Code,
    kind: z.enum(['region', 'education', 'placement']),
    name: Name,
    /** The region's organisation; null for a region itself. */
    region: z.nullable(Id),
    sites: z.array(z.object({ id: Id, code: Code, name: Name })),
    placements: z.array(z.object({ id: Id, code: Code, site: Id, name: Name, programme: z.optional(Name) })),
    teams: z.array(Team),
    contacts: z.array(Contact),
  }),
);
export type Organisation = z.infer<typeof Organisation>;

/** One organisation with the whole roster chain of each of its teams, founding version first. */
export const OrganisationReply = shape(() =>
  z.object({
    version: Positive,
    organisation: Organisation,
    rosters: z.record(Id, z.array(SignedRoster)),
  }),
);
export type OrganisationReply = z.infer<typeof OrganisationReply>;

export const DirectoryReply = shape(() =>
  z.object({
    organisations: z.array(
      z.object({
        id: Id,
        kind: z.enum(['region', 'education', 'placement']),
        name: Name,
        region: z.nullable(Id),
        version: Positive,
        /** So that a phone finds the organisation of a team it has to do with. */
        teams: z.array(Id),
      }),
    ),
    /** The version of the deployment's settings (`deployment.ts`), so that a phone asks for them only when they changed. */
    deployment: z.optional(Count),
  }),
);
export type DirectoryReply = z.infer<typeof DirectoryReply>;

/**
 * What can be chosen in a region, to search on the phone. Tuples, because there may be thousands: a placement is its id,
 * the place of its site in `sites`, its name and, for some, its programme.
 */
export const PlacementsReply = shape(() =>
  z.object({
    organisations: z.array(
      z.object({
        id: Id,
        name: Name,
        sites: z.array(z.tuple([Id, Name])),
        placements: z.array(z.union([z.tuple([Id, Count, Name]), z.tuple([Id, Count, Name, Name])])),
      }),
    ),
  }),
);
export type PlacementsReply = z.infer<typeof PlacementsReply>;

/** In place of a region's id: every organisation there is. */
export const EVERYWHERE = 'all';

export const ContactFlaw = z.enum(['number', 'address', 'gone', 'other']);
export type ContactFlaw = z.infer<typeof ContactFlaw>;

export const wrongContact = () => ({
  organisation: Id,
  contact: Id,
  what: ContactFlaw,
  text: z.optional(z.string().check(z.minLength(1), z.maxLength(LIMITS.wrongContactText))),
});
/** "This contact is wrong", told by anyone and signed by no one. `text` goes to the steward as it is. */
export const WrongContact = shape(() => z.strictObject(wrongContact()));
export type WrongContact = z.infer<typeof WrongContact>;

export const HelloReply = shape(() =>
  z.object({
    protocol: Positive,
    incarnation: Id,
    name: Name,
    demo: z.boolean(),
    ready: z.boolean(),
    /** The key with which this server signs proofs (`proof.ts`). */
    proofKey: PublicKey,
  }),
);
export type HelloReply = z.infer<typeof HelloReply>;

/** Claims a new deployment with the token of the one-time set-up link. Signed in as the account that becomes steward. */
export const SetUpRequest = shape(() =>
  z.strictObject({ token: z.string().check(z.minLength(20), z.maxLength(64)), name: Name }),
);
export type SetUpRequest = z.infer<typeof SetUpRequest>;

/** Demo deployments only: who can be opened, with recovery codes that are public on purpose. */
export const DemoReply = shape(() =>
  z.object({
    people: z.array(z.object({ id: z.string(), label: Name, about: z.string(), code: z.string(), start: z.string() })),
  }),
);
export type DemoReply = z.infer<typeof DemoReply>;
