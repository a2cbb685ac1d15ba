import './browser-beside-server.ts';
import { rmSync } from 'node:fs';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listDrafts } from '#client/db/documents.ts';
import { sayAsReporter } from '#client/db/mine/concerns.ts';
import { keepDeployment } from '#client/db/places/deployment.ts';
import { giveOutcome, listCases, readCase } from '#client/db/team/cases.ts';
import { keepToTeam } from '#client/db/team/casework.ts';
import { takeOff } from '#client/db/team/taken-off.ts';
import { readMine } from '#client/forms/concern-line.ts';
import { startDemoServer } from '#test/server/demo-server.ts';
import type { TestServer } from '#test/server/harness.ts';
import { DemoPerson } from './demo-person.tsx';
import { pick, press, says, saysNot } from './on-screen.ts';

const type = (name: string | RegExp, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
const wordsIn = (name: string | RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name }).value;

let server: TestServer;
let educator: DemoPerson;
let manager: DemoPerson;
let space: string;
const people: DemoPerson[] = [];
beforeEach(async () => {
  server = await startDemoServer();
  educator = await enter('facilitator');
  manager = await enter('ward-manager');
  space = (await listCases(educator.phone)).find(({ conversation }) => !conversation.report?.form)!.space;
});
afterEach(async () => {
  for (const one of people.splice(0)) one.leave();
  await server.stop();
  rmSync(server.folder, { recursive: true, force: true });
});
async function enter(key: string): Promise<DemoPerson> {
  const person = await DemoPerson.enter(server, key);
  people.push(person);
  await person.sync();
  return person;
}
const one = async ({ phone }: DemoPerson) => (await readCase(phone, space))!;
async function open(person: DemoPerson, part = ''): Promise<void> {
  cleanup();
  person.show(`/inbox/${space}${part}`);
  await waitFor(() => expect(document.querySelector('.sw-inbox__case h1 + *')).toBeTruthy());
}
async function reporter(): Promise<DemoPerson> {
  return people.find((one) => one !== educator && one !== manager) ?? (await enter('learner'));
}
async function sendings(learner: DemoPerson) {
  await learner.sync();
  const all = (await readMine(learner.phone)).flatMap((mine) => mine.sendings);
  return all.find(({ sending }) => sending.space === space)!;
}

test('somebody who has gone on by the time a concern has been read from the phone keeps their place', async () => {
  cleanup();
  const { cache } = educator.phone;
  const disk = Promise.withResolvers<void>();
  const busy = cache.transaction('rw', cache.spaces, () => Dexie.waitFor(disk.promise));
  educator.show(`/inbox/${space}`);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('A concern'));
  const back = screen.getByRole('link', { name: 'Inbox' });
  back.focus();
  disk.resolve();
  await busy;
  // It is marked as opened: everything that follows its coming has run.
  await says(/1 thing waiting to send/);
  expect(document.activeElement).toBe(back);
});

