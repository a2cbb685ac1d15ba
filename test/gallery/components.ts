import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { Taken } from './play.ts';
import { slug } from './shown.ts';
import { SIZES, take } from './take.ts';

declare global {
  /** What `components/main.tsx` leaves on its page. */
  var gallery: { names: string[]; show(name: string): void };
}

/** Each component of `src/client/ui` with its examples, in the app's own styles. */
export async function takeComponents(
  browser: Browser,
  into: string,
  section: string,
  say: (line: string) => void,
): Promise<Taken[]> {
  const page = await browser.newPage({ viewport: SIZES[0], locale: 'en-GB' });
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const { code, css } = await built();
  await page.setContent(
    `<!doctype html><html lang="en-GB"><title>Components</title><style>${css}</style><main class="sw-main sw-width" id="app"></main></html>`,
  );
  await page.addScriptTag({ content: code, type: 'module' });
  await page.waitForFunction(() => globalThis.gallery !== undefined);
  mkdirSync(join(into, section), { recursive: true });
  const taken: Taken[] = [];
  for (const name of await page.evaluate(() => globalThis.gallery.names)) {
    await page.evaluate((shown) => globalThis.gallery.show(shown), name);
    const { pictures, sideways } = await take(page, join(into, section), slug(name), true);
    const problems = [...sideways, ...complaints.splice(0)];
    const scene = { name, who: 'Somebody new' as const, shows: '' };
    taken.push({
      section,
      scene,
      pictures: pictures.map((picture) => ({ ...picture, file: `${section}/${picture.file}` })),
      problems,
    });
    say(
      `${problems.length > 0 ? 'NO ' : 'ok '} ${section}: ${name}${problems.map((one) => `\n      ${one}`).join('')}`,
    );
  }
  await page.close();
  return taken;
}

/** Made in memory: nothing of it is in any build that people get. */
async function built(): Promise<{ code: string; css: string }> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    css: { preprocessorOptions: { scss: { loadPaths: ['node_modules/nhsuk-frontend/dist'], quietDeps: true } } },
    build: {
      write: false,
      minify: false,
      cssCodeSplit: false,
      rolldownOptions: { input: 'test/gallery/components/main.tsx' },
    },
  })) as Rolldown.RolldownOutput;
  const chunks = result.output.filter((file) => file.type === 'chunk');
  const styles = result.output.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  return {
    code: chunks.map(({ code }) => code).join('\n'),
    css: styles.map((file) => String((file as Rolldown.OutputAsset).source)).join('\n'),
  };
}
