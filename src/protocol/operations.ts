import * as z from 'zod/mini';
import { Body } from './body.ts';
import { Count, Day, Grant, Hash, Id, Positive } from './ids.ts';
import { LIMITS } from './limits.ts';
import { shape } from './shape.ts';

/** Attachments: content-addressed chunks a record refers to. A record is refused while the server lacks one. */
const Chunks = shape(() => z.array(Hash).check(z.maxLength(LIMITS.chunksPerRecord)));

/**
 * `vault`: an account's own. `concern` and `observation`: what somebody sent to a team. `casework`: what a team keeps to itself
 * about one of those. `ask`: a team's question to one educator. `register`: what a team keeps about places.
 */
export const SpaceKind = z.enum(['vault', 'concern', 'observation', 'casework', 'ask', 'register']);
export type SpaceKind = z.infer<typeof SpaceKind>;

/** Makes a space. Its maker must be among the participants; nobody barred may be. */
export const Open = shape(() =>
  z.strictObject({
    space: Id,
    kind: SpaceKind,
    /** The team it goes to, and the roster version its grants were sealed for. */
    team: z.nullable(Id),
    roster: z.nullable(Positive),
    participants: z
      .array(z.strictObject({ account: Id, grant: z.nullable(Grant) }))
      .check(z.minLength(1), z.maxLength(LIMITS.participants)),
    barred: z.array(Id).check(z.maxLength(LIMITS.barred)),
  }),
);

/** Replaces a document if the server still holds the version `base` (0: there is none). `body: null` removes it. */
export const Put = shape(() =>
  z.strictObject({ space: Id, key: Id, base: Count, body: z.nullable(Body), chunks: Chunks }),
);

/** Adds an event. It never changes; the same key with the same body again is the same event. */
export const Append = shape(() => z.strictObject({ space: Id, key: Id, body: Body, chunks: Chunks }));

/**
 * Gives the content key of a team's space, sealed, to a member who came after it was opened. A second time changes nothing.
 * The barred stay barred.
 */
export const GrantTo = shape(() => z.strictObject({ space: Id, account: Id, grant: Grant }));

/**
 * Takes a reader off a space of a team, for good: a lead does it, or somebody does it to themself. They get nothing more of
 * it, and their devices are told to let it go. It beats every role.
 */
export const Bar = shape(() => z.strictObject({ space: Id, account: Id }));

/**
 * How long a space of a team is kept after the last thing said in it: the months of one of the deployment's classes. The server
 * works the day out. A member of the team; the newest counts.
 */
export const Retain = shape(() => z.strictObject({ space: Id, months: Positive.check(z.lte(1200)) }));

/** Why a space is not erased, whatever its day: a code, never words. */
export const HoldReason = z.enum(['legal', 'inquiry', 'complaint', 'safeguarding', 'other']);
export type HoldReason = z.infer<typeof HoldReason>;

/** Stops the clock of a space of a team, or lets it go on (null): a lead. */
export const Hold = shape(() => z.strictObject({ space: Id, reason: z.nullable(HoldReason) }));

/** What the members of a team are told of how long a space is kept. `hold`: the reason; one that is not known here still holds. */
export const Kept = shape(() => z.object({ until: z.nullable(Day), hold: z.nullable(z.string()) }));
export type Kept = z.infer<typeof Kept>;

/**
 * Every operation this server and client know, by `name@version`. Names only grow: changed arguments get a new
 * version, and the old one stays readable for 180 days. Reserved: admit, leave, erase.
 */
export const OPERATIONS = {
  'open@1': Open,
  'put@1': Put,
  'append@1': Append,
  'grant@1': GrantTo,
  'bar@1': Bar,
  'retain@1': Retain,
  'hold@1': Hold,
} as const;
export type OperationName = keyof typeof OPERATIONS;
export type OpenArgs = z.infer<typeof Open>;
export type PutArgs = z.infer<typeof Put>;
export type AppendArgs = z.infer<typeof Append>;
export type GrantArgs = z.infer<typeof GrantTo>;
export type RetainArgs = z.infer<typeof Retain>;
export type HoldArgs = z.infer<typeof Hold>;
export type BarArgs = z.infer<typeof Bar>;

/** The envelope of one mutation. `args` is checked per operation, so a bad one is refused without blocking the rest. */
export const Mutation = shape(() =>
  z.strictObject({
    seq: Positive,
    mid: Id,
    op: z.string().check(z.maxLength(40)),
    args: z.record(z.string(), z.unknown()),
    hash: Hash,
  }),
);
export type Mutation = z.infer<typeof Mutation>;

/** What `Mutation.hash` is the SHA-256 of. Both ends use the arguments exactly as sent. */
export function mutationText(mutation: Pick<Mutation, 'op' | 'args'>): string {
  return `${mutation.op}\n${JSON.stringify(mutation.args)}`;
}