describe('handling a concern', () => {
  test('is taken on in one tap, given to somebody else, and each change is on the others’ screens', async () => {
    await open(educator);
    await says(/Nobody handles this yet/);
    press('I will handle this');
    await says(/You handle this/);
    fireEvent.click(screen.getByText('Give it to someone else'));
    press('Save');
    await says(/Choose who should handle it\./);
    await pick('radio', 'Ward manager, Ward 4');
    press('Save');
    await says(/Ward manager, Ward 4 handles this/);
    await educator.sync();
    await manager.sync();
    await open(manager);
    await says(/You handle this/);
    expect(screen.queryByRole('button', { name: 'I will handle this' })).toBeNull();
  });

  test('can be watched without handling it', async () => {
    await open(educator);
    press('Watch this');
    await screen.findByRole('button', { name: 'Stop watching' });
    await educator.sync();
    await manager.sync();
    await open(manager);
    await says(/Also watching: Practice education facilitator\./);
  });

  test('of two who took it on at once, one handles it, and the history shows both', async () => {
    educator.online = false;
    await open(educator);
    press('I will handle this');
    await says(/You handle this/);
    manager.online = false;
    await open(manager);
    press('I will handle this');
    await says(/You handle this/);
    educator.online = true;
    manager.online = true;
    for (const person of [educator, manager, educator, manager]) await person.sync();
    const [mine, theirs] = [await one(educator), await one(manager)];
    expect(mine.casework.handler).toBe(theirs.casework.handler);
    await open(educator, '/history');
    await says(/You said: I will handle this/);
    await says(/Ward manager, Ward 4 said: I will handle this/);
  });

  test('says how far it is in a word that the person who raised it sees too', async () => {
    await open(educator);
    press('We are working on it');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'We are working on it' }).getAttribute('aria-pressed')).toBe('true'),
    );
    await says(/In progress/);
    await educator.sync();
    const learner = await reporter();
    const mine = await sendings(learner);
    expect(mine.standing.status).toBe('in-progress');
    cleanup();
    const [draft] = (await listDrafts(learner.phone)).filter(({ sent }) => sent.some((sent) => sent.space === space));
    learner.show(`/concerns/${draft!.id}`);
    await says(/How far they are: In progress/);
  });

  test('a promised day is said in words before it has passed', async () => {
    await open(educator);
    await says(/Reply|New reply/);
    type('Answer them', 'We meet on the ward.');
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(educator.phone.clock.now());
    fireEvent.input(screen.getByLabelText('By when will you be back in touch?'), { target: { value: today } });
    press('Send the answer');
    await says(/They were told: an answer by .* That is today\./);
  });
});

describe('words', () => {
  test('of a note are for the team only, and a half-written one is still there', async () => {
    await open(educator);
    const team = screen.getByRole('region', { name: 'Only your team can read this.' });
    expect(within(team).getByRole('region', { name: 'Notes for your team' })).toBeTruthy();
    expect(within(team).queryByLabelText('Answer them')).toBeNull();
    type('Add a note', 'I know the ward');
    await says(/Saved on this phone/);
    await open(educator);
    await waitFor(() => expect(wordsIn('Add a note')).toBe('I know the ward'));
    press('Add the note');
    await says(/The note is in the list above/);
    await educator.sync();
    await manager.sync();
    await open(manager);
    await says(/Practice education facilitatorI know the ward/);
    const mine = await sendings(await reporter());
    expect(JSON.stringify(mine.conversation)).not.toMatch('I know the ward');
  });

  test('that are ready are put after what is written, and never in its place', async () => {
    await open(educator);
    type('Answer them', 'I read this on the bus.');
    press('We are working on it');
    fireEvent.click(screen.getAllByText('Begin with ready words')[0]!);
    fireEvent.change(screen.getAllByRole('combobox', { name: 'Which words?' })[0]!, { target: { value: 'working' } });
    fireEvent.click(screen.getAllByRole('button', { name: 'Put them into the box' })[0]!);
    await waitFor(() =>
      expect(wordsIn('Answer them')).toMatch(/^I read this on the bus\.\n\nWe want you to know where this is\./),
    );
  });
});

