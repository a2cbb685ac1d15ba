import type { Page } from '@playwright/test';
import type { PosterLink } from '#domain/poster/link.ts';
import { readLink, writeLink } from '#domain/poster/link.ts';
import { expect, readyForOffline, type Screen, test } from './support/journey.ts';
import { makeItAConcern, send, writeNote } from './support/learner.ts';
import { scanned } from './support/qr.ts';
import { expectReadable } from './support/small-screen.ts';
import { storedInTheClear } from './support/stored.ts';
import { openAs } from './support/team.ts';

const WORDS = 'Nobody was free to teach us on Ward 4 this week.';
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Makes the poster of Ward 4 as somebody at a desk would, and answers what a camera reads on it. */
async function hangPoster({ page }: Screen): Promise<string> {
  await page.goto('/placement');
  await page.getByRole('searchbox').fill('ward 4 older');
  await page.getByRole('button', { name: 'Ward 4, older people' }).click();
  await page.getByRole('button', { name: /^Fellgate University/ }).click();
  await page.getByRole('link', { name: 'Print a poster of this placement' }).click();
  await expect(title(page)).toHaveText('Poster for Ward 4, older people');
  await expect(page.getByText('practice-learning@fellgate.example')).toBeVisible();
  return scanned(page.getByRole('img', { name: 'Scan this with your phone' }));
}

const linkOf = (address: string): PosterLink => readLink(new URL(address).hash.slice(1))!;
const placementSet = (page: Page) => expect(title(page)).toHaveText('This is your placement now');

test('a poster is one page to print, and a camera reads it on paper as on the screen', async ({ desk, server }) => {
  await openAs(desk.page, 'A practice educator');
  const address = await hangPoster(desk);
  expect(address.startsWith(`${server.origin}/p#`)).toBe(true);
  expect(linkOf(address).teams).toHaveLength(3);
  await expectReadable(desk.page);
  await desk.page.emulateMedia({ media: 'print' });
  expect(await scanned(desk.page.getByRole('img', { name: 'Scan this with your phone' }))).toBe(address);
  await expect(desk.page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden();
  await desk.page.emulateMedia({ media: null });
  const pdf = await desk.page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('a phone that was never here scans it, no account is made known, and what is written goes to the team it names', async ({
  desk,
  phone,
  server,
}) => {
  await openAs(desk.page, 'A practice educator');
  const address = await hangPoster(desk);
  const asked: string[] = [];
  phone.context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await phone.page.goto(address);
  await expect(title(phone.page)).toHaveText('Is this your placement?');
  await expect(phone.page.getByText('Ward 4, older people')).toBeVisible();
  expect(new URL(phone.page.url()).href).toBe(`${server.origin}/p`);
  await expectReadable(phone.page);
  await phone.page.getByRole('button', { name: 'Set this as my placement' }).click();
  await placementSet(phone.page);
  await expect(title(phone.page)).toBeFocused();
  await expectReadable(phone.page);
  await phone.page.getByRole('link', { name: 'See who you can contact' }).click();
  await expect(phone.page.getByRole('link', { name: 'Call 01632 960142' })).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/v1/') && !path.startsWith('/v1/directory'))).toEqual([]);
  expect(await storedInTheClear(phone.page, ['Ward 4', 'Larkrigg', linkOf(address).placement])).toEqual([]);

  await writeNote(phone.page, WORDS);
  await makeItAConcern(phone.page);
  await send(phone.page, { team: /Practice education team/, mode: 'Anonymous' });
  await expect(phone.page.getByText(/^Sent\. The team has it\./)).toBeVisible();
  await desk.page.goto('/inbox');
  await desk.page.getByRole('link', { name: /Nobody was free to teach us/ }).click();
  await expect(desk.page.getByText(WORDS).first()).toBeVisible();
  expect([...phone.strangers, ...desk.strangers]).toEqual([]);
});

test('a poster that names other people on a team: it is said, and nothing can be sent to that team', async ({
  desk,
  phone,
}) => {
  const { teams, ...rest } = linkOf(await hangPoster(desk));
  const [first, ...others] = teams;
  const other = { ...rest, teams: [{ ...first!, pin: 'A'.repeat(14) }, ...others] };
  await phone.page.goto(`/p#${writeLink(other)}`);
  await phone.page.getByRole('button', { name: 'Set this as my placement' }).click();
  await placementSet(phone.page);
  await expect(phone.page.getByText(/Do not send to this team: Practice education team/)).toBeVisible();
  await expectReadable(phone.page);
  await writeNote(phone.page, WORDS);
  await makeItAConcern(phone.page);
  await phone.page.getByRole('link', { name: 'Check before you send' }).click();
  await phone.page.getByRole('link', { name: 'Choose who to send it to' }).click();
  await expect(phone.page.getByText('This is not the team that this phone or a poster knew before.')).toBeVisible();
  await expect(phone.page.getByRole('radio', { name: /Practice education team/ })).toHaveCount(0);
  await expect(phone.page.getByRole('radio', { name: /Practice learning team/ })).toBeVisible();
});

test('the short code is typed instead, and a damaged link says what to do', async ({ desk, phone }) => {
  await hangPoster(desk);
  const code = (await desk.page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent())!;
  await phone.page.goto('/p');
  await expect(title(phone.page)).toHaveText('Type the code from a poster');
  await expectReadable(phone.page);
  await phone.page.goto('/p#9182736450');
  await expect(title(phone.page)).toHaveText('We could not read this link');
  await expectReadable(phone.page);
  await phone.page.getByRole('textbox').fill(code.toLowerCase().replace('-', ' '));
  await phone.page.getByRole('button', { name: 'Find this placement' }).click();
  await phone.page.getByRole('button', { name: 'Set this as my placement' }).click();
  await placementSet(phone.page);
  await expect(phone.page.getByText('Ward 4, older people')).toBeVisible();
});

test('scanned without signal, it waits on the phone and is finished when there is signal', async ({
  desk,
  phone,
  server,
}) => {
  const address = await hangPoster(desk);
  // Nothing of the directory has come before the signal goes.
  await phone.context.route('**/v1/**', (request) => request.abort());
  await phone.page.goto('/danger');
  await readyForOffline(phone.page);
  await server.kill();
  await phone.page.goto(address);
  await expect(title(phone.page)).toHaveText('There is no signal to look up this placement');
  await expectReadable(phone.page);
  await phone.page.getByRole('button', { name: 'Set it when there is signal' }).click();
  await expect(title(phone.page)).toHaveText('Your placement waits for signal');
  await expectReadable(phone.page);
  await phone.killAndReopen('/p');
  await expect(title(phone.page)).toHaveText('Your placement waits for signal');
  await server.start();
  await placementSet(phone.page);
  await expect(phone.page.getByText('Fellgate University (made up)')).toBeVisible();
});
