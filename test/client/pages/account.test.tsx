import './browser-beside-server.ts';
import { rmSync } from 'node:fs';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { recoveryCodeOf } from '#client/db/exchange/account.ts';
import { knowsSteward } from '#client/db/places/steward.ts';
import { systemRandom } from '#client/platform/random.ts';
import { currentAccount } from '#client/session/pointer.ts';
import { demoAccount } from '#demo/cast.ts';
import { demoPeople, seedDemo } from '#demo/seed.ts';
import { newDraft } from '#domain/concern/draft.ts';
import { createApp } from '#server/app.ts';
import { offerSetUp } from '#server/deployment/set-up.ts';
import { startServer, type TestServer } from '#test/server/harness.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { DemoPerson } from './demo-person.tsx';
import { says, saysNot } from './on-screen.ts';

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

let server: TestServer;
let person: DemoPerson;
let went: string[];

beforeEach(async () => {
  server = startServer();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => server.app.request(url, init));
  localStorage.clear();
  went = [];
  vi.spyOn(location, 'assign').mockImplementation((to) => void went.push(String(to)));
});
afterEach(async () => {
  person.leave();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await server.stop();
  rmSync(server.folder, { recursive: true, force: true });
});
const seed = () =>
  seedDemo({ app: server.app, store: server.store, clock: server.clock, random: systemRandom }).then(() => undefined);
const codeOf = async (id: string) => (await demoPeople()).people.find((one) => one.id === id)!.code;
const keepNote = () =>
  saveDraft(person.phone, newDraft('n'.repeat(22), '2026-11-20T09:00:00.000Z', { id: 'england', version: 1 }));

describe('the recovery code', () => {
  test('stands in seven groups, with what it opens and what losing it means', async () => {
    person = await DemoPerson.enter(server);
    person.show('/recovery');
    const groups = await screen.findAllByRole('listitem');
    expect(groups.map(({ textContent }) => textContent).join('-')).toBe(await recoveryCodeOf(person.phone));
    expect(groups).toHaveLength(7);
    await says(/opens your notes and conversations on another phone/);
    await says(/nobody can get your notes back/);
    await says(/Don’t photograph it next to your name/);
  });
});

describe('opening with a code', () => {
  test('each mistake says what is wrong with it, and what was typed stays', async () => {
    person = await DemoPerson.enter(server);
    person.show('/open');
    const field = (await screen.findByLabelText('Recovery code')) as HTMLInputElement;
    const wrong: [string, RegExp][] = [
      ['', /Type your recovery code\./],
      ['smrm vskw', /has 28 letters and numbers/],
      ['!'.repeat(28), /a letter or a sign in it that no recovery code has/],
      [(await codeOf('learner')).replace('SMRM', 'SMRN'), /One of the letters is not right/],
    ];
    for (const [typed, words] of wrong) {
      type(field, typed);
      await press('Open');
      await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(words));
      expect(field.value).toBe(typed);
    }
    expect(went).toEqual([]);
  });

  test('takes a code in any case and spacing, and goes to the notes with a full load', async () => {
    person = await DemoPerson.enter(server);
    person.show('/open');
    type(
      await screen.findByLabelText('Recovery code'),
      ` ${(await codeOf('learner')).toLowerCase().replaceAll('-', ' ')}`,
    );
    saysNot(/This phone already has notes/);
    await press('Open');
    await says(/This phone now shows the same notes and conversations/);
    expect(currentAccount()).toBe((await demoAccount('learner')).id);
    await press('Go to my notes');
    expect(went).toEqual(['/']);
  });

  test('notes that are here already stay, and it says so before and after', async () => {
    person = await DemoPerson.enter(server);
    await keepNote();
    person.show('/open');
    await says(/They stay on this phone, but they will be out of sight/);
    expect(screen.getByRole('link', { name: 'See and keep that code first' })).toBeTruthy();
    type(await screen.findByLabelText('Recovery code'), await codeOf('learner'));
    await press('Open');
    await says(/The notes that were here before are still on this phone/);
  });

  test('someone on a team goes to the inbox', async () => {
    await seed();
    person = await DemoPerson.enter(server);
    await person.sync();
    person.show('/open');
    type(await screen.findByLabelText('Recovery code'), await codeOf('facilitator'));
    await press('Open');
    await press('Go to the inbox');
    expect(went).toEqual(['/inbox']);
  });
});