describe('closing', () => {
  test('asks for an outcome and how long it is kept, and can be undone by both sides', async () => {
    await open(educator, '/close');
    await says(/As the rules of your organisation say/);
    press('Close this concern');
    await says(/Say what came of it\. They have not been told yet\./);
    type('What came of it?', 'Two supervisors are named on each shift.');
    type('What can others take from it?', 'Name them before the term begins.');
    press('Close this concern');
    await says(/Your team closed this/);
    await says(/Closed/);
    await educator.sync();

    const learner = await reporter();
    const mine = await sendings(learner);
    expect(mine.standing).toMatchObject({ status: 'closed', outcome: { fixed: null } });
    cleanup();
    const [draft] = (await listDrafts(learner.phone)).filter(({ sent }) => sent.some((sent) => sent.space === space));
    learner.show(`/concerns/${draft!.id}`);
    await says(/They have closed it/);
    await says(/Name them before the term begins\./);
    press('No');
    await says(/You said it is not fixed\./);
    press('Ask them to look again');
    await says(/You asked them to look again/);
    await learner.sync();
    await educator.sync();
    await open(educator);
    await says(/Opened again/);
    await says(/They asked you to look at it again\./);
  });

  test('a closed one can be worked on again by the team', async () => {
    await open(educator, '/close');
    await says(/What came of it/);
    type('What came of it?', 'Done.');
    press('Close this concern');
    await says(/Your team closed this/);
    expect(screen.queryByRole('link', { name: 'Close this' })).toBeNull();
    press('We are working on it');
    await waitFor(() => saysNot(/Your team closed this/));
    expect(screen.getByRole('link', { name: 'Close this' })).toBeTruthy();
  });

  test('asks for one of the times that are set for this Stepwise', async () => {
    const retention = [{ name: 'Concerns about education', months: 72 }];
    const said = { name: 'x', welcome: '', links: [], leave: null, roles: [], matrix: null, retention };
    await keepDeployment(educator.phone, { version: 1, deployment: said });
    await open(educator, '/close');
    await says(/Concerns about education6 years/);
    type('What came of it?', 'Done.');
    press('Close this concern');
    await says(/Choose how long this is kept\./);
    await pick('radio', 'Concerns about education');
    press('Close this concern');
    await says(/Your team closed this/);
    expect((await one(educator)).casework.retained).toBe('Concerns about education');
  });

  test('what is half written survives, and after an outcome only the rest is asked', async () => {
    await open(educator, '/close');
    await says(/What came of it/);
    type('What can others take from it?', 'Ask early.');
    await says(/Saved on this phone/);
    await open(educator, '/close');
    await waitFor(() => expect(wordsIn('What can others take from it?')).toBe('Ask early.'));
    await giveOutcome(educator.phone, space, 'A supervisor is named.');
    await says(/You have told them what came of it:A supervisor is named\./);
    expect(screen.queryByRole('textbox', { name: 'What came of it?' })).toBeNull();
    press('Close this concern');
    await says(/Your team closed this/);
  });
});

describe('somebody who should not handle it', () => {
  test('steps back: what that does is said first, and the concern leaves their device', async () => {
    await open(manager, '/step-back');
    await says(/What you have read, you have read\./);
    await says(/You cannot undo this/);
    press('Take me off this');
    await waitFor(() => expect(location.pathname).toBe('/inbox'));
    await manager.sync();
    await manager.sync();
    expect((await listCases(manager.phone)).map((held) => held.space)).not.toContain(space);
    await educator.sync();
    await open(educator, '/history');
    await says(/Ward manager, Ward 4 stepped back from this/);
  });

  test('is taken off by a lead, who says whom and why', async () => {
    await open(educator, '/take-off');
    press('Take them off this');
    await says(/Choose who should not handle it\./);
    await says(/Say why\./);
    await pick('radio', 'Ward manager, Ward 4');
    type('Why?', 'They are named in it.');
    press('Take them off this');
    await waitFor(() => expect(location.pathname).toBe(`/inbox/${space}`));
    expect((await one(educator)).readers.map(({ title }) => title)).not.toContain('Ward manager, Ward 4');
    await educator.sync();
    await manager.sync();
    await open(manager);
    await says(/This concern is not on this phone/);
  });

  test('cannot leave it to nobody: it says so, and nobody is taken off', async () => {
    for (const { account } of (await one(educator)).readers) {
      if (account === educator.phone.account.id) continue;
      expect(await takeOff(educator.phone, await one(educator), account, 'They are in it.')).toEqual({ ok: true });
    }
    await educator.sync();
    await open(educator, '/take-off');
    await says(/there is nobody to take off/);
    await open(educator, '/step-back');
    press('Take me off this');
    await says(/Nobody else on the team can read this, so nobody was taken off it\./);
    expect((await one(educator)).readers).toHaveLength(1);
  });

  test('who does not lead cannot take others off', async () => {
    cleanup();
    manager.show(`/inbox/${space}/take-off`);
    await says(/Only somebody who leads the team can take others off\./);
    expect(screen.queryByRole('button', { name: 'Take them off this' })).toBeNull();
  });
});

