import pg from 'pg';
import type { Hints } from '../../notify/hints.ts';

const CHANNEL = 'stepwise_hints';
const RETRY_MS = 1000;

/**
 * Hints between the processes on one database. On a connection of its own and never in the transaction of a push: sending
 * one takes a lock of the whole database until its commit is on disk.
 */
export function openHints(urls: readonly string[]): Hints {
  let heard: (text: string) => void = () => {};
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | null = null;
  let turn = 0;
  let closed = false;

  async function connect(): Promise<void> {
    retry = null;
    const next = new pg.Client({ connectionString: urls[turn++ % urls.length]!, keepAlive: true, pipeline: true });
    const lost = () => {
      if (client === next) client = null;
      if (!closed) retry ??= setTimeout(connect, RETRY_MS);
    };
    next.on('error', lost);
    next.on('end', lost);
    next.on('notification', ({ payload }) => heard(payload ?? ''));
    try {
      await next.connect();
      // Refused by a standby, which is how the other one is found.
      await next.query(`SET synchronous_commit = off; LISTEN ${CHANNEL}`);
      client = next;
      if (closed) await next.end();
    } catch {
      lost();
      await next.end().catch(() => {});
    }
  }
  void connect();

  return {
    send(text) {
      // One that cannot be sent is lost, as hints may be.
      client?.query('SELECT pg_notify($1, $2)', [CHANNEL, text]).catch(() => {});
    },
    onHeard(listener) {
      heard = listener;
    },
    async close() {
      closed = true;
      if (retry) clearTimeout(retry);
      await client?.end();
    },
  };
}
