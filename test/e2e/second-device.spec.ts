import { expect, expectAccessible, test } from './support/journey.ts';
import { makeItAConcern, send, writeNote } from './support/learner.ts';

test('a second device opened with the recovery code shows the same drafts and the same conversation', async ({
  phone,
  another,
}) => {
  await writeNote(phone.page, 'A note I have not sent to anyone.');
  await writeNote(phone.page, 'There is nowhere to get changed.');
  await makeItAConcern(phone.page);
  await send(phone.page, { team: /Practice education team/, mode: 'Anonymous' });
  await expect(phone.page.getByText(/^Sent\. The team has it\./)).toBeVisible();
  await phone.page.goto('/recovery');
  const groups = phone.page.getByRole('listitem').filter({ hasText: /^[0-9A-Z]{4}$/ });
  await expect(groups).toHaveCount(7);
  const code = (await groups.allInnerTexts()).join(' ');
  await expectAccessible(phone.page);

  const second = await another('phone');
  await second.page.goto('/open');
  await expectAccessible(second.page);
  await second.page.getByRole('textbox', { name: 'Recovery code' }).fill('ABCD');
  await second.page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(second.page.getByRole('alert').first()).toBeVisible();
  await second.page.getByRole('textbox', { name: 'Recovery code' }).fill(code.toLowerCase());
  await second.page.getByRole('button', { name: 'Open', exact: true }).click();
  await second.page.getByText('Go to my notes').click();

  await expect(second.page.getByRole('link', { name: /A note I have not sent/ })).toBeVisible();
  await second.page.getByRole('link', { name: /nowhere to get changed/ }).click();
  await expect(second.page.getByText(/^Sent\. The team has it\./)).toBeVisible();
  await second.page.getByRole('textbox', { name: /^Write to/ }).fill('I am writing this on my tablet.');
  await second.page.getByRole('button', { name: 'Send', exact: true }).click();

  await phone.page.goto('/');
  await phone.page.getByRole('link', { name: /nowhere to get changed/ }).click();
  await expect(phone.page.getByText('I am writing this on my tablet.')).toBeVisible();
});
