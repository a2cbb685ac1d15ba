import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Listener } from '#server/notify/wake.ts';
import { secondsOf } from '#server/platform/clock.ts';
import { systemRandom } from '#server/platform/random.ts';
import { makePushBrowser } from '#test/support/push-browser.ts';
import { startPushService } from '#test/support/push-service.ts';
import { appendArgs, type Device, grant, id, openArgs, post, sha256 } from '../device.ts';
import { makeTeam, PUSH, startServer, type TestServer, type TestTeam } from '../harness.ts';
import { notifierOn } from './notifier-on.ts';

const MINUTE = 60_000;

let server: TestServer;
let service: Awaited<ReturnType<typeof startPushService>>;
let lead: Device;
let receipt: Device;
let team: TestTeam;
beforeEach(async () => {
  server = startServer();
  service = await startPushService();
  [lead, receipt] = [await server.device(), await server.device()];
  team = await makeTeam(server.store, [{ person: lead.person, role: 'lead' }], lead.person);
});
afterEach(async () => {
  await service.stop();
  await server.stop();
});

/** A browser of this device asks to be told. */
async function asks(device: Device, browser = makePushBrowser()) {
  const answer = await post(server.send, '/v1/push/on', browser.address, device.token);
  expect(answer.status).toBe(200);
  return browser;
}

/** A concern that a receipt sends to the team. */
async function sends(from = receipt): Promise<string> {
  const participants = [from, lead].map((one) => ({ account: one.person.id, grant: grant() }));
  const args = openArgs(from.person.id, { kind: 'concern', team: team.id, roster: 1, participants });
  await from.sync(from.next('open@1', args), from.next('append@1', appendArgs(args.space)));
  return args.space;
}
/** Hours may have gone by, so whoever writes signs in again. */
async function writes(by: Device, space: string): Promise<void> {
  await by.signIn();
  await by.sync(by.next('append@1', appendArgs(space)));
}

const notifier = (random = systemRandom) => notifierOn(server, { push: PUSH, fetch: service.fetch, random });

/** Minutes go by, and each of them somebody looks what is to be told. */
async function pass(minutes: number, tick = notifier().tick): Promise<number> {
  const before = service.pushed.length;
  for (let minute = 0; minute <= minutes; minute++) {
    await tick();
    if (minute < minutes) server.clock.time += MINUTE;
  }
  return service.pushed.length - before;
}

