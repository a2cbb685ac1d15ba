import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

/** The contract with all it needs, as one script for a page. */
export async function bundledContract(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'in-a-browser.ts'), formats: ['iife'], name: 'contract' },
      rolldownOptions: { external: ['crypto'] },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}
