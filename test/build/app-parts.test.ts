import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAppParts } from '../../src/build/app-parts.ts';
import { integrityOf } from '../../src/client/vault/hash.ts';
import { readPages } from '../../src/server/pages/catalogue.ts';

/** Bytes that a careless reader takes for an end, and some that are no letters. */
const AWKWARD = Buffer.from([0x61, 0x0d, 0x0a, 0x2d, 0x2d, 0x0d, 0x0a, 0x00, 0xff, 0xfe, 0x0d, 0x0a]);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stepwise-parts-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'shell.html'), '<script src="/assets/index-1234567.js"></script>');
  writeFileSync(join(folder, 'assets/index-1234567.js'), 'the document asks for it');
  writeFileSync(join(folder, 'assets/note-1234567.js'), AWKWARD);
  writeFileSync(join(folder, 'assets/note-1234567.css'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

const URLS = ['shell.html', 'assets/index-1234567.js', 'assets/note-1234567.js', 'assets/note-1234567.css'];

/** As a browser takes apart what the server sends. */
async function read(): Promise<[string, File][]> {
  const page = readPages(folder).get('/app.parts')!;
  const answer = new Response(await page.bytes('identity'), { headers: { 'content-type': page.type } });
  return [...(await answer.formData())] as [string, File][];
}

test('what the server sends comes apart into the files of the build, byte for byte, with their types', async () => {
  await writeAppParts(folder, URLS);
  const [script, style, ...more] = await read();
  expect(more).toEqual([]);
  expect([script![0], script![1].type]).toEqual(['assets/note-1234567.js', 'text/javascript']);
  expect(await integrityOf(await script![1].arrayBuffer())).toBe(await integrityOf(AWKWARD));
  expect([style![0], style![1].type, style![1].size]).toEqual(['assets/note-1234567.css', 'text/css', 0]);
});

test('a file in which the boundary stands stops the build', async () => {
  await writeAppParts(folder, URLS);
  const { type } = readPages(folder).get('/app.parts')!;
  writeFileSync(join(folder, 'assets/note-1234567.js'), type.split('boundary=')[1]!);
  await expect(writeAppParts(folder, URLS)).rejects.toThrow('boundary');
});
