import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DevicesReply } from '#protocol/devices.ts';
import { LIMITS } from '#protocol/limits.ts';
import { certificateText, removalText } from '#protocol/texts.ts';
import { firstBrokenAuditLine } from '#server/store/audit-chain.ts';
import { Device, id, makePerson, post, sealedBody } from './device.ts';
import { contentOf, START, startServer, type TestServer } from './harness.ts';

let server: TestServer;
let phone: Device;
beforeEach(async () => {
  server = startServer();
  phone = await listed();
});
afterEach(async () => {
  expect(await server.store.read(firstBrokenAuditLine)).toBe(null);
  expect(server.log).toEqual([]);
  await server.stop();
});

/** A device as a person's own app begins its session. */
async function listed(person = makePerson()): Promise<Device> {
  const device = new Device(server.send, person);
  await begin(device);
  return device;
}
async function begin(device: Device): Promise<string> {
  const answer = await post(server.send, '/v1/session', { ...(await device.sessionRequest()), listed: true });
  const said = (await answer.json()) as { token: string; error?: { code: string; removal?: string } };
  device.token = said.token;
  return said.error ? `${answer.status} ${said.error.code} ${said.error.removal ?? ''}`.trim() : 'begun';
}
async function ask(by: { token: string } | null, act: string, body: unknown = {}): Promise<unknown> {
  const answer = await post(server.send, `/v1/devices/${act}`, body, by?.token);
  const said = (await answer.json()) as { error?: { code: string } };
  return answer.ok ? said : `${answer.status} ${said.error?.code}`;
}
const list = async (by: Device) => DevicesReply.parse(await ask(by, 'list')).devices;
const removedOf = async (by: Device, device: Device) =>
  (await list(by)).find((one) => one.device === device.id)?.removed;
const removal = (device: Device, by = device) => by.person.sign(removalText(device.person.id, device.id));
const remove = (by: Device, device: Device, signature = removal(device, by)) =>
  ask(by, 'remove', { device: device.id, signature });

describe('the devices of an account', () => {
  it('are listed to each of them, with the day they came and the day they were last here', async () => {
    server.clock.time += 3 * 86_400_000;
    const laptop = await listed(phone.person);
    const [first, second, ...more] = await list(laptop);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ device: phone.id, added: '2026-11-20', seen: '2026-11-20', removed: null });
    expect(second).toMatchObject({
      device: laptop.id,
      added: '2026-11-23',
      seen: '2026-11-23',
      key: laptop.key.publicKey,
    });
    await begin(phone);
    expect((await list(phone))[0]).toMatchObject({ seen: '2026-11-23' });
  });

  it('carry the account’s own word for each of them', async () => {
    const [device] = await list(phone);
    expect(device?.certificate).toHaveLength(86);
    expect(certificateText(phone.person.id, device!.key)).toContain(phone.key.publicKey);
  });

  it('are nobody else’s to see', async () => {
    expect((await list(await listed())).map(({ device }) => device)).not.toContain(phone.id);
    expect(await ask(null, 'list')).toBe('401 session_required');
  });

  it('leave no day of a receipt’s device but its first', async () => {
    const receipt = await server.device();
    server.clock.time += 2 * 86_400_000;
    await receipt.signIn();
    expect(await list(receipt)).toMatchObject([{ seen: null, certificate: null, added: '2026-11-20' }]);
  });

  it('say no time finer than the day', async () => {
    expect(server.dump()).not.toContain(String(Math.floor(START / 1000)));
  });
});

describe('a device that is removed', () => {
  it('is out at once, cannot come back, and hears the account’s own word for it', async () => {
    const laptop = await listed(phone.person);
    const signature = removal(laptop);
    expect(await remove(phone, laptop, signature)).toEqual({});
    expect((await laptop.raw([])).status).toBe(401);
    expect(await begin(laptop)).toBe(`403 device_removed ${signature}`);
    expect(await removedOf(phone, laptop)).toEqual({ day: '2026-11-20', signature });
    expect(await removedOf(phone, phone)).toBe(null);
    expect((await phone.raw([])).status).toBe(200);
  });

  it('stays removed by the first word, however often it is said', async () => {
    const laptop = await listed(phone.person);
    const signature = removal(laptop);
    await remove(phone, laptop, signature);
    server.clock.time += 86_400_000;
    await begin(phone);
    expect(await remove(phone, laptop)).toEqual({});
    expect(await removedOf(phone, laptop)).toEqual({ day: '2026-11-20', signature });
    const acts = (await server.store.read((tx) => tx.audit.since(0, 99))).map(({ act }) => act);
    expect(acts).toEqual(['remove-device']);
  });

  it('may come anew under another key: the recovery code still opens the account', async () => {
    const laptop = await listed(phone.person);
    await remove(phone, laptop);
    const again = await listed(phone.person);
    expect((await again.raw([])).status).toBe(200);
    expect((await list(phone)).filter(({ removed }) => !removed).map(({ device }) => device)).toContain(again.id);
  });

  it('was removed by the account’s own key, and by nothing less', async () => {
    const laptop = await listed(phone.person);
    const stranger = await listed();
    const before = contentOf(server);
    expect(await remove(stranger, laptop)).toBe('404 not_found');
    expect(await remove(stranger, laptop, removal(laptop))).toBe('404 not_found');
    expect(await remove(phone, laptop, stranger.person.sign(removalText(phone.person.id, laptop.id)))).toBe(
      '403 forged',
    );
    expect(await remove(phone, laptop, removal(phone))).toBe('403 forged');
    expect(await ask(phone, 'remove', { device: id(), signature: removal(laptop) })).toBe('404 not_found');
    expect(await ask(null, 'remove', { device: laptop.id, signature: removal(laptop) })).toBe('401 session_required');
    expect(contentOf(server)).toBe(before);
    expect((await laptop.raw([])).status).toBe(200);
  });

  it('that waits for news is told to look, and then hears no more', async () => {
    const heard: string[] = [];
    const laptop = await listed(phone.person);
    const waits = (device: Device) => ({
      account: device.person.id,
      device: device.id,
      expires: Number.POSITIVE_INFINITY,
      wake: () => void heard.push(`${device.id} wake`),
      beat() {},
      end: () => void heard.push(`${device.id} end`),
    });
    for (const device of [phone, laptop]) server.wake.listen(waits(device));
    await remove(phone, laptop);
    expect(heard).toEqual([`${laptop.id} wake`, `${laptop.id} end`]);
  });
});

