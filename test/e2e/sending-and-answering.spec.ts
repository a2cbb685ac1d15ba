import { filesUnder, findWords } from '../canaries/search.ts';
import { expect, expectAccessible, readyForOffline, test } from './support/journey.ts';
import { makeItAConcern, send, writeNote } from './support/learner.ts';
import { untilTeamsAreHere } from './support/ready-for-offline.ts';
import { expectReadable, openEverything } from './support/small-screen.ts';
import { storedInTheClear } from './support/stored.ts';
import { openAs } from './support/team.ts';

test.use({ whole: true });

const WORDS = 'There has been no supervisor on my shifts for two weeks.';
const ANSWER = 'Thank you for telling us. A supervisor starts with you on Monday.';
const REPLY = 'Thank you. I will tell you how it goes.';
const PLACEMENT = /Practice education team/;

test('a concern waits without signal, goes by itself, is opened and answered, and both sides go on through a cut', async ({
  phone,
  desk,
  server,
}) => {
  await phone.page.goto('/');
  await readyForOffline(phone.page);
  await untilTeamsAreHere(phone.page);
  await expect.poll(() => knowsTeams(phone.page)).toBe(true);
  await openAs(desk.page, 'A practice educator');
  await server.kill();

  await writeNote(phone.page, WORDS);
  await makeItAConcern(phone.page);
  await send(phone.page, { team: PLACEMENT, mode: 'Anonymous' });
  await expect(phone.page.getByText(/^Waiting to send\. You can close the app/)).toBeVisible();
  await expectAccessible(phone.page);

  await server.start();
  await expect(phone.page.getByText(/^Sent\. The team has it\./)).toBeVisible();

  const row = desk.page.getByRole('link', { name: /no supervisor on my shifts/ });
  await expect(row).toBeVisible();
  await desk.page.getByRole('searchbox').fill('supervisor shifts');
  await expect(desk.page.getByText(/^\d concerns? found$/)).toBeVisible();
  await openEverything(desk.page);
  await expectReadable(desk.page);
  await desk.page.getByRole('searchbox').fill('');
  await row.click();
  await expect(desk.page.getByText(WORDS).first()).toBeVisible();
  await expectAccessible(desk.page);
  await expect(phone.page.getByText(/Opened by the team/).first()).toBeVisible();

  await desk.context.setOffline(true);
  await desk.page.getByRole('textbox', { name: /answer/i }).fill(ANSWER);
  await desk.page.getByRole('button', { name: 'Send the answer' }).click();
  await expect(desk.page.getByText('Waiting to send').first()).toBeVisible();
  await desk.context.setOffline(false);
  await expect(phone.page.getByText(ANSWER)).toBeVisible();

  await phone.context.setOffline(true);
  await phone.page.getByRole('textbox', { name: /^Write to/ }).fill(REPLY);
  await phone.page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(phone.page.getByText('Waiting to send').first()).toBeVisible();
  await phone.context.setOffline(false);
  await expect(desk.page.getByText(REPLY)).toBeVisible();
  await expect(phone.page.getByText('Everything sent.')).toBeVisible();
  expect([...phone.strangers, ...desk.strangers]).toEqual([]);

  const said = [WORDS, ANSWER, REPLY];
  expect(await storedInTheClear(phone.page, said), 'readable on the phone').toEqual([]);
  expect(await storedInTheClear(desk.page, said), 'readable at the desk').toEqual([]);
  expect(findWords(said, filesUnder(server.folder)), 'readable on the server').toEqual([]);
  expect(findWords(said, new Map([['printed', Buffer.from(server.printed())]]))).toEqual([]);
});

test('in confidential mode only a lead can open the name, and the others cannot', async ({ phone, desk, another }) => {
  await writeNote(phone.page, WORDS);
  await makeItAConcern(phone.page);
  await send(phone.page, { team: PLACEMENT, mode: 'Confidential', name: 'Robin Example' });
  await expect(phone.page.getByText(/^Sent\. The team has it\./)).toBeVisible();

  await openAs(desk.page, 'A practice educator');
  await desk.page.getByRole('link', { name: /no supervisor on my shifts/ }).click();
  await expect(desk.page.getByText(WORDS).first()).toBeVisible();
  await expect(desk.page.getByText('Robin Example')).toHaveCount(0);
  await desk.page.getByRole('button', { name: 'Show the name' }).click();
  await expect(desk.page.getByText('Robin Example')).toBeVisible();
  await expectAccessible(desk.page);
  await expect(phone.page.getByText('A lead of the team opened your name')).toBeVisible();

  const region = await another('desk');
  await openAs(region.page, 'The regional quality team');
  await expect(region.page.getByText('no supervisor on my shifts')).toHaveCount(0);
});

async function knowsTeams(page: import('@playwright/test').Page): Promise<boolean> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const cache = databases.find(({ name }) => name?.endsWith('.cache'));
    if (!cache?.name) return false;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(cache.name!);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const counting = database.transaction('directory').objectStore('directory').count();
    const count = await new Promise<number>((resolve) => {
      counting.onsuccess = () => resolve(counting.result);
    });
    database.close();
    return count >= 3;
  });
}
