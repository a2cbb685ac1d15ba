import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf } from '#server/platform/clock.ts';
import { endOf, warnedBy } from '#server/retention/days.ts';
import { type Erased, eraseDue } from '#server/retention/erase-due.ts';
import { startRetention } from '#server/retention/schedule.ts';
import { verifyAudit } from '#server/store/audit-chain.ts';
import type { Store, Tx } from '#server/store/store.ts';
import { appendArgs, type Device, grant, id, openArgs } from './device.ts';
import { codeOf, makeTeam, startServer, type TestServer } from './harness.ts';

const YEAR = 12;

let server: TestServer;
let reporter: Device;
let lead: Device;
let handler: Device;
let space: string;
beforeEach(async () => {
  server = startServer();
  const settings = { welcome: '', links: [], leave: null, roles: [], matrix: null };
  const kept = { version: 1, settings: { ...settings, retention: [{ name: 'Closed', months: YEAR }] } };
  await server.store.write((tx) => tx.meta.set('deployment', JSON.stringify(kept)));
  [reporter, lead, handler] = [await server.device(), await server.device(), await server.device()];
  const members = [
    { person: lead.person, role: 'lead' },
    { person: handler.person, role: 'handler' },
  ] as const;
  const team = await makeTeam(server.store, [...members], lead.person);
  const participants = [reporter, lead, handler].map(({ person }) => ({ account: person.id, grant: grant() }));
  const args = openArgs(reporter.person.id, { team: team.id, roster: 1, participants });
  space = args.space;
  await reporter.sync(reporter.next('open@1', args), reporter.next('append@1', appendArgs(space)));
  for (const one of [lead, handler]) await one.sync();
});
afterEach(() => server.stop());

const retain = (by: Device, months = YEAR, of = space) => codeOf(by, 'retain@1', { space: of, months });
const hold = (by: Device, reason: string | null) => codeOf(by, 'hold@1', { space, reason });
const say = (by: Device) => codeOf(by, 'append@1', appendArgs(space));
/** What a device hears of how long the space is kept. */
const heard = async (by: Device) => (await by.sync()).spaces.find((one) => one.space === space)?.kept;
/** Everybody signs in again on that day, as they would. */
async function itIs(day: string): Promise<void> {
  server.clock.time = Date.parse(`${day}T03:00:00Z`);
  for (const one of [reporter, lead, handler]) await one.signIn();
}
const erase = (around: (store: Store) => Store = (store) => store): Promise<Erased> =>
  eraseDue({ store: around(server.store), wake: server.wake }, dayOf(server.clock));
/** Where in the lists of news the space still stands: below 0 stands that it is gone. */
const news = () => {
  const rows = JSON.parse(server.dump()).find(([name]: [string]) => name === 'feed')[1] as string[];
  return rows
    .map((row) => (typeof row === 'string' ? JSON.parse(row) : row) as { space: string; seq: number })
    .filter((row) => row.space === space)
    .map(({ seq }) => Math.sign(seq));
};
const bodies = () => JSON.parse(server.dump()).find(([name]: [string]) => name === 'record')[1] as string[];

describe('how long a concern is kept', () => {
  it('is for the team to say, by one of the classes of the deployment; the team hears the day, the reporter nothing', async () => {
    expect(await retain(reporter)).toBe('not_yours');
    expect(await retain(lead, 7)).toBe('unknown_class');
    expect(await retain(handler)).toBe('applied');
    expect(await heard(lead)).toEqual({ until: '2027-11-20', hold: null });
    expect((await reporter.sync()).spaces).toEqual([]);
    expect(await retain(handler)).toBe('applied');
    expect((await lead.sync()).spaces).toEqual([]);
  });

  it('is nobody else’s to say, and a vault has no end', async () => {
    const stranger = await server.device();
    const vault = await stranger.openVault();
    expect(await retain(stranger)).toBe('not_yours');
    expect(await retain(stranger, YEAR, vault)).toBe('not_yours');
    expect(await retain(lead, YEAR, id())).toBe('not_yours');
    await itIs('2060-01-01');
    expect(await erase()).toEqual({ erased: 0, extended: 0 });
  });

  it('counts from the last thing said: what is taken up again is kept longer, and the team is told', async () => {
    await retain(lead);
    await itIs('2027-11-01');
    await say(reporter);
    await itIs('2027-11-20');
    expect(await erase()).toEqual({ erased: 0, extended: 1 });
    expect(await heard(handler)).toEqual({ until: '2028-11-01', hold: null });
    expect(await erase()).toEqual({ erased: 0, extended: 0 });
  });

  it('is held by a lead, with a reason of a list; when that ends there is time to hear of it', async () => {
    await retain(lead);
    expect(await hold(handler, 'legal')).toBe('not_yours');
    expect(await hold(reporter, 'legal')).toBe('not_yours');
    expect(await hold(lead, 'because I say so')).toBe('malformed');
    expect(await hold(lead, 'legal')).toBe('applied');
    await itIs('2029-01-01');
    expect(await erase()).toEqual({ erased: 0, extended: 0 });
    expect(await hold(lead, null)).toBe('applied');
    expect(await heard(handler)).toEqual({ until: '2029-01-31', hold: null });
    expect((await erase()).erased).toBe(0);
    await itIs('2029-01-31');
    expect((await erase()).erased).toBe(1);
  });
});

