import { answerDoor, expectFree, expectOutcome } from './support/door.ts';
import { expect, expectAccessible, readyForOffline, test } from './support/journey.ts';

const DANGER = 'Is anyone in danger right now?';
const HARM = 'Was someone harmed, or nearly harmed?';
const ABUSE = 'Are you worried that someone is being abused or neglected?';
const ABOUT = 'What is it mostly about?';
const TOLD = 'Can you raise it with someone on your placement?';

test.beforeEach(async ({ phone }) => {
  await phone.page.goto('/');
  await phone.page.getByRole('link', { name: 'Help me decide what to do' }).click();
});

test.afterEach(({ phone }) => {
  expect(phone.strangers).toEqual([]);
});

test('danger now: one question, then who to tell and the numbers; the rest can follow later', async ({ phone }) => {
  const { page } = phone;
  await answerDoor(page, [[DANGER, 'I am not sure']]);
  await expectOutcome(page, 'Tell someone now');
  await expect(page.getByText('2222', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Call 999' })).toHaveAttribute('href', 'tel:999');
  await expect(page.getByText('This app alerts nobody by itself.')).toBeVisible();
  await page.getByRole('button', { name: 'Answer the other questions' }).click();
  await answerDoor(page, [[HARM, 'Yes']]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ABUSE);
});

test('a patient was harmed: the local incident form, and the concern behind it with its step', async ({ phone }) => {
  const { page } = phone;
  await answerDoor(page, [
    [DANGER, 'No'],
    [HARM, 'Maybe'],
    [ABUSE, 'No'],
    [ABOUT, 'The place where I learn'],
    [TOLD, 'No, or I would rather not'],
  ]);
  await expectOutcome(page, 'Report it where you are');
  await expect(page.getByText('local incident form')).toBeVisible();
  await expect(page.getByText('serious incident')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'You can raise a concern as well' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /Start with step 2/ })).toBeVisible();
});

test('safeguarding: the lead is named at once, and this also needs an incident form', async ({ phone }) => {
  const { page } = phone;
  await answerDoor(page, [
    [DANGER, 'No'],
    [HARM, 'Yes'],
    [ABUSE, 'Maybe'],
  ]);
  await expectOutcome(page, 'Tell the safeguarding lead');
  await expect(page.getByRole('heading', { name: 'This also needs an incident form' })).toBeVisible();
  await page.getByText('If it is about the place where you learn, too').click();
  await expect(page.getByText('You can raise this as a concern.')).toBeVisible();
});

test('pay or marks: who deals with them, and the university’s people that this phone knows', async ({ phone }) => {
  const { page } = phone;
  await answerDoor(page, [
    [DANGER, 'No'],
    [HARM, 'No'],
    [ABUSE, 'No'],
    [ABOUT, 'My own job or marks'],
  ]);
  await expectOutcome(page, 'This is about your own job or marks');
  await expect(page.getByText('Your manager or HR, if you are paid')).toBeVisible();
  await expect(page.getByRole('link', { name: 'E-mail Student advice centre' })).toBeVisible();
});

test('how a learner works: turned away from here, with where to go instead', async ({ phone }) => {
  const { page } = phone;
  await answerDoor(page, [
    [DANGER, 'No'],
    [HARM, 'No'],
    [ABUSE, 'No'],
    [ABOUT, 'How a learner works'],
  ]);
  await expectOutcome(page, 'This is about how a learner works');
  await expect(page.getByText('Stepwise is not the place to send it.')).toBeVisible();
  await expect(page.getByText(/^The learner.s supervisor or assessor$/)).toBeVisible();
});

test('a concern about the place: this step, this role, this person, and how to reach them', async ({ phone }) => {
  const { page } = phone;
  await answerDoor(page, [
    [DANGER, 'No'],
    [HARM, 'No'],
    [ABUSE, 'No'],
    [ABOUT, 'The place where I learn'],
    [TOLD, 'Yes, I think so'],
  ]);
  await expectOutcome(page, 'You can raise this as a concern');
  await expect(page.getByRole('heading', { name: /Start with step 1/ })).toBeVisible();
  const guardian = page.getByRole('listitem').filter({ hasText: 'Freedom to Speak Up guardian' });
  await expect(guardian.getByRole('link', { name: 'Call 01632 960142' })).toHaveAttribute('href', 'tel:01632960142');
  await expect(guardian.getByRole('link', { name: 'E-mail Freedom to Speak Up guardian' })).toHaveAttribute(
    'href',
    'mailto:speak-up@larkrigg.example',
  );
  await expect(guardian.getByText(/^Last checked \d+ \w+ 20\d\d\.$/)).toBeVisible();
  await guardian.getByRole('button', { name: 'Copy Freedom to Speak Up guardian' }).click();
  await expect(guardian.getByRole('status')).toHaveText('Copied. You can paste it anywhere.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('01632 960142');

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TOLD);
  await answerDoor(page, [[TOLD, 'I have tried them, and my university or training provider']]);
  await expect(page.getByRole('heading', { name: /Start with step 3/ })).toBeVisible();
  await page.getByRole('link', { name: 'Write it down' }).click();
  await expect(page.getByRole('textbox', { name: 'Write it down' })).toBeFocused();
});

test('without signal: every question skipped, Back, and a way on, with nothing kept', async ({ phone, server }) => {
  const { page } = phone;
  await readyForOffline(page);
  await server.kill();
  await page.reload();
  for (const question of [DANGER, HARM, ABUSE, ABOUT]) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
    await expectFree(page);
    await page.getByRole('button', { name: 'Skip this question' }).click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TOLD);
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ABOUT);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose an answer, or skip this question.');
  await answerDoor(page, [
    [ABOUT, 'Something else, or I am not sure'],
    [TOLD, 'I have tried that'],
  ]);
  await expectOutcome(page, 'You can raise this as a concern');
  await expect(page.getByRole('heading', { name: /Start with step 2/ })).toBeVisible();
  await page.getByRole('link', { name: 'Others at this step, and what to say' }).click();
  await expect(page).toHaveURL(/\/pathway#provider$/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You can raise this as a concern');
  expect(await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))).not.toHaveProperty('door');

  const afresh = await phone.context.newPage();
  await afresh.goto('/start');
  await expect(afresh.getByRole('heading', { level: 1 })).toHaveText(DANGER);
});

test('without signal, the danger panel is one tap from every page a learner sees, and leads back to the door', async ({
  phone,
  server,
}) => {
  const { page } = phone;
  await readyForOffline(page);
  await server.kill();
  for (const path of ['/', '/note', '/pathway', '/privacy', '/settings', '/recovery', '/open', '/nowhere', '/start']) {
    await page.goto(path);
    await page.getByRole('link', { name: /Someone in danger now/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Someone in danger now?');
  }
  await expect(page.getByText('This app alerts nobody by itself.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tell the person in charge now' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Call 999' })).toHaveAttribute('href', 'tel:999');
  for (const words of ['2222', 'local incident form', 'PSIRF', 'serious incident', 'safeguarding lead'])
    await expect(page.getByText(words).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Help me decide what to do' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(DANGER);
});
