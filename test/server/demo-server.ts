import { cpSync, existsSync, mkdtempSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { systemRandom } from '#client/platform/random.ts';
import { seedDemo } from '#demo/seed.ts';
import { makeFolder, startServer, type TestServer } from './harness.ts';

/**
 * A server with the demonstration in it. Making that takes seconds, so it is made once for each run of the tests, and
 * each server gets a copy in a folder that is the caller's to remove. `region`: with what its regional team was told.
 */
export async function startDemoServer({ region = false } = {}): Promise<TestServer> {
  const folder = makeFolder();
  cpSync(await seededFolder(region), folder, { recursive: true });
  return startServer({ folder });
}

async function seededFolder(region: boolean): Promise<string> {
  const room = inject('room');
  const ready = join(room, region ? 'region' : 'demo');
  if (existsSync(ready)) return ready;
  const folder = mkdtempSync(join(room, 'making-'));
  const { app, store, clock, stop } = startServer({ folder });
  await seedDemo({ app, store, clock, random: systemRandom, region });
  await stop();
  try {
    renameSync(folder, ready);
  } catch (error) {
    // Another test file was quicker.
    if (!existsSync(ready)) throw error;
  }
  return ready;
}
