import type { Page } from '@playwright/test';
import { expect, readyForOffline, test } from './support/journey.ts';
import { writeNote } from './support/learner.ts';
import { scanned } from './support/qr.ts';
import { expectReadable } from './support/small-screen.ts';

const note = (page: Page, words: RegExp) => page.getByRole('link', { name: words });

/** The first device shows its code, and answers what a camera reads of it. */
async function codeOn(page: Page): Promise<string> {
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Use Stepwise on another device too' }).click();
  await page.getByRole('button', { name: /^Show/ }).click();
  const code = page.getByRole('img', { name: /camera of your other device/ });
  await expect(code).toBeVisible();
  return scanned(code);
}

async function take(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Open my notes here' }).click();
}

test('a second device scans a code from the first, has the same notes, and is removed from it', async ({
  phone,
  another,
}) => {
  const { page } = phone;
  await page.emulateMedia({ colorScheme: 'dark' });
  await writeNote(page, 'There is no desk for learners on the ward.');
  const address = await codeOn(page);
  await expectReadable(page);
  expect(page.url()).not.toContain('#');

  const tablet = await another('phone');
  await tablet.page.goto(address);
  await expect(tablet.page.getByRole('heading', { name: 'Open your notes on this device?' })).toBeVisible();
  expect(tablet.page.url()).not.toContain('#');
  await expectReadable(tablet.page);
  await tablet.page.getByRole('button', { name: 'Open my notes here' }).click();
  await tablet.page.getByRole('button', { name: 'Go to my notes' }).click();
  await expect(note(tablet.page, /no desk for learners/)).toBeVisible();
  await readyForOffline(tablet.page);

  await expect(page.getByRole('heading', { name: 'A device was added just now' })).toBeVisible();
  await expectReadable(page);
  const late = await another('phone');
  await take(late.page, address);
  await expect(late.page.getByRole('alert')).toContainText('This code has been used.');

  await page.getByRole('button', { name: 'Yes, that was me' }).click();
  await page.getByText(/^Change or remove: Device added/).click();
  await page.getByRole('textbox', { name: 'Name' }).last().fill('My tablet');
  await page.getByRole('button', { name: 'Save the name' }).last().click();
  await expect(page.getByRole('heading', { name: 'My tablet' })).toBeVisible();
  await expectReadable(page);

  await page.getByText('Change or remove: My tablet').click();
  await page.getByRole('button', { name: 'Remove this device' }).click();
  await expectReadable(page);
  await page.getByRole('button', { name: 'Yes, remove it' }).click();
  await expect(page.getByText('My tablet is removed.')).toBeVisible();

  // It was only lying there, with its notes on the screen.
  await expect(tablet.page.getByRole('heading', { name: 'This device was removed' })).toBeVisible();
  await expect(tablet.page.getByText('Nothing of that account is here any more.')).toBeVisible();
  await expectReadable(tablet.page);
  const account = await page.evaluate(() => localStorage.getItem('stepwise.account'));
  const left = await tablet.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(left.filter((name) => name?.includes(account!))).toEqual([]);
  await tablet.page.getByRole('link', { name: 'Start with empty notes' }).click();
  await expect(note(tablet.page, /no desk for learners/)).toHaveCount(0);
  await page.goto('/');
  await expect(note(page, /no desk for learners/)).toBeVisible();
});

test('a device that was away when it was removed lets go of everything at its next contact, in each of its tabs', async ({
  phone,
  another,
}) => {
  await writeNote(phone.page, 'Nobody signs my hours.');
  const tablet = await another('phone');
  await take(tablet.page, await codeOn(phone.page));
  await tablet.page.getByRole('button', { name: 'Go to my notes' }).click();
  await expect(note(tablet.page, /Nobody signs my hours/)).toBeVisible();
  await expect(phone.page.getByRole('heading', { name: 'A device was added just now' })).toBeVisible();
  await readyForOffline(tablet.page);
  const second = await tablet.context.newPage();
  await second.goto('/');
  await expect(note(second, /Nobody signs my hours/)).toBeVisible();
  await tablet.context.setOffline(true);

  await phone.page.getByRole('button', { name: 'No, remove it' }).click();
  await expect(phone.page.getByText(/^It is removed\./)).toBeVisible();
  await note(tablet.page, /Nobody signs my hours/).click();
  await expect(tablet.page.getByRole('textbox', { name: 'Write it down' })).toHaveValue('Nobody signs my hours.');

  await tablet.context.setOffline(false);
  // The tab that hears it first says so, and the other one goes blank; if both hear it at once, both say so.
  // Asked without waiting: a page that goes blank meanwhile will never have the heading that was there, or has left by now.
  const says = async (page: Page) => {
    if (page.url() === 'about:blank') return 'blank';
    const headings = page.getByRole('heading', { level: 1 }).allTextContents();
    return (await headings.catch(() => ['on its way'])).join();
  };
  const removed = 'This device was removed';
  await expect
    .poll(async () => {
      const both = [await says(tablet.page), await says(second)];
      return both.includes(removed) && both.every((one) => one === removed || one === 'blank');
    })
    .toBe(true);
});

test('a code is good once, while its page is open; whoever has notes there already is told first', async ({
  phone,
  another,
}) => {
  await writeNote(phone.page, 'I was left alone at night.');
  const address = await codeOn(phone.page);
  const friend = await another('phone');
  await writeNote(friend.page, 'Something of my own.');
  await friend.page.goto(address);
  await expect(friend.page.getByText(/They stay on this phone, but they will be out of sight/)).toBeVisible();

  const leaving = phone.page.waitForResponse(/devices\/withdraw/);
  await phone.page.getByRole('link', { name: 'Settings' }).click();
  await leaving;
  await friend.page.getByRole('button', { name: 'Open my notes here' }).click();
  await expect(friend.page.getByRole('alert')).toContainText('The page with this code was left');
  await friend.page.goto('/');
  await expect(note(friend.page, /Something of my own/)).toBeVisible();
  expect([...phone.strangers, ...friend.strangers]).toEqual([]);
});

test('a recovery code is kept, checked by two of its groups, and known as checked', async ({ phone }) => {
  const { page } = phone;
  await writeNote(page, 'The rota changes every day.');
  await page.goto('/settings');
  await expect(page.getByText('You have not checked a copy of it yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Recovery code', exact: true }).click();
  const shown = page.getByRole('listitem').filter({ hasText: /^[0-9A-Z]{4}$/ });
  await expect(shown).toHaveCount(7);
  const groups = await shown.allInnerTexts();
  await page.getByText('Show it as a QR code').last().click();
  const code = page.getByRole('img', { name: 'Your recovery code, for a camera' });
  await expect(code).toBeVisible();
  expect(await scanned(code)).toBe(groups.join('-'));
  await expectReadable(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save it as a file' }).click();
  expect((await saving).suggestedFilename()).toBe('recovery-code.txt');

  await page.getByRole('button', { name: 'Check my copy' }).click();
  const fields = page.getByRole('textbox', { name: /^Group \d$/ });
  await expect(fields).toHaveCount(2);
  await fields.first().fill('----');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByRole('alert').first()).toBeFocused();
  await expectReadable(page);
  for (const field of await fields.all()) {
    const number = Number((await field.getAttribute('id'))!.at(-1));
    await field.fill(groups[number - 1]!.toLowerCase());
  }
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Your copy works' })).toBeFocused();
  await page.goto('/settings');
  await expect(page.getByText('You checked your copy today.')).toBeVisible();
});
