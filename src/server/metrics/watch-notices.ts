import { type Clock, secondsOf } from '../platform/clock.ts';
import type { Store } from '../store/store.ts';
import type { Metrics } from './metrics.ts';

/** What is still to be told to devices and mailboxes. */
export function watchNotices(metrics: Metrics, { store, clock }: { store: Store; clock: Clock }): void {
  const standing = () => store.read((tx) => tx.notice.standing());
  metrics.watch('stepwise_notices_waiting', 'Notices that wait for their time or to be told.', async () => {
    return (await standing()).waiting;
  });
  metrics.watch('stepwise_notices_failing', 'Notices that could not be told yet, and are tried again.', async () => {
    return (await standing()).failing;
  });
  metrics.watch('stepwise_notices_late_seconds', 'How long the first notice is past its time.', async () => {
    const { first } = await standing();
    return first === null ? 0 : Math.max(0, secondsOf(clock) - first);
  });
}
