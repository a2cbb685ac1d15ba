import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolder, START, startServer } from './harness.ts';

const DAY = 86_400_000;
let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A new build in place of the last one, as `vite build` makes it. */
function build(name: string, says: string): void {
  rmSync(`${folder}/dist`, { recursive: true, force: true });
  mkdirSync(`${folder}/dist/assets`, { recursive: true });
  writeFileSync(`${folder}/dist/index.html`, `<!doctype html>${says}`);
  writeFileSync(`${folder}/dist/shell.html`, `<!doctype html>${says}`);
  writeFileSync(`${folder}/dist/assets/writing-${name}.js`, says);
}

/** What a server says that is started on this day. */
async function asked(day: number, ...paths: string[]): Promise<string[]> {
  const server = startServer({
    pagesFolder: `${folder}/dist`,
    earlierFolder: `${folder}/data/earlier`,
    time: START + day * DAY,
  });
  const replies = await Promise.all(paths.map((path) => server.send(path, {})));
  const said = await Promise.all(replies.map(async (reply) => (reply.ok ? reply.text() : String(reply.status))));
  await server.stop();
  return said;
}

const FIRST = '/assets/writing-Aaaaaaa1.js';
const SECOND = '/assets/writing-Bbbbbbb2.js';
const THIRD = '/assets/writing-Ccccccc3.js';

it('a page of the build before still gets its parts, and every new page is of the newest', async () => {
  build('Aaaaaaa1', 'one');
  expect(await asked(0, FIRST)).toEqual(['one']);
  build('Bbbbbbb2', 'two');
  expect(await asked(30, FIRST, SECOND, '/')).toEqual(['one', 'two', '<!doctype html>two']);
});

it('parts go 90 days after another build took their place, however long they were in use', async () => {
  build('Aaaaaaa1', 'one');
  await asked(0, FIRST);
  build('Bbbbbbb2', 'two');
  expect(await asked(400, FIRST)).toEqual(['one']);
  build('Ccccccc3', 'three');
  expect(await asked(489, FIRST, SECOND, THIRD)).toEqual(['one', 'two', 'three']);
  expect(await asked(491, FIRST, SECOND, THIRD)).toEqual(['404', 'two', 'three']);
  expect(await asked(580, FIRST, SECOND, THIRD)).toEqual(['404', '404', 'three']);
});

it('a part that comes back is in use again', async () => {
  build('Aaaaaaa1', 'one');
  await asked(0);
  build('Bbbbbbb2', 'two');
  await asked(10);
  build('Aaaaaaa1', 'one');
  await asked(20);
  build('Bbbbbbb2', 'two');
  expect(await asked(105, FIRST)).toEqual(['one']);
});

it('a list that was damaged keeps what is there, and counts from today', async () => {
  build('Aaaaaaa1', 'one');
  await asked(0);
  build('Bbbbbbb2', 'two');
  await asked(10);
  writeFileSync(`${folder}/data/earlier/replaced.json`, '{"writ');
  expect(await asked(200, FIRST)).toEqual(['one']);
  expect(await asked(291, FIRST)).toEqual(['404']);
});

it('a server without a built client leaves what is kept alone', async () => {
  build('Aaaaaaa1', 'one');
  await asked(0);
  rmSync(`${folder}/dist`, { recursive: true });
  expect(await asked(200, FIRST)).toEqual(['404']);
  build('Bbbbbbb2', 'two');
  expect(await asked(300, FIRST)).toEqual(['one']);
});
