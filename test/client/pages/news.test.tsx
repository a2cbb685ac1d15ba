import './browser-beside-server.ts';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listDrafts } from '#client/db/documents.ts';
import { goBy } from '#client/session/dress-up.ts';
import { forgetNewsOf, tellNews } from '#client/session/news.ts';
import { HTTP_STATUS } from '#protocol/errors.ts';
import { reply } from '#server/reply.ts';
import { browserIsItself, browserThatIsTold } from '#test/support/browser-that-is-told.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import type { DemoPerson } from './demo-person.tsx';
import { heading, pick, press, pressSoon, says, saysNot } from './on-screen.ts';
import { teamInDemo } from './team-in-demo.ts';

const PAGE = '/settings/news';

let online = true;
const { server, enter } = teamInDemo();
beforeEach(() => {
  online = true;
  localStorage.clear();
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (!online) throw new TypeError('no signal');
    return server().app.request(url, init);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  browserIsItself();
});

/** The accounts that the server would tell of news, and where. */
async function told(): Promise<{ account: string; endpoint: string }[]> {
  const tables = JSON.parse(server().dump()) as [string, string[]][];
  const rows = tables.find(([name]) => name === 'push_address')![1];
  return rows.map((row) => JSON.parse(row) as { account: string; endpoint: string });
}
const accounts = async () => (await told()).map(({ account }) => account).sort();

/** The learner of the demonstration, with one of their two concerns sent without a name. */
async function learner(): Promise<{ person: DemoPerson; open: string; anonymous: string }> {
  const person = await enter('learner');
  const drafts = (await listDrafts(person.phone)).filter(({ sent }) => sent.length > 0);
  const [first, second] = drafts;
  await saveDraft(person.phone, {
    ...first!,
    sent: first!.sent.map((one) => ({ ...one, mode: 'anonymous' as const })),
  });
  await saveDraft(person.phone, { ...second!, sent: second!.sent.map((one) => ({ ...one, mode: 'open' as const })) });
  return { person, anonymous: first!.sent[0]!.receipt, open: second!.sent[0]!.receipt };
}

describe('a learner who wants to hear of answers', () => {
  test('sees what will stand on the screen and what it links, before anybody is asked for anything', async () => {
    const browser = browserThatIsTold();
    const { person } = await learner();
    person.show(PAGE);
    await heading('Tell me when there is news');
    await says(/There is something new.*This is all that shows, also while your phone is locked/);
    await says(/our server could tell that what you choose here belongs to one device/);
    await says(/It is off/);
    const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false]);
    await press('Turn on');
    await says(/There is something to check.*Choose what you want to hear of/);
    expect([browser.asked, await told()]).toEqual([0, []]);
  });

  test('hears of those sent with a name, and the server learns nothing of the anonymous one', async () => {
    const browser = browserThatIsTold();
    const { person, open } = await learner();
    person.show(PAGE);
    await pick('checkbox', 'Answers to my concerns');
    await press('Turn on');
    await says(/It is on now/);
    expect(browser.asked).toBe(1);
    expect(await told()).toMatchObject([{ account: open, endpoint: browser.subscription!.endpoint }]);
  });

  test('hears of the anonymous one only when it was chosen in so many words, and can take that back', async () => {
    browserThatIsTold();
    const { person, open, anonymous } = await learner();
    person.show(PAGE);
    await pick('checkbox', 'Answers to my concerns');
    await pick('checkbox', 'Answers to my anonymous concerns');
    await press('Turn on');
    await says(/It is on now/);
    expect(await accounts()).toEqual([open, anonymous].sort());
    await pick('checkbox', 'Answers to my anonymous concerns');
    await press('Save');
    await waitFor(async () => expect(await accounts()).toEqual([open]));
  });

  test('turns it off, and nothing can arrive any more; without signal too', async () => {
    const browser = browserThatIsTold();
    const { person } = await learner();
    person.show(PAGE);
    await pick('checkbox', 'Answers to my concerns');
    await press('Turn on');
    await pressSoon('Turn off');
    await says(/It is off now/);
    expect(browser.subscription).toBeNull();
    await waitFor(async () => expect(await told()).toEqual([]));
    await pick('checkbox', 'Answers to my concerns');
    await press('Turn on');
    await says(/It is on now/);
    online = false;
    await press('Turn off');
    await says(/It is off now/);
    expect(browser.subscription).toBeNull();
  });

  test('finds it as it was left', async () => {
    browserThatIsTold();
    const { person } = await learner();
    person.show(PAGE);
    await pick('checkbox', 'Answers to my concerns');
    await press('Turn on');
    await says(/It is on now/);
    person.show(PAGE);
    await says(/It is on, on this device/);
    expect((screen.getAllByRole('checkbox')[0] as HTMLInputElement).checked).toBe(true);
  });

  test('who goes by the neutral name sees that name beside the message', async () => {
    browserThatIsTold();
    goBy('plain');
    (await enter()).show(PAGE);
    await says(/Your phone may write the name “Notebook” beside it/);
    saysNot(/“Stepwise”/);
  });
});

