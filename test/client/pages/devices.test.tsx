import './browser-beside-server.ts';
import { rmSync } from 'node:fs';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listDrafts } from '#client/db/documents.ts';
import { recoveryCodeOf } from '#client/db/exchange/account.ts';
import { aboutAccount } from '#client/db/mine/about-account.ts';
import { lockedPhone, setPassphrase } from '#client/db/mine/lock.ts';
import { accountsHere } from '#client/db/open.ts';
import { closePhone, createPhone, openPhone } from '#client/db/phone.ts';
import { systemClock } from '#client/platform/clock.ts';
import { currentAccount } from '#client/session/pointer.ts';
import { leaveAccount, leaveIfRemoved } from '#client/session/removed.ts';
import { makeEngine } from '#client/sync/engine.ts';
import { makeSessions } from '#client/sync/session.ts';
import { makeTransport } from '#client/sync/transport.ts';
import { signRemoval } from '#client/vault/own-devices.ts';
import { newDraft } from '#domain/concern/draft.ts';
import { startServer, type TestServer } from '#test/server/harness.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { DemoPerson } from './demo-person.tsx';
import { says, saysNot } from './on-screen.ts';

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

let server: TestServer;
let people: DemoPerson[];
let went: string[];

beforeEach(() => {
  server = startServer();
  people = [];
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => server.app.request(url, init));
  localStorage.clear();
  went = [];
  for (const way of ['assign', 'replace'] as const) {
    vi.spyOn(location, way).mockImplementation((to) => void went.push(String(to)));
  }
});
afterEach(async () => {
  for (const one of people) one.leave();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await server.stop();
  rmSync(server.folder, { recursive: true, force: true });
});

/** The same person on one more device. */
async function enter(key?: string): Promise<DemoPerson> {
  // By the server's clock, or what is said of days would hang on when this is run.
  const one = await DemoPerson.enter(server, key, { ...systemClock, now: () => new Date(server.clock.now()) });
  people.push(one);
  return one;
}
const keepNote = ({ phone }: DemoPerson) =>
  saveDraft(phone, newDraft('n'.repeat(22), '2026-11-20T09:00:00.000Z', { id: 'england', version: 1 }));
const noSignal = () => vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no signal')));

describe('keeping the recovery code', () => {
  test('each way says what it is good for, and who could read it there', async () => {
    (await enter()).show('/recovery');
    await says(/Whoever finds the paper can use it/);
    await says(/Other apps on this phone may see what you copy/);
    await says(/may copy its files to a cloud/);
    await says(/Look who can see your screen/);
    for (const name of ['Print it', 'Copy the code', 'Save it as a file']) {
      expect(screen.getByRole('button', { name })).toBeTruthy();
    }
  });

  async function asked(person: DemoPerson) {
    person.show('/recovery');
    await press('Check my copy');
    const groups = (await recoveryCodeOf(person.phone)).split('-');
    const fields = (await screen.findAllByLabelText(/^Group \d$/)) as HTMLInputElement[];
    const numbers = fields.map(({ id }) => Number(id.at(-1)));
    return { fields, numbers, right: numbers.map((number) => groups[number - 1]!) };
  }

  test('two groups are asked for, and the code is nowhere to be seen meanwhile', async () => {
    const person = await enter();
    const { fields, numbers } = await asked(person);
    expect(new Set(numbers).size).toBe(2);
    expect(fields).toHaveLength(2);
    for (const group of (await recoveryCodeOf(person.phone)).split('-')) saysNot(new RegExp(group));
    await press('Show the code again');
    expect(await screen.findAllByRole('listitem')).toHaveLength(7);
  });

  test('a wrong group is named and not shown, what was typed stays, and nothing counts as checked', async () => {
    const person = await enter();
    const { fields, numbers, right } = await asked(person);
    await press('Check');
    await says(new RegExp(`Type group ${numbers[0]} of your copy`));
    type(fields[0]!, right[0]!);
    type(fields[1]!, 'WRNG');
    await press('Check');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(`Group ${numbers[1]} is not what`));
    saysNot(new RegExp(`Group ${numbers[0]} is not`));
    expect(fields[1]!.value).toBe('WRNG');
    expect((await aboutAccount(person.phone)).checked).toBe(null);
  });

  test('right, as people type it, it is known on every device of the account, and the server is not told why', async () => {
    const person = await enter('learner');
    await keepNote(person);
    const { fields, right } = await asked(person);
    for (const [at, one] of fields.entries()) type(one, ` ${right[at]!.toLowerCase().replaceAll('0', 'o')} `);
    await press('Check');
    await says(/Your copy works/);
    expect((await aboutAccount(person.phone)).checked).not.toBe(null);
    await person.sync();
    const other = await enter('learner');
    await other.sync();
    cleanup();
    other.show('/settings');
    await says(/You checked your copy today/);
  });

  test('checking alone does not make an account known to the server', async () => {
    const person = await enter();
    const { fields, right } = await asked(person);
    for (const [at, one] of fields.entries()) type(one, right[at]!);
    await press('Check');
    await says(/Your copy works/);
    await person.sync();
    const known = await server.store.read((tx) => tx.account.keys(person.phone.account.id));
    expect(known).toBe(null);
  });

  test('Settings say so as long as it was never checked, once something is kept', async () => {
    const person = await enter();
    person.show('/settings');
    await says(/Nothing to copy yet/);
    saysNot(/You have not checked a copy/);
    await keepNote(person);
    await says(/You have not checked a copy/);
  });
});

