import { createHash, timingSafeEqual } from 'node:crypto';
import { isLocal } from '../limits/asker.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { type Clock, dayOf, type Ticks } from '../platform/clock.ts';
import { Refusal } from '../refusal.ts';
import { DATA_HEADERS, reply } from '../reply.ts';
import type { Store } from '../store/store.ts';
import type { Answer } from './answer.ts';

/** The process answers. Whoever watches it restarts it when it does not. */
export const healthz: Answer = () => reply({ ok: true });

/** However often it is asked, the disk is tried no more often than this. */
const TRIED_MS = 2000;
/** A store that takes longer is no good to anybody who waits. */
const PATIENCE_MS = 5000;
const RETRY_SECONDS = 5;

/**
 * Whether requests should come here: the store answers a read, a write reaches its disk, and nobody has asked the process to
 * stop. It restarts nothing: a full disk stays full.
 */
export function readyz(deps: { store: Store; clock: Clock; ticks: Ticks; state: { stopping: boolean } }): Answer {
  const { store, clock, ticks, state } = deps;
  let tried = { at: Number.NEGATIVE_INFINITY, works: Promise.resolve(false) };

  async function works(): Promise<boolean> {
    const answered = store
      .read((tx) => tx.meta.get('incarnation'))
      .then(() => store.write((tx) => tx.meta.set('tried', dayOf(clock))))
      .then(
        () => true,
        () => false,
      );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MS);
    });
    return Promise.race([answered, late]).finally(() => clearTimeout(timer));
  }

  return async () => {
    if (ticks() - tried.at >= TRIED_MS) tried = { at: ticks(), works: works() };
    if (state.stopping || !(await tried.works)) throw new Refusal('try_later', { retryAfter: RETRY_SECONDS });
    return reply({ ok: true });
  };
}

/** For this machine alone, or for who has the token: how much a Stepwise is used is nobody else's business. */
export function metricsPage({ metrics, token }: { metrics: Metrics; token: string | null }): Answer {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  const wanted = token === null ? null : hash(`Bearer ${token}`);
  return async (c) => {
    const given = c.req.header('authorization');
    const known = wanted !== null && given !== undefined && timingSafeEqual(hash(given), wanted);
    if (!known && !isLocal(c)) throw new Refusal('not_found');
    const headers = { ...DATA_HEADERS, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
    return new Response(await metrics.text(), { headers });
  };
}
