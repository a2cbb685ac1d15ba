import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SessionReply } from '#protocol/session.ts';
import { Device, makeKeyPair, makePerson, post } from './device.ts';
import { START, startServer, type TestServer } from './harness.ts';

let server: TestServer;
beforeEach(() => {
  server = startServer();
});
afterEach(() => server.stop());

const code = async (response: Response) => [response.status, (await response.json()).error.code];

describe('beginning a session', () => {
  it('enrols account and device the first time, and tells the last number afterwards', async () => {
    const device = new Device(server.send);
    const first = SessionReply.parse(
      await (await post(server.send, '/v1/session', await device.sessionRequest())).json(),
    );
    expect(first).toMatchObject({ account: device.person.id, device: device.id, seconds: 3600, last: 0 });
    await device.signIn();
    await device.openVault();
    const again = await (await post(server.send, '/v1/session', await device.sessionRequest())).json();
    expect(again.last).toBe(1);
    expect(again.token).not.toBe(first.token);
  });

  it('keeps no token, and no time finer than the hour', async () => {
    const device = await server.device();
    const dump = server.dump();
    expect(dump).not.toContain(device.token);
    const session = await server.store.read((tx) => tx.session.find('x'));
    expect(session).toBe(null);
    expect(dump).toContain(`\\"expires\\":${Date.parse('2026-11-20T12:00:00Z') / 1000}`);
    expect(dump).not.toContain(String(Math.floor(START / 1000)));
  });

  it('ends with the hour', async () => {
    const device = await server.device();
    server.clock.time += 2 * 3600 * 1000;
    expect(await code(await device.raw([]))).toEqual([401, 'session_required']);
    await device.signIn();
    expect((await device.raw([])).status).toBe(200);
  });

  it('ends at once for a removed device, which cannot begin another', async () => {
    const device = await server.device();
    const removed = { day: '2026-11-20', signature: 'S'.repeat(86) };
    await server.store.write((tx) => tx.device.remove(device.id, removed));
    expect(await code(await device.raw([]))).toEqual([401, 'session_required']);
    await expect(device.signIn()).rejects.toThrow(/403/);
  });

  it('keeps a handful of sessions per device', async () => {
    const device = await server.device();
    const oldest = device.token;
    for (let i = 0; i < 8; i++) await device.signIn();
    expect((await device.raw([])).status).toBe(200);
    device.token = oldest;
    expect((await device.raw([])).status).toBe(401);
  });
});

describe('a session is refused', () => {
  const attempts: [string, string, (device: Device) => Promise<unknown>][] = [
    [
      'with a nonce of ours that is too old',
      'challenge_expired',
      async (device) => {
        const request = await device.sessionRequest();
        server.clock.time += 121_000;
        return request;
      },
    ],
    [
      'with a nonce of its own making',
      'forged',
      async (device) => {
        const other = startServer();
        const foreign = await new Device(other.send, device.person, device.key).sessionRequest();
        await other.stop();
        return foreign;
      },
    ],
    [
      'with a certificate from another account',
      'forged',
      async (device) => {
        const other = await new Device(server.send, makePerson(), device.key).sessionRequest();
        return { ...(await device.sessionRequest()), device: other.device };
      },
    ],
    [
      'for an account with somebody else’s signing key',
      'forged',
      async (device) => {
        const request = await device.sessionRequest();
        return { ...request, account: { ...request.account, signing: makeKeyPair().publicKey } };
      },
    ],
    [
      'signed by another device',
      'forged',
      async (device) => {
        const other = await new Device(server.send, device.person).sessionRequest();
        return { ...(await device.sessionRequest()), signature: other.signature };
      },
    ],
    [
      'with a signature for another nonce',
      'forged',
      async (device) => {
        const [one, two] = [await device.sessionRequest(), await device.sessionRequest()];
        return { ...one, signature: two.signature };
      },
    ],
    [
      'with keys that are no point of the curve',
      'forged',
      async (device) => {
        const request = await device.sessionRequest();
        const point = Buffer.alloc(65, 7);
        point[0] = 4;
        return { ...request, device: { ...request.device, key: point.toString('base64url') } };
      },
    ],
    [
      'with compressed or empty points',
      'forged',
      async (device) => {
        const request = await device.sessionRequest();
        return { ...request, account: { encryption: 'A'.repeat(87), signing: 'A'.repeat(87) } };
      },
    ],
    [
      'with a nonce of the wrong length',
      'forged',
      async (device) => ({ ...(await device.sessionRequest()), nonce: 'x' }),
    ],
    [
      'in another version of the protocol',
      'unknown_version',
      async (device) => ({
        ...(await device.sessionRequest()),
        protocol: 2,
      }),
    ],
  ];
  it.each(attempts)('%s', async (_what, expected, make) => {
    const request = await make(new Device(server.send));
    const before = server.dump();
    const answer = await post(server.send, '/v1/session', request);
    expect((await answer.json()).error.code).toBe(expected);
    expect(answer.status).toBeLessThan(500);
    expect(server.dump()).toBe(before);
  });
});
