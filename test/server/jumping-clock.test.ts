import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { secondsOf } from '#server/platform/clock.ts';
import { appendArgs, Device, id, post, sealedBody } from './device.ts';
import { START, startServer, type TestServer } from './harness.ts';

const YEAR = 365 * 86_400_000;
const WIDE = { proxies: 1, perAddress: 1000, perCrowd: 1000, perAccount: 1 };
let server: TestServer;
beforeEach(() => {
  server = startServer({ paces: WIDE });
});
afterEach(async () => {
  expect(server.log).toEqual([]);
  await server.stop();
});

const code = async (answer: Response) => (answer.ok ? 'ok' : (await answer.json()).error.code);

describe.each([
  ['a year ahead', YEAR],
  ['a year back', -YEAR],
])('a clock that jumps %s', (_which, jump) => {
  it('costs a device no more than signing again, whatever it had before', async () => {
    const device = await server.device();
    const vault = await device.openVault();
    server.clock.time += jump;
    await device.signIn();
    const { outcomes } = await device.sync(device.next('append@1', appendArgs(vault)));
    expect(outcomes[0]!.outcome.status).toBe('applied');
    server.clock.time -= jump;
    await device.signIn();
    expect((await device.sync(device.next('append@1', appendArgs(vault)))).outcomes[0]!.outcome.status).toBe('applied');
    device.cursor = null;
    expect((await device.pullAll()).entries).toHaveLength(2);
  });

  it('leaves no challenge that is good for longer than two minutes', async () => {
    const device = new Device(server.send);
    server.clock.time += jump;
    const request = await device.sessionRequest();
    server.clock.time = START;
    expect(await code(await post(server.send, '/v1/session', request))).toBe('challenge_expired');
    await device.signIn();
  });

  it('leaves no session that is good for longer than two hours', async () => {
    server.clock.time += jump;
    const device = await server.device();
    server.clock.time = START;
    expect(await code(await device.raw([]))).toBe('session_required');
    await device.signIn();
    expect(await code(await device.raw([]))).toBe('ok');
  });

  it('leaves no link to one more device that is good for longer than ten minutes', async () => {
    server.clock.time += jump;
    const device = await server.device();
    const link = id();
    expect(await code(await post(server.send, '/v1/devices/offer', { link, sealed: sealedBody() }, device.token))).toBe(
      'ok',
    );
    server.clock.time = START;
    expect(await code(await post(server.send, '/v1/devices/take', { link }))).toBe('link_expired');
  });

  it('keeps nobody waiting who was told to slow down', async () => {
    const device = await server.device();
    while ((await device.raw([])).status === 200);
    server.clock.time += jump;
    await device.signIn();
    expect(await code(await device.raw([]))).toBe('slow_down');
    server.ticks.time += 2000;
    expect(await code(await device.raw([]))).toBe('ok');
  });

  it('ends wake-ups whose session is over by now, and no device is cut off for good', async () => {
    const heard: string[] = [];
    const listener = {
      account: id(),
      device: id(),
      expires: secondsOf(server.clock) + 3600,
      wake: () => heard.push('wake'),
      beat: () => heard.push('beat'),
      end: () => heard.push('end'),
    };
    server.wake.listen(listener);
    server.clock.time += jump;
    server.wake.beat(secondsOf(server.clock));
    expect(heard).toEqual([jump > 0 ? 'end' : 'beat']);
    server.wake.leave(listener);
  });
});

it('a puzzle that had become hard is easy again ten minutes later, also by a clock that was set back', async () => {
  await server.stop();
  server = startServer({ puzzleBits: 1 });
  for (let come = 0; come < 200; come++) await new Device(server.send).signIn();
  const bits = async () => (await (await server.send('/v1/session/challenge', { method: 'POST' })).json()).bits;
  expect(await bits()).toBe(2);
  server.clock.time -= YEAR;
  expect(await bits()).toBe(1);
});
