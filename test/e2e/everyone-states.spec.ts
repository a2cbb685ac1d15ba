import type { Locator, Page } from '@playwright/test';
import { goTo } from './support/all-pages.ts';
import { faultsFor, rulesBrokenOn } from './support/for-everyone.ts';
import { expect, readyForOffline, test } from './support/journey.ts';
import { makeItAConcern, writeNote } from './support/learner.ts';
import { openAs } from './support/team.ts';
import { listenTo, readOut } from './support/told.ts';

const WORDS = 'Nobody came when I asked for help.';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const alert = (page: Page) => page.getByRole('alert').filter({ has: page.getByRole('link') });

/** Sends a form as it is: what is wrong has the focus, leads to each field, and each field says it too. */
async function expectErrors(page: Page, go: string | RegExp, strict: boolean): Promise<string[]> {
  await press(page, go);
  await expect(alert(page)).toBeFocused();
  expect(await readOut(page)).toMatch(/^alert: There is something to check/);
  const faults = await rulesBrokenOn(page, strict);
  const links = await alert(page).getByRole('link').all();
  expect(links.length).toBeGreaterThan(0);
  for (const one of links) {
    const [, id] = (await one.getAttribute('href'))!.split('#');
    await one.click();
    const field = page.locator(`[id="${id}"]`);
    await expect(field).toBeFocused();
    const says = await field.evaluate((it) => {
      const by = [it, it.closest('fieldset')].flatMap((at) => at?.getAttribute('aria-describedby')?.split(' ') ?? []);
      return by.map((each) => document.getElementById(each)?.textContent ?? '').join(' ');
    });
    const told = (await one.textContent())!;
    if (!says.includes(told)) faults.push(`${page.url()}: the field ${id} does not say "${told}"`);
  }
  return faults;
}

