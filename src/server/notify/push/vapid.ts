import { publicHalf, signWith } from '../../crypto/proof-key.ts';

/** Push services take up to a day; a clock that is wrong by hours should still do. */
const SECONDS = 12 * 3600;

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Says to a push service who sends: RFC 8292, a value for `authorization`. `key` is the server's own, as it is stored;
 * `subject` says whom to reach about it: an address that begins with https: or mailto:. `now` is seconds since 1970.
 */
export function vapid(endpoint: URL, { key, subject }: { key: string; subject: string }, now: number): string {
  const claims = { aud: endpoint.origin, exp: now + SECONDS, sub: subject };
  const said = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}`;
  return `vapid t=${said}.${signWith(key, said)}, k=${publicHalf(key)}`;
}
