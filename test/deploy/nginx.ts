import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectHttp2 } from 'node:http2';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { parseArgs } from 'node:util';
import { CONTENT_TYPE, MARKER_HEADER } from '#protocol/version.ts';
import { listen } from '#server/listen.ts';
import { appendArgs, Device } from '../server/device.ts';
import { startServer } from '../server/harness.ts';
import { startNginx } from './behind-nginx.ts';
import { findNginx } from './find-nginx.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const say = (line: string) => void (values.json || console.log(line));
if (!findNginx(say)) {
  console.log('Not checked: there is no nginx here, and it could not be installed.');
  process.exit(0);
}

/** `npm run check:nginx`: the shipped configuration, in a real nginx before a real server, as phones meet it. */
const pagesFolder = mkdtempSync(join(tmpdir(), 'stepwise-pages-'));
writeFileSync(join(pagesFolder, 'index.html'), '<!doctype html><title>Stepwise</title>');
const paces = { proxies: 1, perAddress: 5, perCrowd: 1000, perAccount: 1000 };
const server = startServer({ pagesFolder, paces });
const listening = await listen(server, { port: 0, host: '127.0.0.1' });
const nginx = await startNginx(listening.port);
const { ca, httpPort, httpsPort } = nginx;

/** As `fetch`, which would not take the certificate of this run. */
async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = init.headers as Record<string, string> | undefined;
  const asked = request({ host: 'localhost', port: httpsPort, path, method: init.method ?? 'GET', ca, headers });
  asked.end(init.body as string | undefined);
  const [answer] = await once(asked, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const all = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Response(chunks.length > 0 ? Buffer.concat(chunks) : null, { status: answer.statusCode, headers: all });
}

/** Seconds until the other side lets go of somebody who goes on so slowly, or not at all. */
async function secondsUntilLetGo(begin: string, drip: string): Promise<number> {
  const socket: TLSSocket = connect({ host: 'localhost', port: httpsPort, ca });
  socket.on('error', () => {});
  await once(socket, 'secureConnect');
  const start = performance.now();
  socket.resume();
  socket.write(begin);
  const dripping = setInterval(() => drip && socket.write(drip), 400);
  await once(socket, 'close');
  clearInterval(dripping);
  return Math.round((performance.now() - start) / 1000);
}

const checks: { name: string; pass: boolean; seen: unknown }[] = [];
function check(name: string, seen: unknown, pass: boolean): void {
  checks.push({ name, pass, seen });
  say(`${pass ? 'yes' : 'NO '} ${name}: ${JSON.stringify(seen)}`);
}

try {
  const plain = await fetch(`http://localhost:${httpPort}/a?b=c`, { redirect: 'manual' });
  const moved = plain.headers.get('location');
  check(
    'plain http leads to https',
    [plain.status, moved],
    plain.status === 301 && moved === 'https://localhost/a?b=c',
  );

  const clear = await fetch(`http://localhost:${httpPort}/v1/hello`, { redirect: 'manual' });
  check('the API does not, and is not there', clear.status, clear.status === 404);

  const page = await send('/');
  const told = ['content-security-policy', 'strict-transport-security', 'x-content-type-options', 'referrer-policy'];
  const missing = told.filter((name) => !page.headers.get(name));
  check('a page comes with all its headers', { missing }, page.status === 200 && missing.length === 0);
  const server_ = page.headers.get('server');
  check('nobody is told which nginx it is', server_, server_ === 'nginx');

  const device = await new Device(send).signIn();
  const vault = await device.openVault();
  const { outcomes } = await device.sync(device.next('append@1', appendArgs(vault)));
  check('a phone signs in and syncs', outcomes[0]!.outcome, outcomes[0]!.outcome.status === 'applied');

  const tablet = await new Device(send, device.person).signIn();
  const http2 = connectHttp2(`https://localhost:${httpsPort}`, { ca });
  const stream = http2.request({ ':path': '/v1/wake', authorization: `Bearer ${tablet.token}` });
  const heard = (text: string) =>
    new Promise<number>((resolve) => {
      const onData = (bytes: Buffer) => {
        if (!String(bytes).includes(text)) return;
        stream.off('data', onData);
        resolve(performance.now());
      };
      stream.on('data', onData);
    });
  await heard(':');
  const woken = heard('event: wake');
  await device.sync(device.next('append@1', appendArgs(vault)));
  const stored = performance.now();
  const late = Math.round((await woken) - stored);
  check('a wake-up arrives at once, over HTTP/2 as in browsers (ms after the commit)', late, late < 1000);
  http2.destroy();

  const own = await device.raw([' '.repeat(400_000)]);
  const ours = own.headers.get(MARKER_HEADER) === '1';
  check('what is too large hears it from Stepwise', [own.status, ours], own.status === 413 && ours);
  const far = await device.raw([' '.repeat(600_000)]);
  const marked = far.headers.has(MARKER_HEADER);
  check('what is far too large hears it from nginx, without our marker', far.status, far.status === 413 && !marked);
  const packed = await send('/v1/sync', {
    method: 'POST',
    headers: { 'content-type': CONTENT_TYPE, 'content-encoding': 'gzip', authorization: `Bearer ${device.token}` },
    body: 'x',
  });
  check('a packed body is not unpacked', packed.status, packed.status === 415);

  const statuses = new Set<number>();
  for (let n = 0; n < 400; n++) {
    statuses.add((await send('/v1/hello', { headers: { 'x-forwarded-for': '203.0.113.7' } })).status);
  }
  check('nobody can pass for another address', [...statuses], statuses.size === 1 && statuses.has(200));
  for (const path of ['/metrics', '/readyz', '/healthz']) {
    const hidden = await send(path);
    check(`${path} is for this machine alone`, hidden.status, hidden.status === 404);
  }

  const [head, body] = await Promise.all([
    secondsUntilLetGo('POST /v1/sync HTTP/1.1\r\nhost: localhost\r\nx-slow: ', 'x'),
    secondsUntilLetGo('POST /v1/sync HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n\r\n{', ''),
  ]);
  check('a head a letter at a time is not waited for (seconds)', head, head <= 20);
  check('nor a body that does not come (seconds)', body, body <= 30);

  const logged = nginx.logged();
  check('nothing of anybody was written down', logged, !/127\.0\.0\.1|203\.0\.113|\/v1\/|client/.test(logged));
} finally {
  await nginx.stop();
  await listening.stop();
  await server.stop();
  rmSync(pagesFolder, { recursive: true });
}
const pass = checks.every((one) => one.pass);
if (values.json) console.log(JSON.stringify({ pass, checks }));
process.exitCode = pass ? 0 : 1;
