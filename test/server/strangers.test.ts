import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { work } from '#client/vault/work.ts';
import type { SessionRequest } from '#protocol/session.ts';
import { Device, post } from './device.ts';
import { startServer, type TestServer } from './harness.ts';

let server: TestServer;
beforeEach(() => {
  server = startServer({ puzzleBits: 4 });
});
afterEach(() => server.stop());

const challenge = async () => (await server.send('/v1/session/challenge', { method: 'POST' })).json();
const answerTo = async (request: SessionRequest) => {
  const answer = await post(server.send, '/v1/session', request);
  return answer.ok ? 'welcome' : (await answer.json()).error.code;
};
const worked = async (device: Device, bits = 4): Promise<SessionRequest> => {
  const request = await device.sessionRequest();
  return { ...request, work: [...(await work({ account: device.person.id, nonce: request.nonce, bits }))] };
};

describe('an account that nobody has seen before', () => {
  it('gets in with the work that was asked for, and needs none afterwards', async () => {
    const device = new Device(server.send);
    expect(await answerTo(await worked(device))).toBe('welcome');
    expect(await answerTo({ ...(await device.sessionRequest()), work: [] })).toBe('welcome');
    expect(await answerTo(await device.sessionRequest())).toBe('welcome');
  });

  it('is asked to do it when it has not, and leaves no trace', async () => {
    const device = new Device(server.send);
    const before = server.dump();
    expect(await answerTo({ ...(await device.sessionRequest()), work: [] })).toBe('work_needed');
    expect(await answerTo(await worked(device, 1))).toBe('work_needed');
    expect(server.dump()).toBe(before);
  });

  it('cannot use the work of another, or of another challenge', async () => {
    const [one, two] = [new Device(server.send), new Device(server.send)];
    const { work: done } = await worked(one);
    expect(await answerTo({ ...(await two.sessionRequest()), work: done })).toBe('work_needed');
    expect(await answerTo({ ...(await one.sessionRequest()), work: done })).toBe('work_needed');
  });

  it('hears nothing of whether somebody else’s is known here: with keys alone every answer is the same', async () => {
    const [known, unknown] = [await new Device(server.send).signIn(), new Device(server.send)];
    const forged = async (device: Device) => {
      const signature = (await new Device(server.send).sessionRequest()).signature;
      const request = { ...(await worked(device)), signature };
      return [await answerTo({ ...request, work: [] }), await answerTo(request)];
    };
    expect(await forged(known)).toEqual(['work_needed', 'forged']);
    expect(await forged(unknown)).toEqual(['work_needed', 'forged']);
  });

  it('of a Stepwise that cannot do it is told to update', async () => {
    expect(await answerTo(await new Device(server.send).sessionRequest())).toBe('unknown_version');
  });
});

describe('how hard it is', () => {
  it('rises while many come, and falls again after ten minutes', async () => {
    await server.stop();
    server = startServer({ puzzleBits: 1 });
    expect((await challenge()).bits).toBe(1);
    for (let come = 0; come < 200; come++)
      await answerTo(await worked(new Device(server.send), (await challenge()).bits));
    expect((await challenge()).bits).toBe(2);
    server.clock.time += 600_000;
    expect((await challenge()).bits).toBe(1);
  });

  it('cannot be talked down: the challenge itself says how hard it was', async () => {
    const device = new Device(server.send);
    const request = await worked(device);
    const bytes = Buffer.from(request.nonce, 'base64url');
    bytes[22] = 0;
    expect(await answerTo({ ...request, nonce: bytes.toString('base64url') })).toBe('forged');
  });
});
