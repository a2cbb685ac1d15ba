import * as z from 'zod/mini';
import { PublicKey } from './ids.ts';
import { shape } from './shape.ts';

/**
 * Where a browser can be told that there is something new, and never what. `endpoint`: an address of its push service, the
 * same for every account on that device. Signed in, for the account and device that ask; again takes the place of it.
 */
export const PushOn = shape(() =>
  z.strictObject({
    endpoint: z.string().check(z.maxLength(1000), z.regex(/^https:/)),
    p256dh: PublicKey,
    auth: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)),
  }),
);
export type PushOn = z.infer<typeof PushOn>;

/** The key that a browser subscribes to. Null: this server has nobody that a push service could turn to, and sends none. */
export const PushReply = shape(() => z.object({ key: z.nullable(PublicKey) }));
