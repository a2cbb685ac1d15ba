import { Worker } from 'node:worker_threads';

/**
 * Stories to play, by their text or by their seeds. `real`: with the browser's own cryptography. `mutant`: with this bug planted;
 * `changed`: with another text for a file. `untilFirst`: that fails. `shorten`: what fails, as far as it can be.
 */
export type Job = {
  stories?: readonly string[];
  seeds?: readonly number[];
  real?: boolean;
  mutant?: string;
  changed?: { file: string; text: string };
  untilFirst?: boolean;
  shorten?: boolean;
};
/** `shortest`: of a failing story, what is left when all is left out that it does not need to fail. */
export type Played = { seed: number; steps: number; promises: number; failure: string | null; shortest?: string };

/** A story that has not ended by then never will: that is a failure too. */
const LONGEST_MS = 120_000;

/** Plays stories in a thread of their own, one after another, and tells of each as it ends. */
export function playInWorker(job: Job, told: (played: Played) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./player.ts', import.meta.url), {
      workerData: job,
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    let at = 0;
    const giveUp = () => {
      told({ seed: job.seeds?.[at] ?? 0, steps: 0, promises: 0, failure: 'it never ends' });
      void worker.terminate();
    };
    let patience = setTimeout(giveUp, LONGEST_MS);
    worker.on('message', (played: Played | 'it goes on') => {
      clearTimeout(patience);
      patience = setTimeout(giveUp, LONGEST_MS);
      if (played === 'it goes on') return;
      at += 1;
      told(played);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(patience);
      resolve();
    });
  });
}