describe('it says what is so, and changes nothing', () => {
  test('when the person says no', async () => {
    browserThatIsTold({ saysTo: 'denied' });
    (await enter()).show(PAGE);
    await pick('checkbox', 'Answers to my concerns');
    await press('Turn on');
    await says(/Your browser was not allowed to show messages, so it stays off/);
    expect(await told()).toEqual([]);
  });

  test('when somebody has said no before', async () => {
    const browser = browserThatIsTold({ permission: 'denied' });
    (await enter()).show(PAGE);
    await says(/does not let Stepwise show messages on this device.*allow notifications for this site/);
    browser.permission = 'default';
    await press('Look again');
    await screen.findByRole('button', { name: 'Turn on' });
  });

  test('when the browser cannot do it, or only from the home screen', async () => {
    (await enter()).show(PAGE);
    await says(/This browser cannot show messages while Stepwise is closed/);
    Object.defineProperty(navigator, 'standalone', { value: false, configurable: true });
    (await enter()).show(PAGE);
    await says(/On an iPhone this works only when Stepwise is on your home screen/);
    Reflect.deleteProperty(navigator, 'standalone');
  });

  test('when there is no signal, or the browser gets no address', async () => {
    const browser = browserThatIsTold();
    const person = await enter();
    online = false;
    person.show(PAGE);
    await says(/There is no signal, so this cannot be changed now/);
    online = true;
    await press('Look again');
    browser.noAddresses = true;
    await pick('checkbox', 'Answers to my concerns');
    await press('Turn on');
    await says(/Your browser could not set it up just now, so it stays off/);
    expect(await told()).toEqual([]);
  });

  test('when the server takes nothing now, or does not know how this browser is reached', async () => {
    const browser = browserThatIsTold();
    let code: 'try_later' | 'forbidden' = 'try_later';
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) =>
      url === '/v1/push/on' ? reply({ error: { code } }, HTTP_STATUS[code]) : server().app.request(url, init),
    );
    const { person } = await learner();
    person.show(PAGE);
    await pick('checkbox', 'Answers to my concerns');
    await press('Turn on');
    await says(/That did not work just now\. Nothing has changed/);
    code = 'forbidden';
    await press('Turn on');
    await says(/in a way that this Stepwise does not know, so it stays off/);
    expect(browser.subscription).toBeNull();
  });

  test('when the signal goes before the server was told', async () => {
    const browser = browserThatIsTold();
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) =>
      url === '/v1/push/on' ? Promise.reject(new TypeError('no signal')) : server().app.request(url, init),
    );
    const { person: sender } = await learner();
    sender.show(PAGE);
    await pick('checkbox', 'Answers to my concerns');
    await press('Turn on');
    await says(/There is no signal\. Nothing has changed/);
    expect(browser.subscription).toBeNull();
  });
});

describe('a member', () => {
  test('hears of the news of their team on the device where they want it', async () => {
    browserThatIsTold();
    const member = await enter('ward-manager');
    member.show(PAGE);
    await pick('checkbox', 'News for my team');
    await says(/A lead of your team can have e-mails sent to a mailbox/);
    expect(screen.queryByRole('checkbox', { name: 'Answers to my anonymous concerns' })).toBeNull();
    await press('Turn on');
    await says(/It is on now/);
    expect(await accounts()).toEqual([member.phone.account.id]);
  });
});

