import * as z from 'zod/mini';
import { Day, Hash, Id } from './ids.ts';
import { LIMITS } from './limits.ts';
import { JobTitle, MemberRole, SignedRoster } from './roster.ts';
import { AccountKeys } from './session.ts';
import { shape } from './shape.ts';

// All of these are asked signed in, with POST. Who may ask is said beside each.

const Token = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
const Named = shape(() => z.object({ id: Id, name: z.string() }));

/**
 * Makes a link. A lead of the team; or the steward while it has no roster, and then only for a lead. The device makes the
 * token and tells its hash alone, which is the invitation's name from then on. The same again changes nothing.
 */
export const InviteRequest = shape(() =>
  z.strictObject({
    team: Id,
    invitation: Hash,
    role: MemberRole,
    /** How many days from today on it is good. */
    days: z.int().check(z.gte(1), z.lte(LIMITS.invitationDays)),
  }),
);
export type InviteRequest = z.infer<typeof InviteRequest>;

/** Takes back a link that nobody has used. Whoever may make one. */
export const WithdrawRequest = shape(() => z.strictObject({ team: Id, invitation: Hash }));

/** Who is about to join. Whoever may make a link. */
export const JoiningRequest = shape(() => z.strictObject({ team: Id }));
export const JoiningReply = shape(() =>
  z.object({
    team: Named,
    organisation: Named,
    /** Whether the team has a roster: then its leads decide, and the steward no more. */
    founded: z.boolean(),
    /** Links that can still be used. */
    invitations: z.array(z.object({ invitation: Hash, role: MemberRole, until: Day })),
    /** People who have used theirs and wait for a lead. */
    requests: z.array(z.object({ account: Id, keys: AccountKeys, role: MemberRole, title: JobTitle, day: Day })),
  }),
);
export type JoiningReply = z.infer<typeof JoiningReply>;
export type JoinRequest = JoiningReply['requests'][number];

/** A lead turns somebody away. */
export const RefuseRequest = shape(() => z.strictObject({ team: Id, account: Id }));

/** What a link is for, without using it up. Anybody who has it. */
export const InvitedRequest = shape(() => z.strictObject({ token: Token }));
/** `open`: it can be used. `waiting`: this account has used it. `member`: it is on the team. `refused`: it was turned away. */
export const JoinState = z.enum(['open', 'waiting', 'member', 'refused']);
export type JoinState = z.infer<typeof JoinState>;
export const InvitedReply = shape(() =>
  z.object({
    state: JoinState,
    team: Named,
    organisation: Named,
    role: MemberRole,
    founded: z.boolean(),
  }),
);
export type InvitedReply = z.infer<typeof InvitedReply>;

/**
 * Uses a link. With `founding`, the first version of the roster, its only member founds the team; without it the account
 * waits for a lead. From the account that used it, again is harmless.
 */
export const JoinTeam = shape(() =>
  z.strictObject({ token: Token, title: JobTitle, founding: z.optional(SignedRoster) }),
);
export const JoinReply = shape(() => z.object({ state: JoinState }));

/** The next version of a roster. A lead of the version before. */
export const RosterRequest = shape(() => z.strictObject({ team: Id, signed: SignedRoster }));
