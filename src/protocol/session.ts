import * as z from 'zod/mini';
import { Count, Id, Positive, PublicKey, Signature } from './ids.ts';
import { ANSWER, PARTS } from './puzzle.ts';
import { shape } from './shape.ts';
import { PROTOCOL } from './version.ts';

/** An account's public half. Its id is derived from the two keys, so keys cannot be swapped under an id. */
export const AccountKeys = shape(() => z.strictObject({ encryption: PublicKey, signing: PublicKey }));
export type AccountKeys = z.infer<typeof AccountKeys>;

/** `bits`: how hard the puzzle is that an account the server does not know has to solve for this nonce. */
export const ChallengeReply = shape(() =>
  z.object({ nonce: z.string().check(z.maxLength(200)), bits: z._default(z.int(), 0) }),
);

/** What a stranger's first session costs. */
export const Work = shape(() => z.array(z.int().check(z.gte(0), z.lte(ANSWER.most))).check(z.maxLength(PARTS)));

/** Begins a session; the first one also enrols the account and the device. Nothing here is secret. */
export const SessionRequest = shape(() =>
  z.strictObject({
    protocol: z.literal(PROTOCOL),
    account: AccountKeys,
    device: z.strictObject({ key: PublicKey, certificate: Signature }),
    nonce: z.string().check(z.minLength(1), z.maxLength(200)),
    signature: Signature,
    /** One of a person's own devices, which they see in a list: not a receipt's. Only of these the server keeps a last day. */
    listed: z.optional(z.literal(true)),
    /** Left out by a Stepwise that cannot do it, which is then told to update. */
    work: z.optional(Work),
  }),
);
export type SessionRequest = z.infer<typeof SessionRequest>;

export const SessionReply = shape(() =>
  z.object({
    account: Id,
    device: Id,
    token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
    seconds: Positive,
    /** The device's last sequence number the server has dealt with. */
    last: Count,
  }),
);
export type SessionReply = z.infer<typeof SessionReply>;