describe('settings', () => {
  test('count what other devices cannot have yet, and say when it is up to date', async () => {
    person = await DemoPerson.enter(server);
    person.show('/settings');
    await says(/Nothing to copy yet\./);
    await keepNote();
    await says(/1 change waiting/);
    await person.sync();
    await says(/Up to date\./);
    saysNot(/You are on/);
  });

  test('lead a member of a team to the inbox', async () => {
    await seed();
    person = await DemoPerson.enter(server, 'quality-lead');
    await person.sync();
    person.show('/settings');
    await says(/You are on Regional quality team, North Country region/);
    expect(screen.getByRole('link', { name: 'Inbox' }).getAttribute('href')).toBe('/inbox');
  });
});

describe('setting up a server', () => {
  const claimAs = async (name: string) => {
    type(await screen.findByLabelText('What is it called?'), name);
    await press('Set it up');
  };

  test('takes the token out of the address at once, claims the server and shows the code to keep', async () => {
    const token = await offerSetUp(server.store, (count) => Buffer.from(systemRandom(count)));
    person = await DemoPerson.enter(server);
    person.show(`/set-up#${token}`);
    await says(/You become its steward/);
    expect(location.hash).toBe('');
    await press('Set it up');
    await says(/Type a name for it\./);
    await claimAs('North Trust');
    await says(/North Trust is set up/);
    await says(/Keep your recovery code/);
    const next = screen.getByRole('link', { name: 'Add your organisations' });
    expect(next.getAttribute('href')).toBe('/steward');
    expect(await knowsSteward(person.phone)).toBe(true);
    const steward = await server.store.read((tx) => tx.meta.get('steward'));
    expect(steward).toBe(person.phone.account.id);
  });

  test('without signal the name stays in its box, and it can be tried again', async () => {
    const token = await offerSetUp(server.store, (count) => Buffer.from(systemRandom(count)));
    person = await DemoPerson.enter(server);
    person.show(`/set-up#${token}`);
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no signal')));
    await claimAs('North Trust');
    await says(/The server did not answer\. Nothing has changed\./);
    expect(((await screen.findByLabelText('What is it called?')) as HTMLInputElement).value).toBe('North Trust');
  });

  test('a used, an old and a missing link each say so', async () => {
    person = await DemoPerson.enter(server);
    await offerSetUp(server.store, (count) => Buffer.from(systemRandom(count)));
    person.show(`/set-up#${'x'.repeat(43)}`);
    await claimAs('North Trust');
    await says(/This is not the newest set-up link/);
    person.show('/set-up');
    await says(/This page needs the set-up link/);
    await seed();
    person.show(`/set-up#${'x'.repeat(43)}`);
    await claimAs('North Trust');
    await says(/This Stepwise is set up already/);
  });
});

describe('the door of the demonstration', () => {
  test('opens anyone with one press, and goes where they start', async () => {
    const demo = await demoPeople();
    person = await DemoPerson.enter(server);
    const { store, clock, wake } = server;
    const ids = (count: number) => Buffer.from(systemRandom(count));
    const log = { write() {}, requests: false };
    const app = createApp({
      store,
      clock,
      ids,
      log,
      wake,
      env: { pagesFolder: '/nowhere', earlierFolder: null, puzzleBits: 0 },
      demo,
    });
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => app.request(url, init));
    person.show('/demo');
    await press('Open as the university team');
    await waitFor(() => expect(went).toEqual(['/inbox']));
    expect(currentAccount()).toBe((await demoAccount('placement-lead')).id);
  });

  test('is not there on a server for real concerns, and without an answer says that', async () => {
    person = await DemoPerson.enter(server);
    person.show('/demo');
    await says(/This is not a demonstration/);
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no signal')));
    document.body.replaceChildren();
    person.show('/demo');
    await says(/No answer from the server/);
  });

  test('every page of a demonstration says that nothing in it is real', async () => {
    person = await DemoPerson.enter(server);
    person.show('/settings');
    saysNot(/all made up/);
    const mark = Object.assign(document.createElement('meta'), { name: 'stepwise-demo', content: 'yes' });
    document.head.append(mark);
    document.body.replaceChildren();
    person.show('/settings');
    await says(/Demo, all made up\./);
    mark.remove();
  });
});
