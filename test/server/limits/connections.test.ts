import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { CONTENT_TYPE } from '#protocol/version.ts';
import { type Listening, listen } from '#server/listen.ts';
import { Device } from '../device.ts';
import { startServer, type TestServer } from '../harness.ts';

let server: TestServer;
let listening: Listening;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await listening.stop();
  await server.stop();
});

/** Short, so that nobody has to wait; what is tested is that it ends, and who ends it. */
const PATIENCE = { headersTimeout: 300, requestTimeout: 600, keepAliveTimeout: 5000, connectionsCheckingInterval: 100 };

async function start(change: { connectionsPerAddress?: number } = {}): Promise<void> {
  server = startServer();
  listening = await listen(server, { port: 0, host: '127.0.0.1', patience: PATIENCE, ...change });
}
async function dial(): Promise<Socket> {
  const socket = connect(listening.port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}
/** Everything it hears until the other side ends it, politely or by a reset: bytes of ours may still be under way. */
async function untilClosed(socket: Socket): Promise<string> {
  let heard = '';
  socket.on('data', (bytes) => {
    heard += String(bytes);
  });
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
  });
  if (!socket.closed) await closed;
  return heard;
}
/** One byte after another, until the other side has ended it. */
function drip(socket: Socket, byte: string): void {
  const dripping = setInterval(() => socket.write(byte), 20);
  socket.once('data', () => clearInterval(dripping));
  socket.once('close', () => clearInterval(dripping));
}
const origin = () => `http://127.0.0.1:${listening.port}`;
const send = (path: string, init?: RequestInit) => fetch(origin() + path, init);

describe('a client that takes its time', () => {
  it('over the head of a request is let go', async () => {
    await start();
    const socket = await dial();
    socket.write('POST /v1/sync HTTP/1.1\r\nhost: x\r\nx-slow: ');
    drip(socket, 'x');
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('over the body is let go, and the server goes on', async () => {
    await start();
    const device = await new Device(send).signIn();
    const socket = await dial();
    const head = [`authorization: Bearer ${device.token}`, `content-type: ${CONTENT_TYPE}`, 'content-length: 1000'];
    socket.write(`POST /v1/sync HTTP/1.1\r\nhost: x\r\n${head.join('\r\n')}\r\n\r\n{`);
    drip(socket, ' ');
    await untilClosed(socket);
    expect((await device.raw([])).status).toBe(200);
    expect(server.log).toEqual([]);
  });

  it('and breaks off in the middle leaves nothing behind', async () => {
    await start();
    const device = await new Device(send).signIn();
    for (let n = 0; n < 20; n++) {
      const socket = await dial();
      socket.write(`POST /v1/sync HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${device.token}\r\n`);
      socket.write(`content-type: ${CONTENT_TYPE}\r\ncontent-length: 1000\r\n\r\n{"protocol":1`);
      socket.destroy();
    }
    expect((await device.raw([])).status).toBe(200);
    expect(server.log).toEqual([]);
  });
});

describe('an address with many connections', () => {
  it('gets so many and no more, and others again when it lets some go', async () => {
    await start({ connectionsPerAddress: 3 });
    const held = [await dial(), await dial(), await dial()];
    const fourth = await dial();
    await untilClosed(fourth);
    expect(await server.metrics.text()).toContain('stepwise_connections_refused_total 1');
    const [first] = held;
    first!.end('GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    expect(await untilClosed(first!)).toMatch(/^HTTP\/1\.1 200 /);
    const next = await dial();
    next.end('GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    expect(await untilClosed(next)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('bytes that are no honest request', () => {
  const cases: [string, string, RegExp][] = [
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', /^HTTP\/1\.1 400 /],
    ['an endless head', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
    [
      'a length said twice',
      'POST /v1/sync HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ncontent-length: 9\r\n\r\n{}',
      /^HTTP\/1\.1 400 /,
    ],
    [
      'a length and chunks at once',
      'POST /v1/sync HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
  ];
  it.each(cases)('%s: told so, and let go', async (_what, bytes, expected) => {
    await start();
    const socket = await dial();
    socket.write(bytes);
    expect(await untilClosed(socket)).toMatch(expected);
    expect((await send('/healthz')).status).toBe(200);
  });

  it('a small body that would unpack into a large one is never unpacked', async () => {
    await start();
    const device = await new Device(send).signIn();
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    for (const encoding of ['gzip', 'deflate', 'br', 'zstd', 'GZIP', 'gzip, gzip']) {
      const headers = {
        'content-type': CONTENT_TYPE,
        'content-encoding': encoding,
        authorization: `Bearer ${device.token}`,
      };
      const answer = await send('/v1/sync', { method: 'POST', headers, body: bomb });
      expect([answer.status, (await answer.json()).error.code]).toEqual([415, 'wrong_content_type']);
    }
  });
});
