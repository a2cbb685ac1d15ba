import { StoreRefused } from '../failure.ts';
import { type Driver, isBusy } from './driver.ts';

/**
 * Lets one process at a time use a data folder. The lock is the operating system's, held through a SQLite file of
 * its own: it goes with the process, however that ends, so a crash leaves nothing to clean up; and a process number
 * in a file would mean nothing in containers, where every server is process 1.
 */
export function claimFolder(driver: Driver, folder: string): { release(): void } {
  const connection = driver.open(`${folder}/in-use.lock`);
  try {
    connection.script('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (!isBusy(error)) throw error;
    throw new StoreRefused(`A server is already using ${folder}. Stop it first, or give this one another DATA_DIR.`, {
      cause: error,
    });
  }
  return { release: () => connection.close() };
}
