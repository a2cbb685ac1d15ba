import { afterEach, describe, expect, it } from 'vitest';
import type { Paces } from '#server/limits/limits.ts';
import { appendArgs, Device, post } from '../device.ts';
import { startServer, type TestServer } from '../harness.ts';

const WIDE: Paces = { proxies: 1, perAddress: 1000, perCrowd: 1000, perAccount: 1000 };
let server: TestServer;
afterEach(() => server.stop());

/** Somebody behind a proxy of ours, who may write into the header whatever they like. */
const from = (address: string, claims = '') => ({
  async send(path: string, init: RequestInit = {}) {
    const forwarded = claims ? `${claims}, ${address}` : address;
    return server.send(path, { ...init, headers: { ...init.headers, 'x-forwarded-for': forwarded } });
  },
});
const start = (paces: Partial<Paces>) => {
  server = startServer({ paces: { ...WIDE, ...paces } });
};
/** Statuses of so many requests in a row. */
async function many(count: number, ask: () => Promise<Response>): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < count; n++) statuses.push((await ask()).status);
  return statuses;
}
const hello = (address: string, claims?: string) => () => from(address, claims).send('/v1/hello');

describe('an address', () => {
  it('gets a minute’s worth at once, and is then told how long to wait', async () => {
    start({ perAddress: 1 });
    expect(await many(60, hello('203.0.113.7'))).toEqual(Array(60).fill(200));
    const refused = await hello('203.0.113.7')();
    expect([refused.status, await refused.json()]).toEqual([429, { error: { code: 'slow_down', retryAfter: 1 } }]);
    expect(refused.headers.get('retry-after')).toBe('1');
    server.ticks.time += 1000;
    expect((await hello('203.0.113.7')()).status).toBe(200);
  });

  it('uses up nothing of others’', async () => {
    start({ perAddress: 1 });
    await many(61, hello('203.0.113.7'));
    expect((await hello('203.0.113.8')()).status).toBe(200);
  });

  it('is not another one because the asker wrote something in front of it', async () => {
    start({ perAddress: 1 });
    for (let n = 0; n < 60; n++) await hello('203.0.113.7', `198.51.100.${n}`)();
    expect((await hello('203.0.113.7', '198.51.100.99')()).status).toBe(429);
  });

  it('of IPv6 is the whole network of a household', async () => {
    start({ perAddress: 1 });
    for (let n = 0; n < 60; n++) await hello(`2001:db8:0:1::${n}`)();
    expect((await hello('2001:db8:0:1:ffff::1')()).status).toBe(429);
    expect((await hello('2001:db8:0:2::1')()).status).toBe(200);
  });

  it('may fetch pages whatever it has asked before', async () => {
    start({ perAddress: 1 });
    await many(61, hello('203.0.113.7'));
    expect((await from('203.0.113.7').send('/healthz')).status).toBe(200);
  });

  it('starts afresh with the day, and with a clock that jumps, which locks nobody out', async () => {
    start({ perAddress: 1 });
    await many(61, hello('203.0.113.7'));
    server.clock.time -= 365 * 86_400_000;
    expect((await hello('203.0.113.7')()).status).toBe(200);
    await many(61, hello('203.0.113.7'));
    server.ticks.time += 5000;
    expect((await hello('203.0.113.7')()).status).toBe(200);
  });

  it('appears in no row, no log line and no measure, nor does anything made from it', async () => {
    start({ perAddress: 1 });
    const device = await new Device(from('203.0.113.7').send).signIn();
    await device.openVault();
    await many(61, hello('203.0.113.7'));
    const kept = server.dump() + JSON.stringify(server.log) + (await server.metrics.text());
    expect(kept).not.toContain('203.0.113');
    expect(kept).toContain('stepwise_limited_total{by=\\"address\\"}'.replaceAll('\\', ''));
  });
});

describe('a crowd of strangers', () => {
  it('from ever new addresses is told to slow down, while who has a session goes on', async () => {
    start({ perCrowd: 2 });
    const device = await new Device(from('192.0.2.1').send).signIn();
    await device.openVault();
    const crowd = Array.from({ length: 100 }, (_, n) => hello(`203.0.113.${n}`));
    const statuses = await Promise.all(crowd.map(async (ask) => (await ask()).status));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(75);
    expect((await device.raw([])).status).toBe(200);
    // Also when it is time for the next session.
    await device.signIn();
    expect((await device.raw([])).status).toBe(200);
  });

  it('is let in again once it is calm', async () => {
    start({ perCrowd: 2 });
    for (let n = 0; n < 30; n++) await hello(`203.0.113.${n}`)();
    expect((await hello('203.0.113.99')()).status).toBe(429);
    server.ticks.time += 1000;
    expect((await hello('203.0.113.99')()).status).toBe(200);
  });
});

describe('an account', () => {
  it('is told to slow down wherever it asks from, loses nothing, and holds up nobody else', async () => {
    start({ perAccount: 1 });
    const device = await new Device(from('192.0.2.1').send).signIn();
    const vault = await device.openVault();
    expect((await many(70, () => device.raw([]))).filter((status) => status === 429).length).toBeGreaterThan(9);
    device.send = from('192.0.2.2').send;
    const push = device.next('append@1', appendArgs(vault));
    expect((await device.raw([push])).status).toBe(429);
    expect((await new Device(from('192.0.2.1').send).signIn()).token).not.toBe('');
    server.ticks.time += 2000;
    const answer = await device.sync(push);
    expect(answer.outcomes).toEqual([{ seq: push.seq, outcome: { status: 'applied', seq: 1 } }]);
  });

  it('that has a great deal stored is told to wait before any of it is', async () => {
    start({ perAccount: 10 });
    const device = await new Device(from('192.0.2.1').send).signIn();
    await device.openVault();
    const refused = () => Array.from({ length: 50 }, () => device.next('append@1', appendArgs(device.id)));
    const statuses: number[] = [];
    for (let n = 0; n < 101; n++) statuses.push((await device.raw(refused())).status);
    expect(statuses.indexOf(429)).toBe(99);
  });
});

describe('a proxy that nobody told the server of', () => {
  it('is told in the log once, and nobody is limited by its address', async () => {
    server = startServer({ paces: { ...WIDE, proxies: 0, perAddress: 1 } });
    expect(await many(100, hello('203.0.113.7'))).toEqual(Array(100).fill(200));
    expect(server.log).toEqual([{ event: 'proxy_not_named' }]);
  });
});

describe('a message from nobody in particular', () => {
  it('may not be long', async () => {
    start({});
    const long = JSON.stringify({ protocol: 1, padding: 'x'.repeat(9000) });
    for (const path of ['/v1/session', '/v1/devices/take', '/v1/directory/wrong']) {
      expect((await post(server.send, path, long)).status).toBe(413);
    }
  });
});