describe('one more device by QR code', () => {
  const address = () => document.querySelector('.sw-address')?.textContent ?? '';
  async function shownBy(person: DemoPerson): Promise<string> {
    person.show('/settings/another');
    await press('Show the code');
    await screen.findByText(/^It works until/);
    await waitFor(() => expect(address()).toMatch(/\/open#/));
    return new URL(address()).hash;
  }

  test('opens the same account on it, and the first device hears of it, and can remove it', async () => {
    const phone = await enter();
    await keepNote(phone);
    await phone.sync();
    const hash = await shownBy(phone);
    const storage = { indexedDB, IDBKeyRange };
    expect(await accountsHere(storage)).toEqual([]);
    const tablet = await enter();
    // Both screens are in one document here: each question is put to the newest.
    tablet.show(`/open${hash}`);
    await screen.findByRole('button', { name: 'Open my notes here' });
    expect(location.hash).toBe('');
    await press('Open my notes here');
    await says(/This phone now shows the same notes and conversations/);
    expect(currentAccount()).toBe(phone.phone.account.id);
    await says(/Another device has taken the code/);
    const opened = (await openPhone({ ...tablet.phone, storage }, phone.phone.account.id))!;
    const lane = (await opened.critical.lanes.get(opened.account.id))!;
    expect(lane.device.id).not.toBe((await phone.phone.critical.lanes.get(opened.account.id))!.device.id);
    closePhone(opened);
  });

  test('that was used, is too old, was withdrawn, or is not whole says so, and what to do', async () => {
    const phone = await enter();
    await keepNote(phone);
    const hash = await shownBy(phone);
    cleanup();
    const take = async (to: string) => {
      cleanup();
      (await enter()).show(`/open${to}`);
      await press('Open my notes here');
    };
    await take(hash);
    await says(/The page with this code was left/);
    await take(hash.slice(0, -1));
    await says(/The code did not come over whole/);
    await take(`#${'A'.repeat(22)}`);
    await says(/does not work any more, or it is not whole/);
    noSignal();
    await take(hash);
    await says(/There is no signal\. The code has not been used/);
    expect(went).toEqual([]);
  });

  test('whoever has notes of their own there is told before anything is opened', async () => {
    const phone = await enter();
    const hash = await shownBy(phone);
    const other = await enter();
    await keepNote(other);
    other.show(`/open${hash}`);
    await says(/This phone already has notes/);
    await press('Open my notes here');
    await says(/The notes that were here before are still on this phone/);
  });
});

describe('the list of devices', () => {
  async function two() {
    const [phone, laptop] = [await enter(), await enter('learner')];
    phone.leave();
    people.shift();
    const second = await enter('learner');
    await keepNote(laptop);
    await laptop.sync();
    await second.sync();
    return { laptop, second };
  }
  const cards = async () => (await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent);

  test('has this one first, and the others with the day they came', async () => {
    const { laptop } = await two();
    laptop.show('/settings/devices');
    await says(/This device/);
    expect((await cards())[1]).toMatch(/^Device added \d/);
    await says(/Added today\. Last here today\./);
  });

  test('a name given on one is on the other too, and the server cannot read it', async () => {
    const { laptop, second } = await two();
    laptop.show('/settings/devices');
    const item = (await screen.findByText(/^Device added/)).closest('li')!;
    type(within(item).getByLabelText('Name'), 'Grandma’s tablet');
    fireEvent.click(within(item).getByRole('button', { name: 'Save the name' }));
    await says(/The name is saved\./);
    await laptop.sync();
    await second.sync();
    cleanup();
    second.show('/settings/devices');
    await says(/Grandma’s tablet/);
    await says(/this device/);
    expect(server.dump()).not.toContain('Grandma');
  });

  test('one is asked about once, removed, out at once, and listed as removed', async () => {
    const { laptop, second } = await two();
    laptop.show('/settings/devices');
    await press('Remove this device');
    await says(/has not been sent or copied yet is lost/);
    await press('Keep it');
    await press('Remove this device');
    await press('Yes, remove it');
    await says(/Device added .* is removed\./);
    await says(/Device added .*, removed today\./);
    expect(await second.sync()).toBe('stuck');
    expect(second.removed).toBe(true);
    expect(laptop.removed).toBe(false);
  });

  test('without signal says so; a phone whose account nobody knows does not become known by looking', async () => {
    const person = await enter();
    person.show('/settings/devices');
    await says(/Only this device opens your notes/);
    expect(await server.store.read((tx) => tx.account.keys(person.phone.account.id))).toBe(null);
    await keepNote(person);
    noSignal();
    cleanup();
    person.show('/settings/devices');
    await says(/The list comes when there is signal/);
  });

  test('says plainly what removing cannot do', async () => {
    (await enter()).show('/settings/devices');
    await says(/Someone who holds an unlocked device of yours can do all that you can/);
    await says(/Someone with your recovery code can add a device again/);
  });
});

describe('a device that was removed', () => {
  test('believes only its account; then keeps nothing of it, leaves another one alone, and opens an empty one', async () => {
    const storage = { indexedDB, IDBKeyRange };
    const { clock, random, announce } = (await enter()).phone;
    const deps = { storage, clock, random, announce };
    const other = await createPhone(deps);
    await saveDraft(other, newDraft('n'.repeat(22), '2026-11-20T09:00:00.000Z', { id: 'england', version: 1 }));
    closePhone(other);
    const phone = await createPhone(deps);
    localStorage.setItem('stepwise.account', phone.account.id);
    const lane = (await phone.critical.lanes.get(phone.account.id))!;
    await leaveAccount(phone, { lane, removal: 'S'.repeat(86) });
    expect(went).toEqual([]);
    const foreign = await signRemoval(phone.account, 'D'.repeat(22));
    await leaveAccount(phone, { lane, removal: foreign });
    expect(await accountsHere(storage)).toContain(phone.account.id);
    await leaveAccount(phone, { lane, removal: await signRemoval(phone.account, lane.device.id) });
    expect(went).toEqual(['/settings/removed']);
    const here = await accountsHere(storage);
    expect(here).not.toContain(phone.account.id);
    expect(here).toContain(other.account.id);
    expect(currentAccount()).not.toBe(other.account.id);
    expect(here).toContain(currentAccount());
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    expect(names.filter((name) => name.includes(phone.account.id))).toEqual([]);
    const still = (await openPhone(deps, other.account.id))!;
    expect(await listDrafts(still)).toHaveLength(1);
    closePhone(still);
  });

  test('hears it behind its lock too, without a passphrase, and keeps nothing', async () => {
    const { phone, sync } = await enterHere();
    await sync();
    await setPassphrase(phone, 'four words and more');
    const { id } = phone.account;
    const { device } = (await phone.critical.lanes.get(id))!;
    closePhone(phone);
    const locked = async () => (await lockedPhone(phone, id))!;
    await leaveIfRemoved(await locked());
    expect(await accountsHere(phone.storage)).toContain(id);
    const signature = await signRemoval(phone.account, device.id);
    await server.store.write((tx) => tx.device.remove(device.id, { day: '2026-11-20', signature }));
    await leaveIfRemoved(await locked());
    expect(await accountsHere(phone.storage)).not.toContain(id);
    expect(went).toEqual(['/settings/removed']);
  });

  /** On this browser's own disk, with something kept. */
  async function enterHere() {
    const { clock, random, announce } = (await enter()).phone;
    const phone = await createPhone({ storage: { indexedDB, IDBKeyRange }, clock, random, announce });
    await saveDraft(phone, newDraft('n'.repeat(22), '2026-11-20T09:00:00.000Z', { id: 'england', version: 1 }));
    const transport = makeTransport((url, init) => fetch(url, init));
    const sessions = makeSessions(transport, { own: { account: phone.account.id } });
    return { phone, sync: () => makeEngine({ phone, transport, sessions, onConnection() {} }).run() };
  }

  test('says so on one calm page, with the way back', async () => {
    (await enter()).show('/settings/removed');
    await says(/This device was removed/);
    await says(/Nothing of that account is here any more\./);
    expect(screen.getByRole('link', { name: 'Open with a recovery code' }).getAttribute('href')).toBe('/open');
  });
});
