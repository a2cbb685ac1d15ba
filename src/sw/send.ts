import { NO_WORK, type Work } from '#protocol/puzzle.ts';
import { sessionText } from '#protocol/texts.ts';
import { CONTENT_TYPE, MARKER_HEADER, PROTOCOL } from '#protocol/version.ts';
import type { Left } from '../client/db/exchange/left-words.ts';
import { sign } from '../client/vault/signing.ts';
import { slowWork } from '../client/vault/slow-work.ts';

type Answer = { ok: boolean; body: { nonce?: string; bits?: number; token?: string; error?: { code?: string } } };

export interface SendDeps {
  left: readonly Left[];
  /** The pages that are open now. A frozen one does nothing any more. */
  pages: readonly { id: string; lifecycleState?: string }[];
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** Waits between one lane and the next, as a page does: see the decision on receipts. */
  pause: () => Promise<void>;
}

/**
 * Sends what was on its way when the app was closed, sealed and ready as it lies there. Nothing is noted: the page says the same
 * again when it is next open, hears that the server has it, and only then calls it sent. Throws when the browser should try
 * again later.
 */
export async function sendLeft({ left, pages, fetch, pause }: SendDeps): Promise<void> {
  if (left.length === 0) return;
  if (pages.some(({ lifecycleState }) => lifecycleState !== 'frozen')) throw new Error('a page is open and sends');
  const ask = async (path: string, body: object, token = ''): Promise<Answer> => {
    const headers: Record<string, string> = { accept: CONTENT_TYPE, 'content-type': CONTENT_TYPE };
    if (token) headers['authorization'] = `Bearer ${token}`;
    const how = { method: 'POST', headers, credentials: 'omit', cache: 'no-store', redirect: 'error' } as const;
    const response = await fetch(path, { ...how, body: JSON.stringify(body) });
    // A captive portal's friendly page.
    if (!response.headers.get(MARKER_HEADER)) throw new Error('no answer of ours');
    return { ok: response.ok, body: (await response.json()) as Answer['body'] };
  };
  for (const [at, one] of left.entries()) {
    if (at > 0) await pause();
    const token = await begin(one, ask);
    const { ok } = token
      ? await ask('/v1/sync', { protocol: PROTOCOL, push: one.push, cursor: one.cursor }, token)
      : {};
    if (!ok) throw new Error('not taken');
  }
}

/** A session of the lane's device, whose key signs also while the words themselves are locked. */
async function begin(
  { lane: { account, keys, device }, own }: Left,
  ask: (path: string, body: object) => Promise<Answer>,
): Promise<string | undefined> {
  const { nonce = '', bits = 0 } = (await ask('/v1/session/challenge', {})).body;
  const signature = await sign(device.signingKey, sessionText(account, device.id, nonce));
  const { key, certificate } = device;
  const session = { protocol: PROTOCOL, account: keys, device: { key, certificate }, nonce, signature };
  const answer = (work: Work) => ask('/v1/session', { ...session, work, ...(own && { listed: true }) });
  let { body } = await answer(NO_WORK);
  if (body.error?.code === 'work_needed') {
    ({ body } = await answer(await slowWork({ account, nonce, bits })));
  }
  return body.token;
}
