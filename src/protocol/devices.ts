import * as z from 'zod/mini';
import { Body } from './body.ts';
import { Day, Id, Positive, PublicKey, Signature } from './ids.ts';
import { shape } from './shape.ts';

// Which devices open an account, and how one more comes to it. All of these are asked with POST.

/**
 * The devices of the account that asks, signed in. `certificate` is null for one that has not been back since these were
 * kept. `removed`: the account signed that it must not come back, so that no server can make that up.
 */
export const DevicesReply = shape(() =>
  z.object({
    devices: z.array(
      z.object({
        device: Id,
        key: PublicKey,
        certificate: z.nullable(Signature),
        added: Day,
        seen: z.nullable(Day),
        removed: z.nullable(z.object({ day: Day, signature: Signature })),
      }),
    ),
  }),
);
export type DevicesReply = z.infer<typeof DevicesReply>;
export type ListedDevice = DevicesReply['devices'][number];

/** Ends a device of one's own account, for good. Signed in; a second time changes nothing. */
export const RemoveDevice = shape(() => z.strictObject({ device: Id, signature: Signature }));
export type RemoveDevice = z.infer<typeof RemoveDevice>;

/**
 * Leaves the account's secret for one more device, sealed under a key that only a QR code on the screen tells. Signed in.
 * `link`: the name both sides work out from that key.
 */
export const OfferLink = shape(() => z.strictObject({ link: Id, sealed: Body }));
export type OfferLink = z.infer<typeof OfferLink>;
export const OfferedReply = shape(() => z.object({ seconds: Positive }));

/** Takes it, looks whether it was taken, or withdraws it: whoever has the code, without saying who they are. */
export const NamedLink = shape(() => z.strictObject({ link: Id }));
export const TakenReply = shape(() => z.object({ sealed: Body }));
export const LinkState = z.enum(['open', 'taken', 'withdrawn']);
export type LinkState = z.infer<typeof LinkState>;
export const LinkReply = shape(() => z.object({ state: LinkState }));