describe('at each start', () => {
  async function turnedOn() {
    const browser = browserThatIsTold();
    const who = await learner();
    cleanup();
    who.person.show(PAGE);
    await pick('checkbox', 'Answers to my concerns');
    await press('Turn on');
    await says(/It is on now/);
    return { browser, ...who };
  }

  /** There is signal: each account of the phone tells what it has to once it has spoken with the server. */
  async function syncs(person: DemoPerson): Promise<void> {
    const telling: Promise<void>[] = [];
    person.onSynced = async (account) => void telling.push(tellNews(person.phone, account));
    await person.sync();
    await Promise.all(telling);
  }
  const addresses = async () => (await told()).map(({ endpoint }) => endpoint);

  test('the server is told of an address that has changed, or that the browser had lost', async () => {
    const { browser, person, open } = await turnedOn();
    browser.moves();
    await syncs(person);
    expect(await told()).toMatchObject([{ account: open, endpoint: browser.subscription!.endpoint }]);
    const lost = await turnedOn();
    lost.browser.subscription = null;
    await syncs(lost.person);
    expect(await addresses()).toContain(lost.browser.subscription!.endpoint);
  });

  test('a server that was told is left in peace, and one that could not be told is told with the next sync', async () => {
    const { browser, person } = await turnedOn();
    browser.moves();
    const asked: string[] = [];
    let reachable = false;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      asked.push(url);
      if (!reachable) throw new TypeError('no signal');
      return server().app.request(url, init);
    });
    await syncs(person);
    expect(await addresses()).not.toContain(browser.subscription!.endpoint);
    reachable = true;
    await syncs(person);
    expect(await addresses()).toEqual([browser.subscription!.endpoint]);
    asked.length = 0;
    await syncs(person);
    expect(asked).toEqual([]);
  });

  test('nobody is asked, and nothing is told, where nobody wanted it or it was taken back', async () => {
    const browser = browserThatIsTold();
    const { person } = await learner();
    await syncs(person);
    expect([browser.asked, browser.subscription, await told()]).toEqual([0, null, []]);
    const on = await turnedOn();
    on.browser.permission = 'denied';
    on.browser.moves();
    const before = await told();
    await syncs(on.person);
    expect(await told()).toEqual(before);
  });

  test('a concern that was sent since is among those that are told of; an anonymous one is not', async () => {
    const { person, open, anonymous } = await turnedOn();
    expect(await accounts()).toEqual([open]);
    const other = (await listDrafts(person.phone)).find((draft) => draft.sent[0]?.receipt === anonymous)!;
    await syncs(person);
    expect(await accounts()).toEqual([open]);
    const later = await turnedOn();
    const sent = other.sent.map((one) => ({ ...one, mode: 'confidential' as const }));
    await saveDraft(later.person.phone, { ...other, sent });
    await syncs(later.person);
    expect(new Set(await accounts())).toEqual(new Set([open, anonymous]));
  });

  test('what is not wanted any more is not called off before the server knows', async () => {
    const { person } = await turnedOn();
    await pick('checkbox', 'Answers to my anonymous concerns');
    await press('Save');
    await waitFor(async () => expect(await accounts()).toHaveLength(2));
    await says(/It is on now/);
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) =>
      url === '/v1/push/off' ? Promise.reject(new TypeError('no signal')) : server().app.request(url, init),
    );
    await pick('checkbox', 'Answers to my anonymous concerns');
    await press('Save');
    await says(/There is no signal\. Nothing has changed/);
    cleanup();
    person.show(PAGE);
    await says(/It is on, on this device/);
    expect((screen.getAllByRole('checkbox')[1] as HTMLInputElement).checked).toBe(true);
  });

  test('an account that has left the device takes its address along; another one’s choice stays', async () => {
    const { browser, person } = await turnedOn();
    await forgetNewsOf('a'.repeat(22));
    expect(browser.subscription).not.toBeNull();
    await forgetNewsOf(person.phone.account.id);
    expect([browser.subscription, localStorage.getItem('stepwise.news')]).toEqual([null, null]);
  });
});