describe('a code for one more device', () => {
  const offer = (by: Device, link: string, sealed = sealedBody()) => ask(by, 'offer', { link, sealed });
  const take = (link: string) => ask(null, 'take', { link });
  const look = (link: string) => ask(null, 'look', { link });

  it('gives what was left, once; whoever made it hears that it was taken', async () => {
    const [link, sealed] = [id(), sealedBody()];
    expect(await offer(phone, link, sealed)).toEqual({ seconds: 590 });
    expect(await look(link)).toEqual({ state: 'open' });
    expect(await take(link)).toEqual({ sealed });
    expect(server.dump()).not.toContain(sealed);
    expect(await look(link)).toEqual({ state: 'taken' });
    expect(await take(link)).toBe('410 link_used');
  });

  it('is one device’s, of two that come at once', async () => {
    const link = id();
    const sealed = sealedBody();
    await offer(phone, link, sealed);
    const answers = await Promise.all([take(link), take(link)]);
    expect(answers).toContainEqual({ sealed });
    expect(answers).toContain('410 link_used');
  });

  it('ends within ten minutes, and then leaves nothing', async () => {
    const [link, sealed] = [id(), sealedBody()];
    await offer(phone, link, sealed);
    server.clock.time += 589_000;
    expect(await look(link)).toEqual({ state: 'open' });
    server.clock.time += 11_000;
    expect(await look(link)).toBe('410 link_expired');
    expect(await take(link)).toBe('410 link_expired');
    await server.device();
    expect(await take(link)).toBe('404 not_found');
    expect(server.dump()).not.toContain(sealed);
  });

  it('withdrawn, gives nothing, and keeps nothing', async () => {
    const [link, sealed] = [id(), sealedBody()];
    await offer(phone, link, sealed);
    expect(await ask(null, 'withdraw', { link })).toEqual({});
    expect(server.dump()).not.toContain(sealed);
    expect(await take(link)).toBe('410 link_withdrawn');
    expect(await look(link)).toEqual({ state: 'withdrawn' });
    const used = id();
    await offer(phone, used);
    await take(used);
    await ask(null, 'withdraw', { link: used });
    expect(await look(used)).toEqual({ state: 'taken' });
  });

  it('is only made signed in, under a name that is free, sealed like everything', async () => {
    const link = id();
    expect(await ask(null, 'offer', { link, sealed: sealedBody() })).toBe('401 session_required');
    await offer(phone, link);
    expect(await offer(await listed(), link)).toBe('410 link_used');
    for (const sealed of ['', 'A'.repeat(1408), sealedBody().slice(1)]) {
      expect(await offer(phone, id(), sealed)).toBe('400 bad_request');
    }
    for (const act of ['take', 'look', 'withdraw']) expect(await ask(null, act, { link: id() })).toBe('404 not_found');
  });

  it('waits for a place when more are on their way than a server keeps', async () => {
    const until = Math.floor(START / 1000) + 600;
    await server.store.write(async (tx) => {
      for (let at = 0; at < LIMITS.linksKept; at++) {
        await tx.link.add({ id: id(), account: phone.person.id, until, sealed: 'A' });
      }
    });
    expect(await offer(await listed(), id())).toBe('503 try_later');
    expect(server.log.splice(0)).toMatchObject([{ event: 'failed', code: 'try_later' }]);
  });

  it('is made a few times in ten minutes, then later again', async () => {
    for (let made = 0; made < LIMITS.linksPerAccount; made++)
      expect(await offer(phone, id())).toEqual({ seconds: 590 });
    expect(await offer(phone, id())).toBe('429 too_many');
    expect(await offer(await listed(), id())).toEqual({ seconds: 590 });
    server.clock.time += 601_000;
    expect(await offer(phone, id())).toMatchObject({ seconds: 540 + 49 });
  });
});
