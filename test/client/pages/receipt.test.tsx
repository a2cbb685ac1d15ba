import './browser-beside-server.ts';
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadDraft } from '#client/db/documents.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { answered, type Draft, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { smallWorld } from '#test/scenario/people.ts';
import { TEAM } from '#test/scenario/server-side.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { PhoneInHand } from './app-on-a-phone.tsx';
import { heading, press, says, saysNot } from './on-screen.ts';

const id = 'r'.repeat(22);
const at = '2026-11-20T09:00:00.000Z';
const draft: Draft = {
  ...answered(newDraft(id, at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Nobody came.', at),
  stage: 'concern',
};

/** Fetched before anything is timed. */
beforeAll(() => import('#client/app/ways-out-pages.ts'));

let hand: PhoneInHand;
let world: Awaited<ReturnType<typeof smallWorld>>;
let copied: string[];
let saved: { name: string; text: Promise<string> }[];

beforeEach(async () => {
  world = await smallWorld();
  hand = new PhoneInHand();
  await hand.switchOn();
  hand.fetch = world.server.fetch;
  vi.stubGlobal('fetch', world.server.fetch);
  copied = [];
  saved = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
  let last: Blob;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return 'blob:here';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: last.text() });
  });
  await saveDraft(hand.phone, draft);
  await hand.sync();
  const to = (await findTeam(hand.phone, TEAM))!;
  await sendConcern(hand.phone, { draft, to, mode: 'anonymous', name: '', barred: [] });
});
afterEach(async () => {
  hand.switchOff();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await world.end();
});

const spaceOf = async () => (await loadDraft(hand.phone, id))!.sent[0]!.space;
const showReceipt = async () => hand.show(`/concerns/${id}/receipt/${await spaceOf()}`);

async function copiedReceipt(withWords: boolean): Promise<string> {
  await hand.sync();
  const shown = await showReceipt();
  if (withWords) fireEvent.click(await screen.findByRole('radio', { name: /with the words/ }));
  else await heading('Your receipt');
  fireEvent.click(await screen.findByRole('button', { name: 'Copy as text' }));
  await says(/Copied\./);
  shown.unmount();
  return copied.at(-1)!;
}
async function check(text: string): Promise<void> {
  hand.show('/receipt');
  fireEvent.input(await screen.findByRole('textbox', { name: /paste the receipt/ }), { target: { value: text } });
  press('Check it');
}

describe('the receipt of a concern', () => {
  test('comes once the server has it, with whom it went to and what it proves', async () => {
    await showReceipt();
    await heading('Your receipt');
    await says(/still waiting to send/);
    expect(screen.queryByRole('button', { name: 'Save as a file' })).toBe(null);
    await hand.sync();
    await says(/The server confirms that it had this concern by 2 November 2026\./);
    await says(/[0-9A-Z]{4}-[0-9A-Z]{4}.*Practice education team, Northbank Hospital.*Anonymous/);
    await says(/It does not say that the team has read it/);
  });

  test('is saved under a neutral name, without the words unless they are asked for', async () => {
    await hand.sync();
    await showReceipt();
    fireEvent.click(await screen.findByRole('button', { name: 'Save as a file' }));
    await says(/Your browser has the file\. It is not sealed/);
    expect(saved[0]!.name).toMatch(/^receipt-[0-9A-Z]{4}-[0-9A-Z]{4}\.json$/);
    const { contentKey, secret, receipt } = (await loadDraft(hand.phone, id))!.sent[0]!;
    const without = await saved[0]!.text;
    for (const secretPart of [contentKey, secret, receipt, 'Nobody came']) expect(without).not.toContain(secretPart);
    fireEvent.click(screen.getByRole('radio', { name: /with the words/ }));
    press('Save as a file');
    const whole = await saved[1]!.text;
    expect(whole).toContain(contentKey);
    expect(whole).not.toContain(secret);
  });

  test('one that is not here, says so', async () => {
    hand.show(`/concerns/${id}/receipt/${'x'.repeat(22)}`);
    await heading('There is no such receipt on this phone');
  });

  test('a server that signs with another key than before is said, not taken', async () => {
    await hand.phone.critical.meta.put({ name: 'proof-key', value: `B${'A'.repeat(86)}` });
    await hand.sync();
    await showReceipt();
    await says(/Sent\. The proof has not come yet\./);
    await says(/signs with another key than the one this phone saw first/);
  });
});

describe('checking a receipt', () => {
  test('with the words: genuine, by this server, the day, and what was sent', async () => {
    await check(await copiedReceipt(true));
    await heading('This receipt is genuine');
    await says(/This Stepwise server signed it/);
    await says(/2 November 2026/);
    await says(/exactly the words that the server had by 2 November 2026\..*What happened\?.*Nobody came\./);
    expect(document.activeElement?.textContent).toBe('This receipt is genuine');
  });

  test('without the words it shows none', async () => {
    await check(await copiedReceipt(false));
    await heading('This receipt is genuine');
    await says(/came without the words/);
    saysNot(/Nobody came/);
  });

  test('without signal it holds, and only whose it is stays open', async () => {
    const text = await copiedReceipt(true);
    vi.stubGlobal('fetch', async () => Promise.reject(new Error('no signal')));
    await check(text);
    await says(/We cannot tell without signal which server that was/);
    await says(/Nobody came\./);
  });

  test('from another server: said, with why that matters', async () => {
    const text = await copiedReceipt(false);
    const other = await smallWorld();
    vi.stubGlobal('fetch', other.server.fetch);
    await check(text);
    await heading('This receipt is from another server');
    await says(/Anyone can run a server/);
    await other.end();
  });

  test('changed, cut short, or something else: a sentence that says what to do, and nothing breaks', async () => {
    const text = await copiedReceipt(true);
    await check(text.replace('2026-11-02', '2026-10-02'));
    await says(/Something in it was changed\. Do not rely on it\./);
    const field = screen.getByRole('textbox', { name: /paste the receipt/ });
    for (const [given, sentence] of [
      [text.slice(0, 700), /The end of the receipt is missing\./],
      ['', /There is nothing to check\./],
      ['Dear all', /This is not a Stepwise receipt\./],
      ['x'.repeat(1_000_000), /This is too long to be a receipt\./],
    ] as const) {
      fireEvent.input(field, { target: { value: given } });
      press('Check it');
      await says(sentence);
    }
  });

  test('a file is read; one that is far too large is not even opened', async () => {
    const text = await copiedReceipt(true);
    hand.show('/receipt');
    const field = (await screen.findByLabelText(/Choose the receipt file/)) as HTMLInputElement;
    const huge = new File(['x'], 'film.json');
    Object.defineProperty(huge, 'size', { value: 3_000_000_000 });
    vi.spyOn(huge, 'text').mockRejectedValue(new Error('must not be read'));
    const choose = (file: File) => {
      Object.defineProperty(field, 'files', { value: [file], configurable: true });
      fireEvent.change(field);
    };
    choose(huge);
    await says(/This is too long to be a receipt\./);
    choose(new File([text], 'receipt.json'));
    await heading('This receipt is genuine');
  });
});
