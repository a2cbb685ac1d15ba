import * as z from 'zod/mini';
import { Signature } from './ids.ts';
import { shape } from './shape.ts';

/** Why one mutation was refused. Stable: phones keep them, and text for people hangs on them. */
export const RejectionCode = z.enum([
  'malformed',
  'unknown_operation',
  'hash_mismatch',
  'chunk_missing',
  'conflict',
  'key_taken',
  'space_taken',
  'not_yours',
  'not_a_participant',
  'unknown_team',
  'not_on_roster',
  'barred',
  'last_reader',
  'account_full',
  'space_full',
  'unknown_class',
]);
export type RejectionCode = z.infer<typeof RejectionCode>;

/** Why a whole request was refused. */
export const ErrorCode = z.enum([
  'bad_request',
  'wrong_content_type',
  'too_large',
  'unknown_version',
  'session_required',
  'forged',
  'forbidden',
  'device_removed',
  'challenge_expired',
  'work_needed',
  'sequence_gap',
  'sequence_conflict',
  'not_found',
  'link_used',
  'link_expired',
  'link_withdrawn',
  'roster_conflict',
  'no_lead',
  'too_many',
  'slow_down',
  'try_later',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/**
 * `last` comes with `sequence_gap`: the number the server expects to follow. `removal` comes with `device_removed`: the
 * account's own signature for it, without which a device believes nobody.
 */
export const ErrorReply = shape(() =>
  z.object({
    error: z.object({
      code: ErrorCode,
      last: z.optional(z.int()),
      retryAfter: z.optional(z.int()),
      removal: z.optional(Signature),
    }),
  }),
);
export type ErrorReply = z.infer<typeof ErrorReply>;

export const HTTP_STATUS: Record<ErrorCode, 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 426 | 429 | 500 | 503> = {
  bad_request: 400,
  wrong_content_type: 415,
  too_large: 413,
  unknown_version: 426,
  session_required: 401,
  forged: 403,
  device_removed: 403,
  challenge_expired: 401,
  work_needed: 401,
  sequence_gap: 409,
  sequence_conflict: 409,
  forbidden: 403,
  not_found: 404,
  link_used: 410,
  link_expired: 410,
  link_withdrawn: 410,
  roster_conflict: 409,
  no_lead: 409,
  too_many: 429,
  slow_down: 429,
  try_later: 503,
  internal: 500,
};
