import { expect, expectAccessible, readyForOffline, test } from './support/journey.ts';

test.use({ whole: true });

const WORDS = 'There was no supervisor on the ward for the second week.';

test('a learner with no signal reads the three steps, writes, and finds every word again', async ({
  phone,
  server,
}) => {
  await phone.page.goto('/');
  await expect(phone.page.getByRole('heading', { level: 1 })).toHaveText('Something not right on your placement?');
  await expectAccessible(phone.page);
  await readyForOffline(phone.page);
  await server.kill();

  const steps = phone.page
    .getByRole('region', { name: 'How raising a concern works' })
    .or(phone.page.locator('ol').first());
  await expect(steps.getByRole('listitem')).toHaveCount(3);
  await phone.page.getByRole('link', { name: 'Write it down' }).click();
  const box = () => phone.page.getByRole('textbox', { name: 'Write it down' });
  await expect(box()).toBeFocused();
  await phone.page.keyboard.type(WORDS);
  await expect(phone.page.getByText(/^Saved on this phone \d\d:\d\d$/)).toBeVisible();
  await expectAccessible(phone.page);

  await phone.page.reload();
  await expect(box()).toHaveValue(WORDS);

  const address = new URL(phone.page.url()).pathname;
  await phone.page.close();
  phone.page = await phone.context.newPage();
  await phone.page.goto(address);
  await expect(box()).toHaveValue(WORDS);

  await phone.killAndReopen('/');
  await phone.page.getByRole('link', { name: new RegExp(WORDS.slice(0, 20)) }).click();
  await expect(box()).toHaveValue(WORDS);
  expect(phone.strangers).toEqual([]);
});

test('a phone that dies in mid-sentence loses at most the last two seconds', async ({ phone }) => {
  await phone.page.goto('/');
  await readyForOffline(phone.page);
  await phone.context.setOffline(true);
  await phone.page.getByRole('link', { name: 'Write it down' }).click();
  const box = () => phone.page.getByRole('textbox', { name: 'Write it down' });
  await box().pressSequentially(`${WORDS} `, { delay: 20 });
  await expect(phone.page.getByText(/^Saved on this phone/)).toBeVisible();
  const address = new URL(phone.page.url()).pathname;
  const began = Date.now();
  const more = 'They asked me to work alone and nobody came when I called for help with the drug round.';
  await box().pressSequentially(more, { delay: 40 });
  const typedIn = Date.now() - began;
  await phone.killAndReopen(address);
  await expect(box()).toHaveValue(/They asked/);
  const kept = await box().inputValue();
  const typed = `${WORDS} ${more}`;
  expect(typed.startsWith(kept)).toBe(true);
  const lostLetters = typed.length - kept.length;
  expect(lostLetters).toBeLessThanOrEqual(Math.ceil((2000 / typedIn) * more.length));
});

test('a full phone says Not saved, keeps the words on screen, and saves them when there is room', async ({ phone }) => {
  await phone.page.addInitScript(() => {
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      const full = (globalThis as { storageFull?: boolean }).storageFull;
      if (full && mode === 'readwrite') throw new DOMException('no room', 'QuotaExceededError');
      return begin.call(this, stores, mode, options);
    };
  });
  const fill = (full: boolean) => phone.page.evaluate((is) => Object.assign(globalThis, { storageFull: is }), full);
  await phone.page.goto('/note');
  const box = () => phone.page.getByRole('textbox', { name: 'Write it down' });
  await box().fill('First words.');
  await expect(phone.page.getByText(/^Saved on this phone/)).toBeVisible();
  await fill(true);
  await box().fill('First words, and more.');
  await expect(phone.page.getByText('Not saved.')).toBeVisible();
  await expect(box()).toHaveValue('First words, and more.');
  await expect(phone.page.getByRole('button', { name: 'Copy the text' })).toBeVisible();
  await expectAccessible(phone.page);
  await fill(false);
  await expect(phone.page.getByText(/^Saved on this phone/)).toBeVisible();
  await phone.page.reload();
  await expect(box()).toHaveValue('First words, and more.');
});
