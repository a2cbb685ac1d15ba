import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { type RunningServer, runServer } from '../e2e/support/running-server.ts';
import { openAs } from '../e2e/support/team.ts';
import { settled } from '../support/settled.ts';
import type { Scene, Section, Stage, Who } from './scene.ts';
import { isOf, slug } from './shown.ts';
import { filled } from './steps.ts';
import { PATIENCE_MS, type Picture, SIZES, take } from './take.ts';

export type Taken = { section: string; scene: Scene; pictures: Picture[]; problems: string[] };

/** The browser's own line about a request that found no server: some states are about that. */
const NO_SERVER = /net::ERR_|Failed to load resource/;

export interface PlayOptions {
  browser: Browser;
  /** A folder with the demonstration's data to begin with. */
  seeded: string;
  into: string;
  say: (line: string) => void;
}

/** One section from its first scene to its last, on a server of its own. A scene that fails is told of, and the next begins. */
export async function play({ name, scenes }: Section, { browser, seeded, into, say }: PlayOptions): Promise<Taken[]> {
  const server = await runServer('demo', seeded);
  const people = new People(browser, server);
  const kept = new Map<string, string>();
  const taken: Taken[] = [];
  try {
    for (const scene of scenes) {
      const problems: string[] = [];
      let pictures: Picture[] = [];
      try {
        const page = await people.as(scene.who);
        const as = (who: Who) => people.as(who);
        const stage: Stage = { page, context: page.context(), server, kept, as };
        if (scene.path) await page.goto(filled(scene.path, kept));
        for (const step of scene.steps ?? []) await step(stage);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await settled(page, PATIENCE_MS);
        const path = new URL(page.url()).pathname;
        if (!isOf(scene.shows, path)) problems.push(`shows ${path}, which is not ${scene.shows}`);
        const shot = await take(page, join(into, name), slug(scene.name), scene.dark === true);
        pictures = shot.pictures.map((picture) => ({ ...picture, file: `${name}/${picture.file}` }));
        problems.push(...shot.sideways.map((line) => `has to be scrolled sideways, ${line}`));
      } catch (error) {
        problems.push(
          String((error as Error).message)
            .split('\n')
            .slice(0, 4)
            .join(' '),
        );
      }
      problems.push(...people.complaints.splice(0).map((line) => `in the console: ${line}`));
      taken.push({ section: name, scene, pictures, problems });
      say(
        `${problems.length > 0 ? 'NO ' : 'ok '} ${name}: ${scene.name}${problems.map((one) => `\n      ${one}`).join('')}`,
      );
    }
  } finally {
    await people.leave();
    await server.remove();
  }
  return taken;
}

/** Everybody in a section has one page, in a browser of their own. */
class People {
  readonly complaints: string[] = [];
  readonly #browser: Browser;
  readonly #server: RunningServer;
  readonly #pages = new Map<Who, Page>();

  constructor(browser: Browser, server: RunningServer) {
    this.#browser = browser;
    this.#server = server;
  }

  async as(who: Who): Promise<Page> {
    const known = this.#pages.get(who);
    if (known) return known;
    const context = await this.#browser.newContext({
      baseURL: this.#server.origin,
      viewport: SIZES[0],
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    // A bound for what hangs: a busy machine is several times slower than a free one.
    context.setDefaultTimeout(30_000);
    this.#watch(context);
    const page = await context.newPage();
    this.#pages.set(who, page);
    if (!who.startsWith('Somebody')) {
      await openAs(page, who);
    }
    return page;
  }

  async leave(): Promise<void> {
    for (const page of this.#pages.values()) await page.context().close();
  }

  #watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error' && !NO_SERVER.test(message.text())) this.complaints.push(message.text());
    });
    context.on('weberror', (error) => this.complaints.push(String(error.error())));
  }
}
