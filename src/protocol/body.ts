import * as z from 'zod/mini';
import { HEADER_BYTES, IV_BYTES, TAG_BYTES } from './envelope.ts';
import { SIZE_CLASSES } from './limits.ts';

const overhead = HEADER_BYTES + IV_BYTES + TAG_BYTES;
const chars = (bytes: number) => Math.ceil((bytes * 4) / 3);
/** The only lengths a sealed body may have, in characters. */
export const BODY_LENGTHS: readonly number[] = SIZE_CLASSES.map((size) => chars(size + overhead));
const LONGEST = Math.max(...BODY_LENGTHS);
/** base64url of version 1, suite 1 begins so; the server checks the header without being able to read on. */
export const BODY_PREFIX = 'AQE';

export const Body = z.string().check(
  z.maxLength(LONGEST),
  z.regex(/^[A-Za-z0-9_-]+$/),
  z.refine((text) => text.startsWith(BODY_PREFIX) && BODY_LENGTHS.includes(text.length)),
);
