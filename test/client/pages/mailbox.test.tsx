import './browser-beside-server.ts';
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { teamId } from '#demo/places.ts';
import type { Letter } from '#server/notify/mail/letters.ts';
import { notifierOn } from '#test/server/notify/notifier-on.ts';
import { heading, pick, pressSoon, says, type } from './on-screen.ts';
import { teamInDemo } from './team-in-demo.ts';

const ADDRESS = 'ward4.education@hospital.example';

let online = true;
let letters: Letter[] = [];
const { server, enter } = teamInDemo();
beforeEach(() => {
  online = true;
  letters = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (!online) throw new TypeError('no signal');
    return server().app.request(url, init);
  });
});
afterEach(() => vi.unstubAllGlobals());

/** What is due is posted, as each minute. */
async function mail(): Promise<void> {
  const post = { send: async (letter: Letter) => void letters.push(letter), close() {} };
  await notifierOn(server(), { post }).tick();
}
const linkIn = (letter: Letter, act: string) => letter.text.match(new RegExp(`/mailbox#${act}\\S+`))![0];
/** Somebody who reads the mailbox opens the link, on a device that knows nothing of the team. */
async function opens(link: string): Promise<void> {
  cleanup();
  (await enter(undefined, false)).show(link);
}
async function leadAt() {
  const lead = await enter('facilitator');
  const page = `/team/${await teamId('placement')}/mailbox`;
  lead.show(page);
  await heading('E-mails to the team');
  return { lead, page };
}

describe('whoever leads a team', () => {
  test('sets its mailbox, sees that it waits for a yes, and that it has one', async () => {
    const { lead, page } = await leadAt();
    await says(/The e-mail says: “There is something new in Stepwise for/);
    await type('Address of the mailbox', ADDRESS);
    await pick('radio', 'Once a day');
    await pick('checkbox', 'Keep some hours quiet');
    await pressSoon('Save');
    await says(/Saved\. We are writing to that address now/);
    await says(/Waiting for confirmation\. We write to ward4\.education@hospital\.example/);
    await mail();
    expect(letters).toMatchObject([{ to: ADDRESS, subject: 'Do you want e-mails from Stepwise?' }]);
    await opens(linkIn(letters[0]!, 'confirm'));
    await heading('E-mails for your team');
    expect(location.hash).toBe('');
    await pressSoon('Yes, send them');
    await says(/Done\. Stepwise will write here when there is something new for/);
    cleanup();
    lead.show(page);
    await says(/E-mails go to ward4\.education@hospital\.example/);
    expect((screen.getByLabelText('Once a day') as HTMLInputElement).checked).toBe(true);
    expect((screen.getByLabelText('Quiet from') as HTMLSelectElement).value).toBe('18');
  });

  test('is told what is wrong with an address, and keeps what was typed', async () => {
    await leadAt();
    await pressSoon('Save');
    await says(/There is something to check.*Type the address of the mailbox/);
    await type('Address of the mailbox', 'ward 4');
    await pressSoon('Save');
    await says(/An address looks like team@hospital\.example\. Check yours/);
    expect((screen.getByLabelText('Address of the mailbox') as HTMLInputElement).value).toBe('ward 4');
  });

  test('sees when somebody there has said no, and can take the address away', async () => {
    const { lead, page } = await leadAt();
    await type('Address of the mailbox', ADDRESS);
    await pressSoon('Save');
    await says(/Waiting for confirmation/);
    await mail();
    await opens(linkIn(letters[0]!, 'stop'));
    await pressSoon('Stop them');
    await says(/There will be no more e-mails/);
    cleanup();
    lead.show(page);
    await says(/Somebody who reads ward4\.education@hospital\.example does not want these e-mails/);
    await pressSoon('Take the address away');
    await says(/The address is gone/);
    expect((screen.getByLabelText('Address of the mailbox') as HTMLInputElement).value).toBe('');
  });

  test('without signal reads that nothing has changed', async () => {
    await leadAt();
    await type('Address of the mailbox', ADDRESS);
    online = false;
    await pressSoon('Save');
    await says(/There is no signal\. Nothing has changed/);
  });
});

test('a member who does not lead sees who can set it, and nothing of it', async () => {
  (await enter('ward-manager')).show(`/team/${await teamId('placement')}/mailbox`);
  await says(/Only someone who leads the team/);
  expect(screen.queryByLabelText('Address of the mailbox')).toBeNull();
});

describe('a link of an e-mail', () => {
  test('that is cut short, old or wrong says so', async () => {
    await opens('/mailbox');
    await heading('This page needs a link');
    await opens('/mailbox#confirm.abc');
    await heading('This page needs a link');
    await opens(`/mailbox#stop.${await teamId('placement')}.${'A'.repeat(43)}`);
    await pressSoon('Stop them');
    await says(/This link does not work any more/);
  });
});
