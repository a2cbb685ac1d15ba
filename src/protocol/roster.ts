import * as z from 'zod/mini';
import { Hash, Id, Positive, Signature } from './ids.ts';
import { LIMITS } from './limits.ts';
import { AccountKeys } from './session.ts';
import { shape } from './shape.ts';

export const MemberRole = z.enum(['lead', 'handler', 'educator']);
export type MemberRole = z.infer<typeof MemberRole>;

/** The job as learners know it, "Practice education facilitator". Never a person's name. */
export const JobTitle = z.string().check(z.minLength(1), z.maxLength(LIMITS.jobTitle));

export const Member = shape(() =>
  z.strictObject({
    account: Id,
    keys: AccountKeys,
    role: MemberRole,
    title: JobTitle,
  }),
);
export type Member = z.infer<typeof Member>;

export const Roster = shape(() =>
  z.strictObject({
    team: Id,
    version: Positive,
    /** Hash of the version before, null for the founding one. */
    previous: z.nullable(Hash),
    members: z.array(Member).check(z.minLength(1), z.maxLength(LIMITS.rosterMembers)),
  }),
);
export type Roster = z.infer<typeof Roster>;

/** A version as signed: the exact text, so that no two programs can disagree about its bytes. */
export const SignedRoster = shape(() =>
  z.strictObject({
    text: z.string().check(z.maxLength(64 * 1024)),
    signer: Id,
    signature: Signature,
  }),
);
export type SignedRoster = z.infer<typeof SignedRoster>;
