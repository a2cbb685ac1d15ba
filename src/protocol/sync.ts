import * as z from 'zod/mini';
import { Body } from './body.ts';
import { RejectionCode } from './errors.ts';
import { Count, Grant, Hash, Id, Positive } from './ids.ts';
import { LIMITS } from './limits.ts';
import { Kept, Mutation, SpaceKind } from './operations.ts';
import { shape } from './shape.ts';
import { PROTOCOL } from './version.ts';

export const Cursor = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}\.\d{1,15}$/));

/** One round trip: push, then pull what is new since `cursor` (null: everything). */
export const SyncRequest = shape(() =>
  z.strictObject({
    protocol: z.literal(PROTOCOL),
    push: z.array(Mutation).check(z.maxLength(LIMITS.mutationsPerPush)),
    cursor: z.nullable(Cursor),
    /** What it held did not agree with the digest, so it asks for all of it again. Only ever counted. */
    mistrust: z.optional(z.literal(true)),
  }),
);
export type SyncRequest = z.infer<typeof SyncRequest>;

/** A record as the log knows it. `body` is absent when a later version replaced it, null when it was removed. */
export const Entry = shape(() =>
  z.object({
    space: Id,
    seq: Positive,
    key: Id,
    op: z.enum(['put', 'append']),
    hash: Hash,
    body: z.optional(z.nullable(Body)),
  }),
);
export type Entry = z.infer<typeof Entry>;

export const SpaceNews = shape(() =>
  z.object({
    space: Id,
    kind: SpaceKind,
    owner: Id,
    team: z.nullable(Id),
    roster: z.nullable(Positive),
    participants: z.array(Id),
    grant: z.nullable(Grant),
    /** For members of the team alone. */
    kept: z.optional(Kept),
  }),
);
export type SpaceNews = z.infer<typeof SpaceNews>;

/** Head of a space on the server: chain to compare with the log, count and xor to compare with what is held. */
export const Digest = shape(() => z.object({ space: Id, seq: Count, chain: Hash, count: Count, xor: Hash }));
export type Digest = z.infer<typeof Digest>;

/**
 * The server's lasting answer to a mutation. `seq` in an applied answer is the record's place in its space's log.
 * `parked`: the server failed on it repeatedly; it is kept on the phone and shown, and the queue moves on.
 */
export const Outcome = shape(() =>
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('applied'), seq: Count }),
    z.object({ status: z.literal('rejected'), code: RejectionCode, current: z.optional(z.nullable(Entry)) }),
    z.object({ status: z.literal('parked') }),
  ]),
);
export type Outcome = z.infer<typeof Outcome>;

export const SyncReply = shape(() =>
  z.object({
    protocol: z.literal(PROTOCOL),
    incarnation: Id,
    /** The device's last sequence number the server has dealt with. */
    last: Count,
    /** Answers to the leading part of the push; the rest is to be sent again after `retryAfter` seconds. */
    outcomes: z.array(z.object({ seq: Positive, outcome: Outcome })),
    retryAfter: z.optional(Count),
    /**
     * The cursor belongs to another life of this server: drop the cache, never the outbox, and pull from null. Nothing of the push
     * was taken, because its bases are places in that life.
     */
    reset: z.boolean(),
    cursor: z.nullable(Cursor),
    more: z.boolean(),
    /** The teams on whose roster the account is now: none for a receipt. Its phone keeps their organisations. */
    teams: z.array(Id),
    /** This account looks after the deployment. */
    steward: z.optional(z.boolean()),
    spaces: z.array(SpaceNews),
    /** Spaces this account was taken off: its devices let them go. */
    gone: z.optional(z.array(Id)),
    /** Spaces that are kept no more, because their time was over: for everybody who could read them. */
    erased: z.optional(z.array(Id)),
    entries: z.array(Entry),
    digests: z.array(Digest),
  }),
);
export type SyncReply = z.infer<typeof SyncReply>;
