import * as z from 'zod/mini';
import { Id, Signature } from '#protocol/ids.ts';
import { AccountKeys } from '#protocol/session.ts';
import { shape } from '#protocol/shape.ts';
import type { Account } from './account.ts';
import { keysMatch } from './account.ts';
import type { Place } from './seal.ts';
import { sign, verify } from './signing.ts';

/** What a sealed event holds: the event as exact text, who wrote it, and the proof, so that no reader can forge another. */
const Signed = shape(() => z.object({ author: Id, keys: AccountKeys, text: z.string(), signature: Signature }));

const signedText = (place: Place, text: string) => `stepwise/event/1\n${place.space}\n${place.key}\n${text}`;

export async function signEvent(account: Account, place: Place, event: unknown): Promise<z.infer<typeof Signed>> {
  const text = JSON.stringify(event);
  return {
    author: account.id,
    keys: account.keys,
    text,
    signature: await sign(account.signingKey, signedText(place, text)),
  };
}

/** The author and the event, or null when it is not what it says. Whether the author may speak here is the caller's. */
export async function readSignedEvent(
  place: Place,
  value: unknown,
): Promise<{ author: string; event: unknown } | null> {
  const parsed = Signed.safeParse(value);
  if (!parsed.success) return null;
  const { author, keys, text, signature } = parsed.data;
  if (!(await keysMatch(author, keys))) return null;
  if (!(await verify(keys.signing, signedText(place, text), signature))) return null;
  try {
    return { author, event: JSON.parse(text) };
  } catch {
    return null;
  }
}
