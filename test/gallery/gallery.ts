import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { runServer } from '../e2e/support/running-server.ts';
import { findBrowser, QUIET_FLAGS } from '../support/find-browser.ts';
import { album } from './album.ts';
import { takeComponents } from './components.ts';
import { play, type Taken } from './play.ts';
import { sections } from './sections.ts';

/**
 * `npm run gallery -- [--only learner,team] [--json]`: every page and state of the demonstration's build as pictures, at the size of
 * a phone and of a desk, on one page to look at: `test-results/gallery/index.html`.
 */
const INTO = 'test-results/gallery';
const COMPONENTS = 'components';
const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean', default: false } } });
const say = (line: string) => void (values.json || console.log(line));
const names = [...sections.map(({ name }) => name), COMPONENTS];
const wanted = values.only?.split(',') ?? names;
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`There is no section ${unknown.join(', ')}. There are: ${names.join(', ')}.`);

const began = Date.now();
const browser = await chromium.launch({ executablePath: findBrowser(say), args: QUIET_FLAGS });
const seeded = mkdtempSync(join(tmpdir(), 'stepwise-seeded-'));
mkdirSync(INTO, { recursive: true });
const taken: Taken[] = [];
try {
  const plays = sections.filter(({ name }) => wanted.includes(name));
  if (plays.length > 0) await (await runServer('demo', undefined, seeded)).stop();
  for (const section of plays) {
    rmSync(join(INTO, section.name), { recursive: true, force: true });
    taken.push(...(await play(section, { browser, seeded, into: INTO, say })));
  }
  if (wanted.includes(COMPONENTS)) taken.push(...(await takeComponents(browser, INTO, COMPONENTS, say)));
} finally {
  await browser.close();
  rmSync(seeded, { recursive: true, force: true });
}

const shown = [...sections, { name: COMPONENTS, title: 'Components' }]
  .filter(({ name }) => wanted.includes(name))
  .map(({ name, title }) => ({
    name,
    title,
    scenes: taken
      .filter(({ section }) => section === name)
      .map(({ scene, ...rest }) => ({ name: scene.name, who: scene.who, ...rest })),
  }));
writeFileSync(join(INTO, 'index.html'), album(shown));
const failed = taken.filter(({ problems }) => problems.length > 0);
const pass = failed.length === 0;
const pictures = taken.reduce((sum, one) => sum + one.pictures.length, 0);
const seconds = Math.round((Date.now() - began) / 1000);
say(`${pictures} pictures of ${taken.length} states in ${seconds} s: ${INTO}/index.html`);
if (values.json) {
  const problems = failed.map(({ section, scene, problems: lines }) => ({ section, name: scene.name, lines }));
  console.log(JSON.stringify({ pass, pictures, states: taken.length, seconds, problems }));
}
process.exitCode = pass ? 0 : 1;
