import type { Ticks } from '../platform/clock.ts';
import type { Store } from '../store/store.ts';
import type { Metrics } from './metrics.ts';

/** The same store, and how long it takes. */
export function measuredStore(store: Store, metrics: Metrics, ticks: Ticks): Store {
  async function measured<T>(kind: 'read' | 'write', work: () => Promise<T>): Promise<T> {
    const start = ticks();
    try {
      return await work();
    } finally {
      metrics.store(kind, (ticks() - start) / 1000);
    }
  }
  return {
    read: (job) => measured('read', () => store.read(job)),
    write: (job, touches) => measured('write', () => store.write(job, touches)),
    close: () => store.close(),
  };
}