describe('a hold without an end', () => {
  it('can be put on and taken off, and says nothing new the second time', async () => {
    const before = server.dump();
    expect(await hold(lead, null)).toBe('applied');
    expect(await heard(handler)).toBe(undefined);
    expect(await hold(lead, 'inquiry')).toBe('applied');
    expect(await heard(handler)).toEqual({ until: null, hold: 'inquiry' });
    expect(await hold(lead, 'inquiry')).toBe('applied');
    expect(await heard(handler)).toBe(undefined);
    expect(await hold(lead, null)).toBe('applied');
    expect(await heard(handler)).toEqual({ until: null, hold: null });
    expect(before).not.toContain('inquiry');
  });
});

describe('when the time is over', () => {
  beforeEach(async () => {
    await retain(lead);
    await server.device().then((other) => other.openVault());
  });

  it('not a day too early', async () => {
    await itIs('2027-11-19');
    expect(await erase()).toEqual({ erased: 0, extended: 0 });
    expect(bodies()).toHaveLength(1);
  });

  it('keys and words are gone, everybody hears of it once, and nobody can write there', async () => {
    await itIs('2027-11-20');
    expect(news()).toContain(1);
    expect(await erase()).toEqual({ erased: 1, extended: 0 });
    expect(bodies()).toEqual([]);
    expect(news()).toEqual([-1, -1, -1]);
    expect(await server.store.read((tx) => tx.participant.grant(space, lead.person.id))).toBe(null);
    for (const one of [reporter, lead, handler]) {
      expect((await one.sync()).erased).toEqual([space]);
      expect((await one.sync()).erased).toBe(undefined);
      expect(await say(one)).toBe('not_yours');
    }
    expect(await retain(lead)).toBe('not_yours');
    expect((await server.store.read((tx) => verifyAudit(tx))).flaw).toBe(null);
    expect(await erase()).toEqual({ erased: 0, extended: 0 });
  });

  it('a hold that comes while it is being looked for still counts', async () => {
    await itIs('2027-11-20');
    let first = true;
    const inBetween = (store: Store): Store => ({
      ...store,
      async read(job) {
        const found = await store.read(job);
        if (first) await hold(lead, 'legal');
        first = false;
        return found;
      },
    });
    expect(await erase(inBetween)).toEqual({ erased: 0, extended: 0 });
    expect(bodies()).toHaveLength(1);
  });

  it('all of it goes, however much there is', async () => {
    const { team } = (await server.store.read((tx) => tx.space.find(space)))!;
    await server.store.write(async (tx) => {
      for (let at = 0; at < 150; at++) {
        const head = { seq: 0, chain: 'A'.repeat(43), count: 0, xor: 'A'.repeat(43), bytes: 0 };
        const one = {
          id: id(),
          kind: 'concern',
          owner: reporter.person.id,
          team,
          roster: 1,
          opened: '',
          ...head,
        } as const;
        await tx.space.add(one, '2026-11-20');
        await tx.retention.keep(one.id, { months: YEAR, until: '2027-11-20' });
      }
    });
    await itIs('2027-11-20');
    expect(await erase()).toEqual({ erased: 151, extended: 0 });
    expect(await erase()).toEqual({ erased: 0, extended: 0 });
  });

  it('from a shell, which has nobody to wake, it is the same', async () => {
    await itIs('2027-11-20');
    expect(await eraseDue({ store: server.store, wake: null }, dayOf(server.clock))).toEqual({
      erased: 1,
      extended: 0,
    });
    expect(bodies()).toEqual([]);
    expect(await say(lead)).toBe('not_yours');
    expect((await reporter.sync()).erased).toEqual([space]);
  });

  it('a device that comes years later, or for the first time, hears of it too, and of nothing else', async () => {
    await itIs('2027-11-20');
    await erase();
    lead.cursor = null;
    const page = await lead.sync();
    expect(page).toMatchObject({ erased: [space], spaces: [], entries: [], digests: [] });
  });

  it('may be broken off at every single step, on several processes at once, and ends the same', async () => {
    await itIs('2027-11-20');
    for (let steps = 0; ; steps++) {
      let left = steps;
      const breaking = (store: Store): Store => ({
        ...store,
        write: (job: (tx: Tx) => Promise<never>, touches?: readonly string[]) =>
          left-- > 0 ? store.write(job, touches) : Promise.reject(new Error('the process is gone')),
      });
      const broke = await erase(breaking).then(
        () => false,
        () => true,
      );
      if (!broke) break;
      expect(steps).toBeLessThan(20);
    }
    await Promise.all([erase(), erase(), erase()]);
    expect(bodies()).toEqual([]);
    const acts = await server.store.read((tx) => tx.audit.since(0, 100));
    expect(acts.filter(({ act }) => act === 'erase')).toHaveLength(1);
    expect((await lead.sync()).erased).toEqual([space]);
  });
});

