import { statfs } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Metrics } from './metrics.ts';

const EVERY_MS = 10;
const NS = 1e9;
const SHARES = [50, 99, 100];

/** The process itself: how long the event loop was held up since it was last asked, memory, time spent, and room on the disk. */
export function watchProcess(metrics: Metrics, dataFolder: string): void {
  const delay = monitorEventLoopDelay({ resolution: EVERY_MS });
  delay.enable();
  metrics.watch('stepwise_event_loop_lag_seconds', 'How late the event loop was since this was last asked.', () => {
    const lag = (share: number) => Math.max(0, delay.percentile(share) / NS - EVERY_MS / 1000);
    const lags = SHARES.map((share): [{ quantile: string }, number] => [{ quantile: String(share / 100) }, lag(share)]);
    delay.reset();
    return lags;
  });
  metrics.watch('process_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss());
  metrics.watch('process_cpu_seconds_total', 'Processor time of the process.', () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  });
  metrics.watch('stepwise_disk_free_bytes', 'Room on the disk that the data folder is on.', async () => {
    const { bavail, bsize } = await statfs(dataFolder);
    return bavail * bsize;
  });
}
