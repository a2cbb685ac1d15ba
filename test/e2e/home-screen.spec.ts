import { expect, expectAccessible, readyForOffline, test } from './support/journey.ts';
import { writeNote } from './support/learner.ts';
import { expectReadable } from './support/small-screen.ts';

test.use({ whole: true });

test('the home screen is offered once something is kept, never before, and not again after a no', async ({ phone }) => {
  const { page, context } = phone;
  const offer = page.getByText(/^Put this on your home screen/);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(offer).toHaveCount(0);
  await writeNote(page, 'Nobody could show me the hoist.');
  await page.goto('/');
  await expect(offer).toBeVisible();
  await expectReadable(page);

  await page.getByRole('link', { name: 'See how, and choose its name' }).click();
  await expect(page.getByRole('heading', { name: 'On your home screen', exact: true })).toBeVisible();
  await expect(page.getByText('Tap Add to Home Screen.')).toBeVisible();
  await expectAccessible(page);
  await expectReadable(page);
  await readyForOffline(page);
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);

  await page.goto('/');
  await page.getByRole('button', { name: 'No, thank you' }).click();
  await expect(offer).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('link', { name: /could show me the hoist/ })).toBeVisible();
  await expect(offer).toHaveCount(0);
});

test('words shared from another app become a note on this phone, without signal, and never go into an address', async ({
  phone,
  server,
}) => {
  const { page, context } = phone;
  await page.goto('/');
  await readyForOffline(page);
  await context.setOffline(true);
  // As the phone's share sheet does it: from no page of ours.
  await page.goto('about:blank');
  await page.setContent(`
    <form action="${server.origin}/shared" method="post" enctype="multipart/form-data">
      <input name="title" value="Rota"><input name="text" value="Four of us were put on one mentor."><button>Share</button>
    </form>`);
  await page.getByRole('button').click();
  await expect(page.getByRole('textbox')).toHaveValue('Rota\nFour of us were put on one mentor.');
  await page.getByText(/^Saved on this phone/).waitFor();
  expect(page.url()).not.toMatch(/shared|mentor/);
  await page.goto('/');
  await expect(page.getByRole('link', { name: /put on one mentor/ })).toBeVisible();
});
