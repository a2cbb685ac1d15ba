import { randomBytes } from 'node:crypto';

/** Random bytes are passed in like time. */
export type RandomBytes = (count: number) => Buffer;

export const systemRandom: RandomBytes = (count) => randomBytes(count);

/** An id of the protocol's `Id` shape. */
export function randomId(random: RandomBytes): string {
  return random(16).toString('base64url');
}