describe('a member whose browser is closed', () => {
  it('is told within minutes that there is something, and the push says nothing of what', async () => {
    const browser = await asks(lead);
    await sends();
    expect(await pass(10)).toBe(1);
    const [push] = service.pushed;
    expect(push!.path).toBe(new URL(browser.address.endpoint).pathname);
    expect(browser.read(push!.body)).toBe('news');
    expect(push!.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400', topic: 'news' });
    expect(push!.headers['authorization']).toMatch(/^vapid t=[\w.-]+, k=[\w-]{87}$/);
    expect(await pass(90)).toBe(0);
  });

  it('is told once of much that comes together, and again of what comes later', async () => {
    await asks(lead);
    const space = await sends();
    for (let more = 0; more < 5; more++) await writes(receipt, space);
    expect(await pass(10)).toBe(1);
    await writes(receipt, space);
    expect(await pass(10)).toBe(1);
  });

  it('is told on each device that asked, and on none where they turned it off', async () => {
    const laptop = await server.device(lead.person);
    const [phone, desk] = [await asks(lead), await asks(laptop)];
    await sends();
    expect(await pass(10)).toBe(2);
    const paths = [phone, desk].map(({ address }) => new URL(address.endpoint).pathname);
    expect(service.pushed.map(({ path }) => path).sort()).toEqual(paths.sort());
    await post(server.send, '/v1/push/off', {}, laptop.token);
    await sends(await server.device());
    expect(await pass(10)).toBe(1);
  });

  it('is not told of what they wrote themself, on whichever device', async () => {
    const space = await sends();
    await asks(lead);
    await asks(await server.device(lead.person));
    await writes(lead, space);
    expect(await pass(90)).toBe(0);
  });

  it('is not told while Stepwise is open somewhere, also when it was opened since', async () => {
    await asks(lead);
    const listener: Listener = {
      account: lead.person.id,
      device: lead.id,
      expires: Number.POSITIVE_INFINITY,
      wake() {},
      beat() {},
      end() {},
    };
    server.wake.listen(listener);
    const space = await sends();
    expect(await pass(10)).toBe(0);
    server.wake.leave(listener);
    await writes(receipt, space);
    await pass(0);
    server.wake.listen(listener);
    expect(await pass(10)).toBe(0);
  });

  it('who asks to let somebody in hears of it too', async () => {
    await asks(lead);
    const token = id() + id().slice(0, 21);
    const invited = { team: team.id, invitation: sha256(token), role: 'handler', days: 7 };
    await post(server.send, '/v1/team/invite', invited, lead.token);
    const guest = await server.device();
    const joined = await post(server.send, '/v1/team/join', { token, title: 'Link lecturer' }, guest.token);
    expect(await joined.json()).toEqual({ state: 'waiting' });
    expect(await pass(10)).toBe(1);
  });
});

describe('the receipt of a concern', () => {
  const even = (count: number) => Buffer.alloc(count, 0x80);

  it('is told of an answer at a time that says little: between twenty minutes and an hour later, once for several', async () => {
    const space = await sends();
    await asks(receipt);
    const { tick } = notifier(even);
    await writes(lead, space);
    expect(await pass(19, tick)).toBe(0);
    await writes(lead, space);
    expect(await pass(50, tick)).toBe(1);
    expect(await pass(90, tick)).toBe(0);
  });

  it('is told at random', async () => {
    const times = new Set<number>();
    const space = await sends();
    await asks(receipt);
    for (let answer = 0; answer < 12; answer++) {
      await writes(lead, space);
      const { tick } = notifier();
      let minutes = 0;
      while ((await pass(0, tick)) === 0) {
        server.clock.time += MINUTE;
        minutes += 1;
      }
      times.add(minutes);
    }
    expect([...times].every((minutes) => minutes >= 20 && minutes <= 65)).toBe(true);
    expect(times.size).toBeGreaterThan(3);
  });

  it('shares one push with others of the same device that are told at that time', async () => {
    const others = [receipt, await server.device()];
    const spaces = [await sends(others[0]), await sends(others[1])];
    const browser = makePushBrowser();
    for (const one of others) await asks(one, browser);
    for (const space of spaces) await writes(lead, space);
    expect(await pass(70, notifier(even).tick)).toBe(1);
  });
});

describe('a push service', () => {
  it('that knows an address no more is believed: nothing is sent there again', async () => {
    await asks(lead);
    service.answers(() => ({ status: 410 }));
    const space = await sends();
    expect(await pass(10)).toBe(1);
    service.answers(() => ({ status: 201 }));
    await writes(receipt, space);
    expect(await pass(90)).toBe(0);
    expect(server.dump()).not.toContain('push.example');
  });

  it('that is busy is left alone for as long as it says', async () => {
    await asks(lead);
    service.answers(() => ({ status: 429, headers: { 'retry-after': '3600' } }));
    await sends();
    expect(await pass(10)).toBe(1);
    service.answers(() => ({ status: 201 }));
    expect(await pass(49)).toBe(0);
    expect(await pass(30)).toBe(1);
    expect(await pass(90)).toBe(0);
  });

  it('that fails, cuts the line or leads elsewhere is tried again, ever more rarely, and given up in the end', async () => {
    await asks(lead);
    const ways = [{ status: 503 }, 'never' as const, { status: 307, headers: { location: 'http://127.0.0.1:1/' } }];
    let asked = 0;
    service.answers(() => ways[asked++ % ways.length]!);
    await sends();
    expect(await pass(60)).toBeGreaterThan(3);
    server.clock.time += 24 * 60 * MINUTE;
    for (let more = 0; more < 20; more++) {
      await pass(0);
      server.clock.time += 7 * 60 * MINUTE;
    }
    expect(service.pushed).toHaveLength(10);
    expect(server.log.every(({ event }) => event === 'push_failed')).toBe(true);
  });

  it('that refuses is not asked again for the same news; the log says so, and not whom it was for', async () => {
    const { address } = await asks(lead);
    service.answers(() => ({ status: 403 }));
    await sends();
    expect(await pass(90)).toBe(1);
    expect(server.log).toEqual([{ event: 'push_failed', status: 403 }]);
    expect(JSON.stringify(server.log)).not.toContain(address.endpoint);
  });

  it('that is not on the list is never called, whatever stands in the store', async () => {
    await asks(lead);
    await server.store.write(async (tx) => {
      const known = (await tx.pushAddress.find(lead.id))!;
      await tx.pushAddress.put({ ...known, endpoint: 'https://169.254.169.254/' });
    });
    await sends();
    expect(await pass(90)).toBe(0);
  });
});

describe('several processes, and a restart', () => {
  it('tell everything once', async () => {
    await asks(lead);
    await sends();
    const all = [notifier(), notifier(), notifier()];
    const told = await pass(10, async () => void (await Promise.all(all.map(({ tick }) => tick()))));
    expect(told).toBe(1);
  });

  it('lose nothing: what a process has claimed and not told, another one tells when its time is over', async () => {
    await asks(lead);
    await sends();
    await pass(0);
    server.clock.time += 10 * MINUTE;
    const now = secondsOf(server.clock);
    expect(await server.store.write((tx) => tx.notice.claim(now, now + 600, 10))).toHaveLength(1);
    expect(await pass(9)).toBe(0);
    expect(await pass(2)).toBe(1);
  });

  it('go on when the store takes nothing for a while', async () => {
    await asks(lead);
    await sends();
    const { store } = server;
    const broken = { ...server, store: { ...store, write: async () => Promise.reject(new Error('disk')) } };
    await notifierOn(broken as TestServer, { push: PUSH, fetch: service.fetch }).tick();
    expect(server.log).toEqual([{ event: 'notices_failed', error: 'Error' }]);
    expect(await pass(10)).toBe(1);
  });
});

it('once all was told, nothing of when it was is left', async () => {
  await asks(lead);
  await asks(receipt);
  const space = await sends();
  await writes(lead, space);
  await pass(90);
  const tables = JSON.parse(server.dump()) as [string, string[]][];
  expect(tables.find(([name]) => name === 'notice')?.[1]).toEqual([]);
});
