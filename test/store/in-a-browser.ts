import { systemClock } from '#client/platform/clock.ts';
import { systemRandom } from '#client/platform/random.ts';
import { CONTRACT } from './contract.ts';

/** Put into a page by `test/browsers`: what its own store does not keep, in sentences. */
Object.assign(globalThis, {
  async brokenPromises(): Promise<string[]> {
    const announce = { changed() {}, listen: () => () => {} };
    const deps = { storage: { indexedDB, IDBKeyRange }, clock: systemClock, random: systemRandom, announce };
    const broken: string[] = [];
    for (const [promise, keeps] of Object.entries(CONTRACT)) {
      await keeps(deps).catch((error: unknown) => broken.push(`${promise}: ${String(error)}`));
    }
    return broken;
  },
});
