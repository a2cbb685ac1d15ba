import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { listen } from '#server/listen.ts';
import { type Hints, spreadWake } from '#server/notify/hints.ts';
import { createWake } from '#server/notify/wake.ts';
import { StorageFailure } from '#server/store/failure.ts';
import { openHints } from '#server/store/postgres/hints.ts';
import { openPostgresStore } from '#server/store/postgres/open-store.ts';
import type { Store } from '#server/store/store.ts';
import { runDatabaseKills } from '../chaos/database-killed.ts';
import { runChaos } from '../chaos/killed.ts';
import { ask, freshDatabase, nameOf } from '../support/database.ts';
import { findPostgres, startCluster } from '../support/postgres.ts';
import { makePushBrowser } from '../support/push-browser.ts';
import { startPushService } from '../support/push-service.ts';
import { appendArgs, Device, grant, id, openArgs, post } from './device.ts';
import { makeTeam, PUSH, startServer, type TestServer } from './harness.ts';
import { notifierOn } from './notify/notifier-on.ts';

const bin = findPostgres((line) => console.info(line));

describe.skipIf(!bin)('servers on one PostgreSQL', async () => {
  if (!bin) return;
  const cluster = await startCluster(bin);
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one.close();
  });
  afterAll(() => cluster.remove());

  async function store(urls: string[]): Promise<Store> {
    const opened = await openPostgresStore({ urls });
    open.push(opened);
    return opened;
  }

  /** A process of its own, as far as anyone can tell: its own connections, its own listeners. */
  async function server(url: string): Promise<TestServer & { origin: string; hints: Hints }> {
    const [own, hints] = [await store([url]), openHints([url])];
    const wake = spreadWake(createWake({ gatherMs: 1 }), hints, id(), { gatherMs: 1 });
    const started = startServer({ store: own, wake });
    const listening = await listen(started, { port: 0, host: '127.0.0.1' });
    open.push({ close: () => started.stop() }, hints, { close: () => listening.stop() });
    return { ...started, hints, origin: `http://127.0.0.1:${listening.port}` };
  }

  const at = (origin: string) => (path: string, init?: RequestInit) => fetch(origin + path, init);

  /** Both listen for hints once a hint of one was heard by the other. */
  async function connected(url: string): Promise<void> {
    for (;;) {
      const listening = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = '${nameOf(url)}' AND query LIKE '%LISTEN%'`;
      if ((await ask<{ n: number }>(cluster.url, listening))[0]!.n >= 2) return;
    }
  }

  it('one goes on where the other stopped: sessions, sequence and cursor are anybody’s', async () => {
    const url = await freshDatabase(cluster.url);
    const [one, two] = [await server(url), await server(url)];
    const phone = await new Device(at(one.origin)).signIn();
    const vault = await phone.openVault();
    for (let turn = 0; turn < 6; turn++) {
      phone.send = at(turn % 2 === 0 ? two.origin : one.origin);
      const { outcomes } = await phone.sync(phone.next('append@1', appendArgs(vault)));
      expect(outcomes[0]?.outcome).toEqual({ status: 'applied', seq: turn + 1 });
    }
    phone.cursor = null;
    expect((await phone.pullAll()).entries).toHaveLength(6);
  });

  it('what there is to tell is told once, whichever of them looks, and however often', async () => {
    const url = await freshDatabase(cluster.url);
    const both = [await server(url), await server(url)];
    const service = await startPushService();
    open.push({ close: async () => void (await service.stop()) });
    const [lead, receipt] = [await new Device(both[0]!.send).signIn(), await new Device(both[1]!.send).signIn()];
    const team = await makeTeam(both[0]!.store, [{ person: lead.person, role: 'lead' }], lead.person);
    await post(both[1]!.send, '/v1/push/on', makePushBrowser().address, lead.token);
    const notifiers = both.map((one) => notifierOn(one, { push: PUSH, fetch: service.fetch }));
    for (let news = 1; news <= 3; news++) {
      const participants = [receipt, lead].map((one) => ({ account: one.person.id, grant: grant() }));
      const args = openArgs(receipt.person.id, { kind: 'concern', team: team.id, roster: 1, participants });
      await receipt.sync(receipt.next('open@1', args), receipt.next('append@1', appendArgs(args.space)));
      for (let minute = 0; minute < 8; minute++) {
        await Promise.all(notifiers.map(({ tick }) => tick()));
        for (const { clock } of both) clock.time += 60_000;
      }
      expect(service.pushed).toHaveLength(news);
    }
  });

  it('two write to one space at once, and its log has every record once, in one order', async () => {
    const url = await freshDatabase(cluster.url);
    const [one, two] = [await server(url), await server(url)];
    const phone = await new Device(at(one.origin)).signIn();
    const tablet = await new Device(at(two.origin), phone.person).signIn();
    const vault = await phone.openVault();
    const keys: string[] = [];
    const write = async (device: Device) => {
      for (let turn = 0; turn < 25; turn++) {
        const args = appendArgs(vault);
        keys.push(args.key);
        await device.sync(device.next('append@1', args));
      }
    };
    await Promise.all([write(phone), write(tablet)]);
    phone.cursor = null;
    const { entries } = await phone.pullAll();
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    expect(entries.map(({ key }) => key).sort()).toEqual(keys.sort());
  });

  it('news reaches a device that waits at another one', async () => {
    const url = await freshDatabase(cluster.url);
    const [one, two] = [await server(url), await server(url)];
    await connected(url);
    const phone = await new Device(at(one.origin)).signIn();
    const tablet = await new Device(at(two.origin), phone.person).signIn();
    const vault = await phone.openVault();
    const answer = await at(two.origin)('/v1/wake', { headers: { authorization: `Bearer ${tablet.token}` } });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe(':\n\n');
    await phone.sync(phone.next('append@1', appendArgs(vault)));
    expect((await reader.read()).value).toBe('event: wake\ndata:\n\n');
    one.wake.dismiss(phone.person.id, tablet.id);
    expect((await reader.read()).value).toBe('event: wake\ndata:\n\n');
    expect((await reader.read()).done).toBe(true);
  });

  it('two that start at once on an empty database found it once', async () => {
    const url = await freshDatabase(cluster.url);
    const stores = await Promise.all([store([url]), store([url]), store([url])]);
    const lives = await Promise.all(stores.map((one) => one.read((tx) => tx.meta.get('incarnation'))));
    expect(new Set(lives).size).toBe(1);
  });

  it('while the database is away nothing is acknowledged, and afterwards all goes on without a restart', async () => {
    const url = await freshDatabase(cluster.url);
    const one = await server(url);
    const phone = await new Device(at(one.origin)).signIn();
    const vault = await phone.openVault();
    const push = phone.next('append@1', appendArgs(vault));
    await cluster.stop('immediate');
    for (let attempt = 0; attempt < 3; attempt++) {
      const refused = await phone.raw([push]);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    }
    await cluster.start();
    expect((await phone.sync(push)).outcomes[0]?.outcome).toEqual({ status: 'applied', seq: 1 });
  });

  it('a database that takes no writes refuses them as a full disk does, and is tried again', async () => {
    const url = await freshDatabase(cluster.url);
    const one = await store([url]);
    await ask(url, `ALTER DATABASE ${nameOf(url)} SET default_transaction_read_only = on`);
    await ask(cluster.url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${nameOf(url)}'`);
    await expect(one.write((tx) => tx.meta.set('deployment_name', 'North'))).rejects.toThrow(StorageFailure);
    await ask(cluster.url, `ALTER DATABASE ${nameOf(url)} SET default_transaction_read_only = off`);
    await one.write((tx) => tx.meta.set('deployment_name', 'North'));
    expect(await one.read((tx) => tx.meta.get('deployment_name'))).toBe('North');
  });

  it('does not start where what is confirmed could still be lost, nor on a newer schema, nor on nothing', async () => {
    const url = await freshDatabase(cluster.url);
    await ask(url, `ALTER DATABASE ${nameOf(url)} SET synchronous_commit = off`);
    await expect(store([url])).rejects.toThrow(/synchronous_commit = off/);
    await ask(url, `ALTER DATABASE ${nameOf(url)} RESET synchronous_commit`);
    await (await store([url])).close();
    await ask(url, 'UPDATE schema_version SET version = 999');
    await expect(store([url])).rejects.toThrow(/schema version 999, but this server knows only/);
    await expect(store(['postgresql://stepwise@127.0.0.1:1/none'])).rejects.toThrow(/DATABASE_URL cannot be used/);
  });

  it('keeps every acknowledged mutation exactly once when a server is killed while many write', async () => {
    const database = await freshDatabase(cluster.url);
    const result = await runChaos({ rounds: 3, clients: 6, seed: 'chaos-2', loadMs: 300, database });
    expect(result).toMatchObject({ lost: 0, twice: 0, broken: 0, integrity: true, pass: true });
  });

  it('lives on while its database is killed, twice, and keeps what it acknowledged', async () => {
    const result = await runDatabaseKills({ bin, rounds: 2, clients: 6, seed: 'chaos-3' });
    expect(result).toMatchObject({ lost: 0, twice: 0, broken: 0, unclear: 0, stuck: 0, lived: true, pass: true });
  });

  it('a standby is left alone, and once it is promoted its server begins another life', async () => {
    const primary = await startCluster(bin);
    const url = await freshDatabase(primary.url);
    const standby = await primary.standby('second');
    const there = new URL(url);
    there.port = String(standby.port);
    const both = await store([there.href, url]);
    const life = () => both.read((tx) => tx.meta.get('incarnation'));
    await both.write((tx) => tx.meta.set('deployment_name', 'North'));
    const before = await life();
    await primary.stop('immediate');
    standby.promote();
    await both.write((tx) => tx.meta.set('deployment_name', 'South'));
    expect(await life()).not.toBe(before);
    await both.close();
    await standby.remove();
    await primary.remove();
  });
});