describe('the day something ends', () => {
  const day = fc
    .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2060, 0, 1) })
    .map((at) => new Date(at).toISOString().slice(0, 10));

  it('is the same day of a later month, or the last day of a shorter one', () => {
    expect(endOf('2026-01-31', 13)).toBe('2027-02-28');
    expect(endOf('2027-11-30', 3)).toBe('2028-02-29');
    expect(endOf('2026-11-26', 96)).toBe('2034-11-26');
  });

  it('never leaves less time than people have to be warned, and more months never end sooner', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 1200 }), (from, months) => {
        const end = endOf(from, months);
        expect(end >= warnedBy(from)).toBe(true);
        expect(endOf(from, months + 1) >= end).toBe(true);
        expect(end).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
      { seed: 8 },
    );
  });
});

describe('a running server', () => {
  const events = () => server.log.map(({ event }) => event);
  /** What has begun goes on by real turns of the loop: only timers are faked. */
  const settle = async (done: () => boolean) => {
    while (!done()) await new Promise((resolve) => setImmediate(resolve));
  };
  const startedOn = (store: Store) =>
    startRetention({
      store,
      clock: server.clock,
      wake: server.wake,
      log: { write: (event) => void server.log.push(event), requests: false },
    });

  it('looks once on each day, says only how much is gone, and tries again in an hour when it could not', async () => {
    await retain(lead);
    server.clock.time = Date.parse('2027-11-20T03:00:00Z');
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
    try {
      let looks = 0;
      let broken: unknown = new TypeError('broken');
      const running = startedOn({
        ...server.store,
        read(job) {
          looks += 1;
          return broken ? Promise.reject(broken) : server.store.read(job);
        },
      });
      vi.advanceTimersByTime(60_000);
      await settle(() => server.log.length === 1);
      broken = 'no error at all';
      vi.advanceTimersByTime(3_600_000);
      await settle(() => server.log.length === 2);
      expect(server.log).toMatchObject([
        { event: 'erasing_failed', error: 'TypeError' },
        { event: 'erasing_failed', error: 'Error' },
      ]);
      broken = null;
      vi.advanceTimersByTime(3_600_000);
      await settle(() => server.log.length === 3);
      expect(events()).toEqual(['erasing_failed', 'erasing_failed', 'erased']);
      const after = looks;
      vi.advanceTimersByTime(3 * 3_600_000);
      await new Promise((resolve) => setImmediate(resolve));
      expect(looks).toBe(after);
      server.clock.time += 86_400_000;
      vi.advanceTimersByTime(3_600_000);
      await running.stop();
      expect(looks).toBeGreaterThan(after);
      expect(events()).toHaveLength(3);
    } finally {
      vi.useRealTimers();
    }
  });
});
