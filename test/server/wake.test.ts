import { EventEmitter } from 'node:events';
import type { HttpBindings } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Listening, listen } from '#server/listen.ts';
import { secondsOf } from '#server/platform/clock.ts';
import { appendArgs, Device, id, putArgs } from './device.ts';
import { startServer, type TestServer } from './harness.ts';

let server: TestServer;
let listening: Listening;
let origin: string;
beforeEach(async () => {
  server = startServer();
  listening = await listen(server, { port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${listening.port}`;
});
afterEach(async () => {
  await listening.stop();
  await server.stop();
});

const send = (path: string, init?: RequestInit) => fetch(origin + path, init);

async function open(device: Device) {
  const answer = await send('/v1/wake', { headers: { authorization: `Bearer ${device.token}` } });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  return { answer, next: async () => (await reader.read()).value ?? 'end', close: () => reader.cancel() };
}

describe('wake-ups', () => {
  it('tell the other devices of an account that something is new, and nothing of what', async () => {
    const phone = await new Device(send).signIn();
    const tablet = await new Device(send, phone.person).signIn();
    const vault = await phone.openVault();
    const connection = await open(tablet);
    expect(connection.answer.headers.get('content-type')).toBe('text/event-stream');
    expect(connection.answer.headers.get('cache-control')).toBe('no-store');
    expect(await connection.next()).toBe(':\n\n');
    await phone.sync(phone.next('append@1', appendArgs(vault)), phone.next('put@1', putArgs(vault, id(), 0)));
    expect(await connection.next()).toBe('event: wake\ndata:\n\n');
    await connection.close();
  });

  it('stay alive by a comment, and end with the session', async () => {
    const device = await new Device(send).signIn();
    const connection = await open(device);
    await connection.next();
    server.wake.beat(secondsOf(server.clock));
    expect(await connection.next()).toBe(':\n\n');
    server.wake.beat(secondsOf(server.clock) + 7200);
    expect(await connection.next()).toBe('end');
  });

  it('end when the server stops, and do not keep it from stopping', async () => {
    const connection = await open(await new Device(send).signIn());
    await connection.next();
    await listening.stop();
    expect(await connection.next()).toBe('end');
    listening = await listen(server, { port: 0, host: '127.0.0.1' });
  });

  it('are given up on a connection that takes nothing any more', async () => {
    const device = await new Device(send).signIn();
    const written: string[] = [];
    const outgoing = Object.assign(new EventEmitter(), {
      writableLength: 0,
      writeHead() {},
      write: (text: string) => written.push(text),
      end() {},
      destroy: () => outgoing.emit('close'),
    });
    const headers = { authorization: `Bearer ${device.token}` };
    await server.app.request('/v1/wake', { headers }, { outgoing } as unknown as Partial<HttpBindings>);
    server.wake.beat(secondsOf(server.clock));
    expect([server.wake.count(), written]).toEqual([1, [':\n\n', ':\n\n']]);
    outgoing.writableLength = 16 * 1024 + 1;
    server.wake.beat(secondsOf(server.clock));
    expect([server.wake.count(), written]).toEqual([0, [':\n\n', ':\n\n']]);
  });

  it('are for a connection that stays open: who only asks for the head of one, or has no line, is told that there is none', async () => {
    const device = await new Device(send).signIn();
    const headers = { authorization: `Bearer ${device.token}` };
    expect((await send('/v1/wake', { method: 'HEAD', headers })).status).toBe(404);
    expect((await server.app.request('/v1/wake', { headers })).status).toBe(404);
  });

  it('need a session, and are limited per account', async () => {
    expect((await send('/v1/wake')).status).toBe(401);
    const device = await new Device(send).signIn();
    const many = await Promise.all(Array.from({ length: 16 }, () => open(device)));
    const refused = await send('/v1/wake', { headers: { authorization: `Bearer ${device.token}` } });
    expect([refused.status, (await refused.json()).error.code]).toEqual([503, 'try_later']);
    await Promise.all(many.map((one) => one.close()));
  });
});

describe('a real connection', () => {
  it('is told when its body is too large, and the server goes on', async () => {
    const device = await new Device(send).signIn();
    const answer = await device.raw([' '.repeat(400_000)]);
    expect([answer.status, (await answer.json()).error.code]).toEqual([413, 'too_large']);
    expect((await device.raw([])).status).toBe(200);
  });
});
