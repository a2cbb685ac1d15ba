import type { RandomBytes } from '../../platform/random.ts';
import { type PushKeys, sealMessage } from './seal-message.ts';
import { vapid } from './vapid.ts';

export type PushAddress = PushKeys & { endpoint: string };

/**
 * `gone`: the browser has let this address go. `later`: to be tried again, not before `seconds` if the service said so.
 * `refused`: it will not take it however often it is asked.
 */
export type Delivered =
  | { kind: 'sent' }
  | { kind: 'gone' }
  | { kind: 'later'; seconds: number | null; status: number | null }
  | { kind: 'refused'; status: number };

export interface PushSender {
  /** Milliseconds since 1970. */
  now(): number;
  random: RandomBytes;
  fetch: typeof fetch;
  key: string;
  subject: string;
}

/** Nothing of it is shown or read: what a phone shows is its own words. Some services refuse a message without a body. */
const WORDS = 'news';
const PATIENCE_MS = 10_000;
/** A phone that is off for longer is told by the next one, or sees it when it is opened. */
const KEEP_SECONDS = 24 * 3600;

/** One push to one browser. Never throws: what goes wrong on the way is a reason to try again. */
export async function deliver({ endpoint, ...keys }: PushAddress, sender: PushSender): Promise<Delivered> {
  const now = Math.floor(sender.now() / 1000);
  let answer: Response;
  try {
    answer = await sender.fetch(endpoint, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        authorization: vapid(new URL(endpoint), sender, now),
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        ttl: String(KEEP_SECONDS),
        urgency: 'normal',
        // One that has not been delivered yet is replaced.
        topic: WORDS,
      },
      body: new Uint8Array(sealMessage(WORDS, keys, sender.random)),
    });
    await answer.body?.cancel();
  } catch {
    return { kind: 'later', seconds: null, status: null };
  }
  const { status } = answer;
  if (answer.ok) return { kind: 'sent' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status === 429 || status >= 500) {
    return { kind: 'later', seconds: retryAfter(answer.headers.get('retry-after'), sender.now()), status };
  }
  return { kind: 'refused', status };
}

/** Seconds, or a date, as HTTP has it; null when it says nothing that can be read. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const at = header.endsWith(' GMT') ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}
