import type { Headers } from '../reply.ts';

/** Nothing from anywhere else, nothing inline, no text turned into markup except through the one named policy. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default picture',
].join('; ');

export const PAGE_HEADERS: Headers = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** Only behind TLS: on plain http the header would be ignored, and on localhost it would lock a developer out. */
export function transportHeaders(forwardedProto: string | undefined): Headers {
  return forwardedProto === 'https' ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {};
}