async function formsOf(page: Page, strict: boolean, forms: readonly (readonly [string, string | RegExp])[]) {
  const faults: string[] = [];
  for (const [address, go] of forms) {
    await goTo(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    faults.push(...(await expectErrors(page, go, strict)));
  }
  expect(faults).toEqual([]);
}

const hrefOf = (some: Locator) => some.first().getAttribute('href');

test('each form of a learner says what is wrong, where, and lets it be mended', async ({ phone }) => {
  const { page } = phone;
  await openAs(page, 'A learner');
  await writeNote(page, WORDS);
  await makeItAConcern(page);
  const concern = new URL(page.url()).pathname;
  await goTo(page, '/contacts');
  const wrong = await hrefOf(page.locator('a[href$="/wrong"]'));
  await formsOf(page, true, [
    [`${concern}/send`, 'Continue'],
    [`${concern}/other-ways`, 'Continue'],
    [`${concern}/log`, 'Done'],
    ['/start', 'Continue'],
    [wrong!, 'Send'],
    ['/receipt', 'Check it'],
    ['/settings/lock', 'Lock with this passphrase'],
    ['/open', 'Open'],
    ['/open?paper', 'Open'],
    ['/p', 'Find this placement'],
  ]);
});

test('each form of a team and of a steward does so, too', async ({ desk, another }) => {
  const { page } = desk;
  await openAs(page, 'The university team');
  const team = await hrefOf(page.locator('a[href^="/team/"]'));
  const one = await hrefOf(page.locator('.sw-inbox__link'));
  await goTo(page, '/privacy');
  await formsOf(page, false, [
    [`${one}/close`, 'Close this concern'],
    [`${one}/take-off`, 'Take them off this'],
    [`${one}/ask`, /^Ask/],
    [`${one}/assess`, 'Keep this assessment'],
    [`${one}/actions`, 'Add the action'],
    [`${team}/invite`, 'Make the link'],
    [`${team}/mailbox`, 'Save'],
  ]);
  const region = (await another('desk')).page;
  await openAs(region, 'A quality manager');
  await goTo(region, '/privacy');
  await formsOf(region, false, [['/register/set', 'Keep this category']]);
  await openAs(region, 'The steward');
  await formsOf(region, false, [['/steward/organisations/new', 'Save']]);
});

test('where there is nothing yet, and where there is no signal, the pages are for everyone', async ({ phone }) => {
  const { page } = phone;
  await page.goto('/');
  await readyForOffline(page);
  const faults: string[] = [];
  const look = async (address: string, state: string) => {
    await goTo(page, address);
    faults.push(...(await faultsFor(page, true)).map((fault) => `${address} ${state} ${fault}`));
  };
  for (const address of ['/concerns', '/contacts', '/observations', '/settings/devices']) await look(address, 'empty');
  const told = await listenTo(page);
  await phone.context.setOffline(true);
  for (const address of ['/demo', '/placement', '/settings/devices', '/settings/another', '/inbox'])
    await look(address, 'without signal');
  await expect.poll(told.said).toContainEqual(expect.stringContaining('No signal.'));
  expect(faults).toEqual([]);
});

test('a lock: it is said that it is locked, what is wrong with a passphrase, and whoever mends it is left alone', async ({
  phone,
}) => {
  const { page } = phone;
  await writeNote(page, WORDS);
  await page.goto('/settings/lock');
  await press(page, 'Suggest four words');
  const words = await page.getByRole('textbox', { name: 'A new passphrase' }).inputValue();
  await page.getByRole('textbox', { name: 'The same again' }).fill(words);
  await press(page, 'Lock with this passphrase');
  const locked = page.getByRole('heading', { level: 1, name: 'Locked' });
  await expect(locked).toBeFocused();
  expect(await readOut(page)).toBe('heading: Locked');
  expect(await faultsFor(page, true)).toEqual([]);

  const field = page.getByLabel('Passphrase', { exact: true });
  await field.fill('open sesame');
  await field.press('Enter');
  await expect(alert(page)).toBeFocused();
  expect(await readOut(page)).toMatch(/That is not the passphrase/);
  await alert(page).getByRole('link').click();
  await field.press('ControlOrMeta+A');
  await page.keyboard.type(words);
  await expect(field).toHaveValue(words);
  await expect(field).toBeFocused();

  await page.getByRole('link', { name: 'Write something down without unlocking' }).click();
  const told = await listenTo(page);
  await page.getByRole('textbox', { name: 'Write it down' }).fill(WORDS);
  await expect.poll(told.said).toContainEqual(expect.stringContaining('Saved and locked away.'));
  expect(await told.late()).toEqual([]);
  expect(await faultsFor(page, true)).toEqual([]);
});

test('storage that fails, a search and a copy: what has happened is said', async ({ phone }) => {
  const { page } = phone;
  await page.addInitScript(() => {
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const full = (globalThis as { storageFull?: boolean }).storageFull;
      if (full && mode === 'readwrite') throw new DOMException('no room', 'QuotaExceededError');
      return begin.call(this, stores, mode, options);
    };
  });
  await writeNote(page, WORDS);
  const told = await listenTo(page);
  await page.evaluate(() => Object.assign(globalThis, { storageFull: true }));
  await page.getByRole('textbox').fill(`${WORDS} Twice.`);
  await expect.poll(told.said).toContainEqual(expect.stringContaining('Not saved. This phone has no room left.'));
  await press(page, 'Copy the text');
  await expect.poll(told.said).toContain('Copied. You can paste it anywhere.');
  expect(await faultsFor(page, true)).toEqual([]);
  await page.evaluate(() => Object.assign(globalThis, { storageFull: false }));
  await expect.poll(told.said).toContainEqual(expect.stringMatching(/^Saved on this phone \d/));

  await goTo(page, '/concerns');
  await page.getByRole('searchbox').fill('help');
  await expect.poll(told.said).toContain('1 found');
  await page.getByRole('searchbox').fill('moon');
  await expect.poll(told.said).toContainEqual(expect.stringContaining('Nothing here has all of these words'));
  expect(await told.late()).toEqual([]);
});
