import type { LaneRow } from '../db/databases.ts';
import type { Sessions } from './session.ts';
import type { Fetch } from './transport.ts';

/**
 * Holds a server-sent-events connection for one lane and calls back at each wake-up; resolves when it ends. (EventSource
 * cannot carry the session's token in a header, and an address is the wrong place for it.)
 */
export async function listenForWakes(
  deps: { fetch: Fetch; sessions: Sessions; signal: AbortSignal; origin?: string },
  lane: LaneRow,
  woken: () => void,
): Promise<void> {
  const session = await deps.sessions.token(lane);
  if (session.kind !== 'token') return;
  try {
    const response = await deps.fetch(`${deps.origin ?? ''}/v1/wake`, {
      headers: { authorization: `Bearer ${session.token}`, accept: 'text/event-stream' },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: deps.signal,
    });
    if (response.status === 401) deps.sessions.forget(lane.account);
    const isOurs = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (!response.ok || !isOurs || !response.body) return;
    woken();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value.includes('event: wake')) woken();
    }
  } catch {
    // The connection ended; whoever asked tries again in a while.
  }
}
