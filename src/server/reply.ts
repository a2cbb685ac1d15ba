import { CONTENT_TYPE, MARKER_HEADER, PROTOCOL } from '#protocol/version.ts';

export type Headers = Record<string, string>;

/** For what no browser is to show, frame or guess the kind of. */
export const DATA_HEADERS: Headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

const API_HEADERS: Headers = {
  'content-type': CONTENT_TYPE,
  [MARKER_HEADER]: String(PROTOCOL),
  ...DATA_HEADERS,
};

/** Every answer under /v1 leaves through here, so that a phone can tell it from a captive portal's. */
export function reply(body: unknown, status = 200, headers: Headers = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...API_HEADERS, ...headers } });
}

/** An answer that may be kept and asked about again: 304 when the phone still has this version. */
export async function replyTagged(
  tag: string,
  ifNoneMatch: string | undefined,
  body: () => Promise<unknown>,
): Promise<Response> {
  const headers = { 'cache-control': 'no-cache', etag: `"${tag}"` };
  if (matches(tag, ifNoneMatch)) return new Response(null, { status: 304, headers: { ...API_HEADERS, ...headers } });
  return reply(await body(), 200, headers);
}

/** Weak comparison, as If-None-Match asks for: a proxy that compresses may have added the `W/`. */
export function matches(tag: string, ifNoneMatch: string | undefined): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === `"${tag}"`);
}
