import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { MARKER_HEADER, PROTOCOL } from '#protocol/version.ts';
import type { Listener, Wake } from '../notify/wake.ts';
import { transportHeaders } from '../pages/headers.ts';
import type { Clock } from '../platform/clock.ts';
import { Refusal } from '../refusal.ts';
import { DATA_HEADERS } from '../reply.ts';
import { authenticate } from '../session/authenticate.ts';
import type { Store } from '../store/store.ts';
import type { Answer } from './answer.ts';

const HEADERS = {
  'content-type': 'text/event-stream',
  [MARKER_HEADER]: String(PROTOCOL),
  ...DATA_HEADERS,
  // nginx would otherwise hold events back until its buffer is full.
  'x-accel-buffering': 'no',
};
/** A connection that takes none of this any more is dead; its device will connect again. */
const UNREAD_BYTES = 16 * 1024;
const RETRY_SECONDS = 30;

/**
 * "Something is new for this account", and never what. Written straight to Node's response: a web stream per
 * connection costs more than twice the memory (19 kB against 49 kB).
 */
export function wakeUps(deps: { store: Store; clock: Clock; wake: Wake }): Answer {
  return async (c) => {
    const session = await authenticate(deps, c.req.header('authorization'));
    const outgoing = (c.env as Partial<HttpBindings> | undefined)?.outgoing;
    // Called without a socket (or by HEAD, which Hono hands to GET), there is no connection to keep open.
    if (!outgoing || c.req.method !== 'GET') throw new Refusal('not_found');

    const send = (text: string) => {
      if (outgoing.writableLength > UNREAD_BYTES) outgoing.destroy();
      else outgoing.write(text);
    };
    const listener: Listener = {
      ...session,
      wake: () => send('event: wake\ndata:\n\n'),
      beat: () => send(':\n\n'),
      end: () => {
        deps.wake.leave(listener);
        outgoing.end();
      },
    };
    if (!deps.wake.listen(listener)) throw new Refusal('try_later', { retryAfter: RETRY_SECONDS });
    outgoing.on('close', () => deps.wake.leave(listener));
    outgoing.writeHead(200, { ...HEADERS, ...transportHeaders(c.req.header('x-forwarded-proto')) });
    outgoing.write(':\n\n');
    return RESPONSE_ALREADY_SENT;
  };
}