describe('reading', () => {
  test('leaves a trace once for each day, which those who lead the team can look up', async () => {
    await open(manager);
    await waitFor(async () => expect((await one(manager)).casework.reads).toHaveLength(1));
    await open(manager);
    await manager.sync();
    await educator.sync();
    await open(educator);
    fireEvent.click(screen.getByText('Who has read this'));
    await says(/Ward manager, Ward 4\w+day \d/);
    await waitFor(async () => expect((await one(educator)).casework.reads).toHaveLength(2));
    await open(manager);
    await says(/Notes for your team/);
    expect(screen.queryByText('Who has read this')).toBeNull();
  });

  test('what is dated ahead, or said by a newer Stepwise, is shown as what it is', async () => {
    const clock = manager.phone.clock;
    manager.phone.clock = { ...clock, now: () => new Date(clock.now().getTime() + 3 * 86_400_000) };
    await keepToTeam(manager.phone, space, [{ type: 'note', text: 'From the future.' }]);
    await keepToTeam(manager.phone, space, [{ type: 'weather', is: 'fine' } as never]);
    await manager.sync();
    await educator.sync();
    await open(educator, '/history');
    await says(/dated ahead by their device\)Ward manager, Ward 4 wrote a noteFrom the future\./);
    await says(/something here that this Stepwise cannot read/);
  });
});

describe('taking it to the next step', () => {
  test('whoever did not say is asked first, and until then only the team’s own words go', async () => {
    await open(educator, '/next-step');
    await says(/They want to be asked first before you pass on what they wrote\./);
    fireEvent.click(screen.getByText('Ask them'));
    press('Put them into the box');
    press('Send the question');
    await says(/Your question is in the history/);
    press('Write to the next step');
    await waitFor(() => expect(location.pathname).toMatch(/^\/concerns\//));
    const [draft] = await listDrafts(educator.phone);
    expect(draft).toMatchObject({ onward: { space, step: 'placement', earlier: [] }, answers: {} });
    await says(/What happened/);
  });

  test('what they wrote goes along once they have said that it may, and never without a press', async () => {
    const learner = await reporter();
    const { sending } = await sendings(learner);
    await sayAsReporter(learner.phone, sending, { type: 'message', text: 'Yes, pass it on.' });
    await learner.sync();
    await educator.sync();
    await open(educator, '/next-step');
    const [newest, ...others] = await screen.findAllByRole<HTMLInputElement>('radio');
    expect(newest!.closest('div')!.textContent).toMatch(/^Yes, pass it on\./);
    expect(newest!.checked).toBe(false);
    expect(others.at(-1)!.checked).toBe(true);
    fireEvent.click(newest!);
    press('Write to the next step');
    await waitFor(() => expect(location.pathname).toMatch(/^\/concerns\//));
    const [draft] = await listDrafts(educator.phone);
    const said = JSON.stringify(draft!.onward!.earlier);
    expect(said).toMatch(/I am in week four/);
    expect(said).not.toMatch(/Robin/);
    expect((await one(educator)).conversation.items).toContainEqual(
      expect.objectContaining({ key: draft!.onward!.agreed, text: 'Yes, pass it on.' }),
    );
  });

  test('the history says in which message they agreed, or that it is not here', async () => {
    const learner = await reporter();
    const { sending } = await sendings(learner);
    await sayAsReporter(learner.phone, sending, { type: 'message', text: 'Yes, pass it on.' });
    await learner.sync();
    await educator.sync();
    const yes = (await one(educator)).conversation.items.find(
      (item) => item.kind === 'message' && /pass/.test(item.text),
    );
    for (const agreed of [yes!.key, 'N'.repeat(22)]) {
      const word = { type: 'taken-on' as const, sent: 'S'.repeat(22), team: 'T'.repeat(22), agreed };
      await keepToTeam(educator.phone, space, [word]);
    }
    await open(educator, '/history');
    await says(
      /took this to the next step.*They agreed that what they wrote may go along\. Their message: .*Yes, pass it on\./,
    );
    await says(/in a message that is not here/);
  });
});
