import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HelloReply } from '#protocol/directory.ts';
import { offerSetUp } from '#server/deployment/set-up.ts';
import { systemRandom } from '#server/platform/random.ts';
import { post } from './device.ts';
import { startServer, type TestServer } from './harness.ts';

let server: TestServer;
beforeEach(() => {
  server = startServer();
});
afterEach(() => server.stop());

const offer = () => offerSetUp(server.store, systemRandom);
const hello = async () => HelloReply.parse(await (await server.send('/v1/hello')).json());

describe('setting up a new deployment', () => {
  it('is done once, with the link printed at the start', async () => {
    expect(await hello()).toMatchObject({ name: 'Stepwise', ready: false, demo: false });
    const token = (await offer())!;
    expect(server.dump()).not.toContain(token);
    const steward = await server.device();
    const claim = () => post(server.send, '/v1/set-up', { token, name: 'Northshire' }, steward.token);
    expect(await (await claim()).json()).toEqual({ ...(await hello()), name: 'Northshire', ready: true });
    const again = await claim();
    expect([again.status, (await again.json()).error.code]).toEqual([410, 'link_used']);
    expect(await server.store.read((tx) => tx.meta.get('steward'))).toBe(steward.person.id);
    expect(await server.store.read((tx) => tx.audit.since(0, 9))).toMatchObject([
      { act: 'set-up', actor: steward.person.id },
    ]);
    expect(await offer()).toBe(null);
  });

  it('wants the newest link: a restart voids the one before', async () => {
    const [old, fresh] = [(await offer())!, (await offer())!];
    const steward = await server.device();
    const claim = (token: string) => post(server.send, '/v1/set-up', { token, name: 'Northshire' }, steward.token);
    expect((await claim(old)).status).toBe(403);
    expect((await claim('A'.repeat(43))).status).toBe(403);
    expect((await hello()).ready).toBe(false);
    expect((await claim(fresh)).status).toBe(200);
  });

  it('needs a session', async () => {
    const token = (await offer())!;
    expect((await post(server.send, '/v1/set-up', { token, name: 'Northshire' })).status).toBe(401);
  });
});

describe('a demo', () => {
  it('says who can be opened, and that it is one', async () => {
    const people = [{ id: 'lena', label: 'Lena', about: 'A learner', code: 'AAAA', start: '/' }];
    const demo = startServer({ demo: { people } });
    expect(await (await demo.send('/v1/demo')).json()).toEqual({ people });
    expect(await (await demo.send('/v1/hello')).json()).toMatchObject({ demo: true });
    await demo.stop();
    expect((await server.send('/v1/demo')).status).toBe(404);
  });
});
