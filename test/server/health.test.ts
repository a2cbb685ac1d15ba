import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Listening, listen } from '#server/listen.ts';
import { appendArgs, type Device } from './device.ts';
import { diskError, startServer, type TestServer, watchedDriver } from './harness.ts';

const TOKEN = 'a-token-of-sixteen';
const watched = watchedDriver();
let server: TestServer;
let listening: Listening;
let origin: string;
beforeEach(async () => {
  server = startServer({ driver: watched.driver, metricsToken: TOKEN });
  listening = await listen(server, { port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${listening.port}`;
});
afterEach(async () => {
  watched.failWith(null);
  await listening.stop();
  await server.stop();
});

const status = async (path: string) => (await server.send(path)).status;
const measured = async (headers: Record<string, string> = {}) => fetch(`${origin}/metrics`, { headers });
const linesOf = async (name: string) =>
  (await server.metrics.text()).split('\n').filter((line) => line.startsWith(name));

describe('whether requests should come here', () => {
  it('yes, while the store reads and writes', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const answer = await server.send(path);
      expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
    }
  });

  it('no, while the disk takes nothing; and yes again as soon as it does, without a restart', async () => {
    watched.failWith((sql) => (sql === 'COMMIT' ? diskError(13) : null));
    const refused = await server.send('/readyz');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await status('/healthz')).toBe(200);
    watched.failWith(null);
    server.ticks.time += 2000;
    expect(await status('/readyz')).toBe(200);
  });

  it('is tried once for many who ask at the same time, since each try costs the disk a write', async () => {
    const before = watched.seen.commits;
    await Promise.all(Array.from({ length: 50 }, () => status('/readyz')));
    expect(watched.seen.commits - before).toBe(1);
  });

  it('no, once the server was asked to stop', async () => {
    server.state.stopping = true;
    expect(await status('/readyz')).toBe(503);
  });
});

describe('who may read the measures', () => {
  it('a program on this machine', async () => {
    const answer = await measured();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  });

  it.each(['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'])(
    'nobody who comes through a proxy that says so by %s',
    async (name) => {
      expect((await measured({ [name]: '127.0.0.1' })).status).toBe(404);
    },
  );

  it('whoever has the token, from anywhere', async () => {
    const from = { 'x-forwarded-for': '203.0.113.7' };
    expect((await measured({ ...from, authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    expect((await measured({ ...from, authorization: `Bearer ${TOKEN}x` })).status).toBe(404);
  });
});

describe('what is measured', () => {
  let device: Device;
  beforeEach(async () => {
    device = await server.device();
  });

  it('answers by route and never by address, what was refused, and what became of mutations', async () => {
    const vault = await device.openVault();
    await device.sync(device.next('append@1', appendArgs(vault)), device.next('append@1', appendArgs(device.id)));
    await server.send(`/v1/directory/${device.id}`);
    const text = await server.metrics.text();
    expect(text).toContain('stepwise_requests_total{method="POST",route="/v1/sync",status="200"} 2');
    expect(text).toContain('stepwise_requests_total{method="GET",route="/v1/directory/:organisation",status="404"} 1');
    expect(text).toContain('stepwise_refusals_total{code="not_found"} 1');
    expect(text).toContain('stepwise_mutations_total{end="applied"} 2');
    expect(text).toContain('stepwise_mutations_total{end="not_yours"} 1');
    for (const secret of [device.id, device.person.id, device.token, vault]) expect(text).not.toContain(secret);
  });

  it('how long the store takes, and how many listen', async () => {
    expect(Number((await linesOf('stepwise_store_seconds_count{kind="write"}'))[0]!.split(' ')[1])).toBeGreaterThan(0);
    expect(await linesOf('stepwise_wakeups_open')).toEqual(['stepwise_wakeups_open 0']);
    const headers = { authorization: `Bearer ${device.token}` };
    const open = await fetch(`${origin}/v1/wake`, { headers });
    expect(await linesOf('stepwise_wakeups_open')).toEqual(['stepwise_wakeups_open 1']);
    await open.body!.cancel();
  });

  it('how long the first notice is past its time, and nothing rather than a failure while the store does not answer', async () => {
    const late = () => linesOf('stepwise_notices_late_seconds');
    expect(await late()).toEqual(['stepwise_notices_late_seconds 0']);
    watched.failWith((sql) => (sql === 'BEGIN' ? diskError(10) : null));
    expect(await late()).toEqual(['stepwise_notices_late_seconds NaN']);
  });

  it('that a device held something else than the digest says, and not which', async () => {
    const push = { protocol: 1, push: [], cursor: null, mistrust: true };
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${device.token}` };
    await server.send('/v1/sync', { method: 'POST', headers, body: JSON.stringify(push) });
    expect(await linesOf('stepwise_digest_mismatches_total')).toEqual(['stepwise_digest_mismatches_total 1']);
  });

  it('is in the format that Prometheus reads, line by line', async () => {
    const line = /^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z]+="[^"\n]*",?)+\})? (-?\d+(\.\d+)?(e[+-]?\d+)?|NaN))$/;
    const lines = (await server.metrics.text()).trimEnd().split('\n');
    expect(lines.filter((one) => !line.test(one))).toEqual([]);
  });
});
