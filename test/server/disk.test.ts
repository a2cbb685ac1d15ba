import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '#server/store/store.ts';
import { appendArgs, type Device, id, putArgs, sealedBody } from './device.ts';
import { diskError, startServer, type TestServer, watchedDriver } from './harness.ts';

describe('a disk that will not take it', () => {
  const watched = watchedDriver();
  let server: TestServer;
  let device: Device;
  let vault: string;
  beforeEach(async () => {
    server = startServer({ driver: watched.driver });
    device = await server.device();
    vault = await device.openVault();
  });
  afterEach(() => {
    watched.failWith(null);
    return server.stop();
  });

  const places: [string, (sql: string) => boolean][] = [
    ['at the commit', (sql) => sql === 'COMMIT'],
    ['at the beginning', (sql) => sql === 'BEGIN IMMEDIATE'],
    ['in the middle of a write', (sql) => sql.includes('INSERT INTO record')],
  ];
  it.each(places)(
    '%s: nothing is acknowledged or stored, and the same request works afterwards',
    async (_where, hits) => {
      const push = [device.next('append@1', appendArgs(vault)), device.next('append@1', appendArgs(vault))];
      const before = server.dump();
      watched.failWith((sql) => (hits(sql) ? diskError(13) : null));
      for (let attempt = 0; attempt < 4; attempt++) {
        const refused = await device.raw(push);
        expect([refused.status, await refused.json()]).toEqual([503, { error: { code: 'try_later', retryAfter: 5 } }]);
        expect(refused.headers.get('retry-after')).toBe('5');
      }
      expect(server.dump()).toBe(before);
      expect(server.log.every((line) => line.event === 'failed' && line.code === 'try_later')).toBe(true);

      watched.failWith(null);
      const answer = await device.sync(...push);
      expect(answer.outcomes.map((one) => one.outcome)).toEqual([
        { status: 'applied', seq: 1 },
        { status: 'applied', seq: 2 },
      ]);
    },
  );

  it.each([
    ['cannot be read', 'BEGIN', 10],
    ['cannot be opened any more', 'BEGIN', 14],
    ['is busy for longer than anybody waits', 'BEGIN', 5],
    ['was made read-only', 'BEGIN IMMEDIATE', 8],
  ])('that %s is told as such, and works again without a restart', async (_what, at, code) => {
    const push = device.next('append@1', appendArgs(vault));
    watched.failWith((sql) => (sql === at ? diskError(code) : null));
    const refused = await device.raw([push]);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await refused.json()).error.code).toBe('try_later');
    watched.failWith(null);
    expect((await device.sync(push)).outcomes[0]!.outcome).toEqual({ status: 'applied', seq: 1 });
  });

  it('fails everybody who shared the commit', async () => {
    const others = await Promise.all(Array.from({ length: 6 }, () => server.device()));
    const vaults = await Promise.all(others.map((one) => one.openVault()));
    let failures = 0;
    watched.failWith((sql) => (sql === 'COMMIT' && failures++ === 0 ? diskError(10) : null));
    const sent = others.map((one, at) => one.next('append@1', appendArgs(vaults[at]!)));
    const answers = await Promise.all(others.map((one, at) => one.raw([sent[at]!])));
    expect(answers.filter((answer) => answer.status === 503).length).toBeGreaterThan(0);
    await Promise.all(others.map((one, at) => one.sync(sent[at]!)));
    for (const other of others) {
      other.cursor = null;
      expect((await other.pullAll()).entries).toHaveLength(1);
    }
  });
});

describe('a mutation on which the server fails as nobody expected', () => {
  let poison = '';
  const around = (store: Store): Store => ({
    ...store,
    write: (job) =>
      store.write((tx) =>
        job({
          ...tx,
          record: {
            ...tx.record,
            set: async (record) => {
              await tx.record.set(record);
              if (record.key === poison) throw new TypeError(`secret ${record.body}`);
            },
          },
        }),
      ),
  });
  let server: TestServer;
  let device: Device;
  let vault: string;
  beforeEach(async () => {
    server = startServer({ around });
    device = await server.device();
    vault = await device.openVault();
  });
  afterEach(() => server.stop());

  it('is answered with what came before it, and parked the third time so that the rest can move', async () => {
    poison = id();
    const body = sealedBody();
    const push = [
      device.next('append@1', appendArgs(vault)),
      device.next('put@1', putArgs(vault, poison, 0, body)),
      device.next('append@1', appendArgs(vault)),
    ];
    for (let attempt = 1; attempt <= 2; attempt++) {
      const answer = await device.sync(...push);
      expect(answer).toMatchObject({ last: 2, retryAfter: 5 });
      expect(answer.outcomes).toEqual([{ seq: 2, outcome: { status: 'applied', seq: 1 } }]);
    }
    const third = await device.sync(...push);
    expect(third).toMatchObject({ last: 3, retryAfter: 0 });
    expect(third.outcomes.at(-1)).toEqual({ seq: 3, outcome: { status: 'parked' } });
    const fourth = await device.sync(...push);
    expect(fourth.outcomes.map((one) => one.outcome.status)).toEqual(['applied', 'parked', 'applied']);
    expect(server.dump()).not.toContain(poison);

    expect(server.log.map((line) => line.event)).toEqual(['mutation_failed', 'mutation_failed', 'mutation_parked']);
    expect(JSON.stringify(server.log)).not.toMatch(/secret|AQE/);
    // Neither whose it was: it may have been a receipt's.
    expect(JSON.stringify(server.log)).not.toContain(device.id);
    for (const line of server.log) {
      expect(line).toMatchObject({
        operation: 'put@1',
        error: 'TypeError',
        at: expect.stringMatching(/^src\/server\//),
      });
    }
  });
});
