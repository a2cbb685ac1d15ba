import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packFiles } from '../../src/build/packed.ts';
import { makeFolder, startServer, type TestServer } from './harness.ts';

let folder: string;
let server: TestServer;
const html = `<!doctype html><title>Stepwise</title>${'<p>word</p>'.repeat(200)}`;
const shell = '<!doctype html><title>Stepwise</title>';
beforeAll(async () => {
  folder = makeFolder();
  mkdirSync(`${folder}/dist/assets`, { recursive: true });
  writeFileSync(`${folder}/secret.txt`, 'secret');
  writeFileSync(`${folder}/dist/index.html`, html);
  writeFileSync(`${folder}/dist/shell.html`, shell);
  writeFileSync(`${folder}/dist/sw.js`, 'self');
  const firstFiles = [
    ['^/concerns/[^/]+/send/?$', ['assets/send-1234567.js', 'assets/send-1234567.css']],
    ['^/concerns/[^/]+/[^/]+/?$', ['assets/writing-1234567.js']],
  ];
  writeFileSync(`${folder}/dist/first-files.json`, JSON.stringify(firstFiles));
  writeFileSync(`${folder}/dist/assets/main-Ab3dE_9.js`, 'export {}'.repeat(100));
  writeFileSync(`${folder}/dist/robots.txt`, 'As it was.');
  await packFiles(`${folder}/dist`);
  writeFileSync(`${folder}/dist/late.txt`, 'Nobody packed this.');
  writeFileSync(`${folder}/dist/robots.txt`, 'Changed since it was packed.');
  server = startServer({ pagesFolder: `${folder}/dist` });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => server.send(path, { headers });
const browser = { 'sec-fetch-mode': 'navigate', accept: 'text/html' };

describe('the built client', () => {
  it('comes with headers that leave a script from elsewhere nothing to hold on to', async () => {
    const { headers } = await get('/');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default picture",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toBe('camera=(), microphone=(), geolocation=()');
  });

  it('tells a browser behind TLS to stay there, with every answer', async () => {
    const held = async (path: string, headers = {}) =>
      (await get(path, headers)).headers.get('strict-transport-security');
    for (const path of ['/', '/missing.js', '/v1/hello', '/v1/nothing', '/healthz']) {
      expect(await held(path)).toBe(null);
      expect(await held(path, { 'x-forwarded-proto': 'https' })).toBe('max-age=31536000; includeSubDomains');
    }
  });

  it('lets a cache keep only what is named by its content', async () => {
    const cache = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await cache('/assets/main-Ab3dE_9.js')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/sw.js')).toBe('no-cache');
    expect(await cache('/')).toBe('no-cache');
    const tag = (await get('/')).headers.get('etag')!;
    expect((await get('/', { 'if-none-match': tag })).status).toBe(304);
  });

  it('answers a navigation to any other address with the shell, and anything else with 404', async () => {
    expect(await (await get('/concerns/12', browser)).text()).toBe(shell);
    expect(await (await get('/', browser)).text()).toBe(html);
    const missing = await get('/assets/main-00000000.js', { 'sec-fetch-mode': 'cors', accept: '*/*' });
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
    expect((await get('/v1/nothing', browser)).status).toBe(404);
  });

  it('names what a page is made of together with its document, so that one answer is not waited for after another', async () => {
    const named = async (path: string) => (await get(path, browser)).headers.get('link');
    expect(await named('/concerns/12/send')).toBe(
      '</assets/send-1234567.js>; rel=modulepreload, </assets/send-1234567.css>; rel=preload; as=style; crossorigin',
    );
    expect(await named('/concerns/12/when')).toBe('</assets/writing-1234567.js>; rel=modulepreload');
    for (const path of ['/', '/concerns/12', '/shell.html', '/sw.js']) expect(await named(path)).toBe(null);
  });

  it('cannot be left by any spelling of a path', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%5c..%5csecret.txt',
      '//secret.txt',
      '/%00',
    ]) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });

  it('is compressed as the browser likes it', async () => {
    const bytes = async (accept: string, path = '/') => {
      const answer = await get(path, { 'accept-encoding': accept });
      return [answer.headers.get('content-encoding'), Buffer.from(await answer.arrayBuffer())] as const;
    };
    const [br, packed] = await bytes('gzip, deflate, br, zstd');
    expect([br, brotliDecompressSync(packed).toString()]).toEqual(['br', html]);
    const [gz, zipped] = await bytes('gzip, br;q=0');
    expect([gz, gunzipSync(zipped).toString()]).toEqual(['gzip', html]);
    expect((await bytes('identity'))[0]).toBe(null);
    expect((await bytes('gzip, br', '/late.txt'))[0]).toBe('gzip');
    const [changed, robots] = await bytes('gzip, br', '/robots.txt');
    expect([changed, gunzipSync(robots).toString()]).toEqual(['gzip', 'Changed since it was packed.']);
    expect((await get('/late.txt.br')).status).toBe(404);
    expect((await get('/index.html.br')).status).toBe(404);
  });
});
