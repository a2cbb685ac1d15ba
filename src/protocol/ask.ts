import * as z from 'zod/mini';
import { ClaimedTime } from './events.ts';
import { Id } from './ids.ts';
import { shape } from './shape.ts';

const Line = z.string().check(z.maxLength(300));

/**
 * "Has anyone else seen this?", to one educator: where, and what kind of thing. Nothing of what the reporter wrote, and
 * nothing about them. `from` is where the answer goes; the educator's device checks the author against that team's roster.
 */
export const Asked = shape(() =>
  z.object({
    type: z.literal('asked'),
    at: ClaimedTime,
    from: z.object({ organisation: Id, team: Id }),
    placement: Line,
    domains: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)),
  }),
);
export type Asked = z.infer<typeof Asked>;
/** The educator has not seen it. Having seen it is told by an observation. */
export const NotSeen = shape(() => z.object({ type: z.literal('not-seen'), at: ClaimedTime }));

export const AskEvent = shape(() => z.discriminatedUnion('type', [Asked, NotSeen]));
export type AskEvent = z.infer<typeof AskEvent>;
