import type { ErrorCode } from '#protocol/errors.ts';
import { ErrorReply } from '#protocol/errors.ts';
import { CONTENT_TYPE, MARKER_HEADER } from '#protocol/version.ts';

/** `parting`: it is the last thing a page does, and may go on after it. */
export type Request = { path: string; body?: unknown; token?: string; etag?: string; parting?: boolean };
/** `offline`: no answer of ours came back, whatever did. Only the other three are the server's own word. */
export type Reply =
  | { kind: 'ok'; body: unknown; etag: string | null }
  | { kind: 'unchanged' }
  | { kind: 'refused'; code: ErrorCode; last: number | null; retryAfter: number | null; removal?: string | undefined }
  | { kind: 'offline' };
export type Transport = (request: Request) => Promise<Reply>;
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const TIMEOUT_MS = 30_000;
/** However long a server says: it may have been wrong. */
const LONGEST_PAUSE_S = 600;

/**
 * Talks to the server Stepwise came from. A captive portal's friendly 200 lacks our type and marker: offline. Once told to slow
 * down it asks nothing until then, whoever wants to.
 */
export function makeTransport(fetch: Fetch, origin = '', ticks = () => performance.now()): Transport {
  let quietUntil = 0;
  return async ({ path, body, token, etag, parting = false }) => {
    const left = Math.ceil((quietUntil - ticks()) / 1000);
    if (left > 0) return { kind: 'refused', code: 'slow_down', last: null, retryAfter: left };
    const headers: Record<string, string> = { accept: CONTENT_TYPE };
    if (body !== undefined) headers['content-type'] = CONTENT_TYPE;
    if (token) headers['authorization'] = `Bearer ${token}`;
    if (etag) headers['if-none-match'] = etag;
    try {
      const response = await fetch(origin + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers,
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        keepalive: parting,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.headers.get(MARKER_HEADER)) return { kind: 'offline' };
      if (response.status === 304) return { kind: 'unchanged' };
      if (!response.headers.get('content-type')?.startsWith(CONTENT_TYPE)) return { kind: 'offline' };
      const reply: unknown = await response.json();
      if (response.ok) return { kind: 'ok', body: reply, etag: response.headers.get('etag') };
      const { code, last, retryAfter, removal } = errorIn(reply);
      if (code === 'slow_down') quietUntil = ticks() + Math.min(retryAfter ?? 1, LONGEST_PAUSE_S) * 1000;
      return { kind: 'refused', code, last: last ?? null, retryAfter: retryAfter ?? null, removal };
    } catch {
      return { kind: 'offline' };
    }
  };
}

/** A code that only a newer server has means that this one is too old for it. Throws for what is no refusal. */
function errorIn(reply: unknown): ErrorReply['error'] {
  const told = ErrorReply.safeParse(reply);
  if (told.success) return told.data.error;
  if (typeof (reply as Partial<ErrorReply>).error?.code !== 'string') throw new Error('no refusal of ours');
  return { code: 'unknown_version' };
}
