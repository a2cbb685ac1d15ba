import './browser-beside-server.ts';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { saveEdit } from '#client/db/mine/edits.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { findTeam, listOrganisations } from '#client/db/places/directory.ts';
import { listCases } from '#client/db/team/cases.ts';
import { keepInRegister, type RegisterWord, readRegister, regionalTeams } from '#client/db/team/register.ts';
import { teamId } from '#demo/places.ts';
import { newDraft } from '#domain/concern/draft.ts';
import { nameForAddress } from '#domain/register/listed.ts';
import { dayAfter, englandDay } from '#domain/time/days.ts';
import type { Scope } from '#protocol/register.ts';
import { fillDirectory } from '#test/support/big-directory.ts';
import type { DemoPerson } from './demo-person.tsx';
import { heading, pick, press, says, saysNot } from './on-screen.ts';
import { teamInDemo } from './team-in-demo.ts';

const { enter, server } = teamInDemo();
afterEach(() => void vi.unstubAllGlobals());
const fill = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });
const today = ({ phone }: DemoPerson) => englandDay(phone.clock.now())!;
const follow = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('link', { name }));
const LARKRIGG = 'Larkrigg Hospitals (made up)';
const BIRTHS = /^Larkrigg.*Birth centre$/;
const WHY = 'Why this category?';
const LOOK_AGAIN = 'By which day does the team look at it again?';
const AGREE = 'I agree: training is suspended';

async function atRegister(key: string): Promise<DemoPerson> {
  const person = await enter(key);
  person.show('/register');
  await heading('Register');
  return person;
}
async function open(place: string | RegExp): Promise<void> {
  await follow(place);
  await screen.findByRole('heading', { level: 2, name: 'History' });
}
const card = async (name: string | RegExp) => (await screen.findByRole('link', { name })).closest('li')!;
/** The form comes once the phone has looked for what was begun. */
const pressIn = async (form: string) => fireEvent.click(await screen.findByRole('button', { name: form }));
const problems = async () =>
  within(await screen.findByRole('alert'))
    .getAllByRole('link')
    .map((link) => link.textContent);

describe('the list', () => {
  test('names each place with its category, since when, what is overdue and what waits, and no score', async () => {
    await atRegister('quality-manager');
    expect((await card(BIRTHS)).textContent).toMatch(
      /Training suspended: waits for a second person.*Significant concerns.*Since .*\. To be looked at again by/,
    );
    expect((await card(LARKRIGG)).textContent).toMatch(/Major concerns/);
    expect((await card(/Fellgate/)).textContent).toMatch(
      /Programme: Adult nursing.*It was to be looked at again by .*\. Nobody has set a category since\./,
    );
    expect((await card(/Thornthwaite/)).textContent).toMatch(/Learners: Physiotherapy, third year.*Minor concerns/);
    const names = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(names).toHaveLength(5);
    expect(names.at(-1)).toMatch(/^Skelgill/);
    expect(document.querySelector('.sw-band')).toBeNull();
  });

  test('says what will stand there while it is empty', async () => {
    const person = await enter('quality-lead');
    await person.phone.cache.spaces.filter(({ kind }) => kind === 'register').delete();
    person.show('/register');
    await says(/No place has a category yet\. Each one will stand here/);
  });

  test('is for regional teams: another team reads why it has none', async () => {
    const person = await enter('facilitator');
    person.show('/register');
    await heading('Your teams keep no register');
    await says(/Only a regional quality team keeps one/);
    cleanup();
    person.show('/inbox');
    await says(/Practice education team/);
    expect(screen.queryByRole('link', { name: 'Register' })).toBeNull();
  });

  test('is one link away from the regional team’s inbox', async () => {
    const person = await enter('quality-lead');
    person.show('/inbox');
    await follow('Register');
    await heading('Register');
  });
});

test('what the server refused is said where it was written: on the place, and on the list when there is none yet', async () => {
  const person = await atRegister('quality-lead');
  person.online = false;
  const [team] = await regionalTeams(person.phone);
  const [clinic] = [...(await readRegister(person.phone, team!)).scopes.values()];
  const set = (scope: Scope): RegisterWord => ({
    type: 'categorised',
    scope,
    category: 'major',
    criteria: [],
    linked: [],
    reason: 'Nobody came.',
    review: null,
    despite: '',
  });
  const elsewhere = { ...clinic!.scope, programme: 'Podiatry' };
  expect(await keepInRegister(person.phone, team!, [set(clinic!.scope), set(elsewhere)])).toEqual({ ok: true });
  await person.phone.critical.outbox.where('state').equals('queued').modify({ state: 'rejected', code: 'not_yours' });
  person.phone.announce.changed();
  await says(/Not sent: Major concerns for .*Set it again\./);
  cleanup();
  person.show(`/register/scope/${nameForAddress(clinic!)}`);
  await screen.findByRole('heading', { level: 2, name: 'History' });
  await says(/Not sent\. The words are still here/);
});

describe('setting a category', () => {
  test('for a new place: what is left out is said in one go, and a colleague has it after the signal is back', async () => {
    const person = await atRegister('quality-manager');
    person.online = false;
    await follow('Set a category for another place');
    await heading('Set a category');
    await pressIn('Keep this category');
    expect(await problems()).toEqual([
      'Choose the provider.',
      'Choose a category.',
      'Tick at least one thing that is met.',
      'Say why it is this category.',
      'Choose the day by which the team looks at it again.',
    ]);
    await pick('radio', /^Skelgill/);
    await fill('Which programme? (if it is about one)', 'Midwifery');
    await pick('radio', 'Minor concerns');
    await pick('checkbox', /does not meet the standards in one or more areas/);
    await fill(WHY, 'Two learners share one supervisor.');
    await fill(LOOK_AGAIN, dayAfter(today(person), -1));
    press('Keep this category');
    expect(await problems()).toEqual(['That day has passed. Choose a day from today on.']);
    await fill(LOOK_AGAIN, dayAfter(today(person), 60));
    press('Keep this category');
    await heading('Register');
    await says(/Programme: MidwiferyMinor concerns Waiting to send/);
    person.online = true;
    await person.sync();
    cleanup();
    await atRegister('quality-lead');
    await says(/Programme: MidwiferyMinor concerns Since/);
  });

  test('keeps what was begun, and says what the place holds already', async () => {
    const person = await atRegister('quality-lead');
    await follow('Set a category for another place');
    await pick('radio', LARKRIGG);
    await says(/In the register now:\s*Major concerns/);
    fireEvent.change(await screen.findByLabelText('Which site?'), {
      target: { value: screen.getByRole<HTMLOptionElement>('option', { name: 'Beckside Clinic' }).value },
    });
    await waitFor(() => expect(document.body.textContent).not.toMatch(/In the register now/));
    expect(screen.queryByRole('option', { name: /Ward 4/ })).toBeNull();
    await fill(WHY, 'Begun in a corridor.');
    await says(/Saved on this phone/);
    cleanup();
    person.show('/register/set');
    expect((await screen.findByLabelText<HTMLTextAreaElement>(WHY)).value).toBe('Begun in a corridor.');
  });

  test('shows what speaks for the chosen category first, and keeps what was ticked of others', async () => {
    await atRegister('quality-lead');
    await open(LARKRIGG);
    await follow('Set another category');
    await pick('checkbox', /does not meet the standards in many areas/);
    await pick('radio', 'Training suspended');
    await says(/Training suspended counts only once a second person on the team agrees/);
    const first = within(screen.getByRole('group', { name: 'What is met?' })).getAllByRole('checkbox');
    expect(first).toHaveLength(2);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /in many areas/ }).checked).toBe(true);
  });

  test('can be for a provider that this phone does not hold: it is looked up with signal, and called by name after', async () => {
    const person = await atRegister('quality-lead');
    await fillDirectory(server().store, { regions: 1, places: 30, education: 1, placements: 30 });
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no signal')));
    await follow('Set a category for another place');
    await pressIn('Look for other providers');
    await says(/The list could not be fetched\. It needs signal\. You can choose from those above\./);
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => server().app.request(url, init));
    press('Look for other providers');
    await fill('Find a provider', 'hospitals 27');
    await pick('radio', /Hospitals 27$/);
    await fill('Find a provider', 'hospitals 3');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Hospitals 27$/ }).checked).toBe(true);
    await pick('radio', 'No concerns');
    await pick('checkbox', /meets all the standards/);
    await fill(WHY, 'All is well.');
    await fill(LOOK_AGAIN, dayAfter(today(person), 300));
    press('Keep this category');
    await heading('Register');
    await person.sync();
    cleanup();
    // Of a large directory a colleague's new phone keeps little: places are called what they were when they were set.
    const colleague = await atRegister('quality-manager');
    expect((await listOrganisations(colleague.phone)).map(({ organisation }) => organisation.kind)).toEqual(['region']);
    expect((await card(/Hospitals 27$/)).textContent).toMatch(/No concerns/);
    expect((await card(BIRTHS)).textContent).toMatch(/Training suspended/);
  });

  test('names the concern behind it, with the way there', async () => {
    const lead = await enter('quality-lead');
    await sendToRegion();
    await lead.sync();
    const [sent] = await listCases(lead.phone);
    lead.show('/register');
    await open(LARKRIGG);
    await follow('Set another category');
    await pick('radio', 'Major concerns');
    await pick('checkbox', /far below the standards/);
    await pick('checkbox', /Nobody teaches us on Ward 4/);
    await fill(WHY, 'It goes on.');
    await fill(LOOK_AGAIN, dayAfter(today(lead), 30));
    press('Keep this category');
    await screen.findByRole('heading', { level: 2, name: 'What counts now' });
    const links = await screen.findAllByRole('link', { name: /Nobody teaches us on Ward 4/ });
    expect(links[0]!.getAttribute('href')).toBe(`/inbox/${sent!.space}`);
  });
});

describe('suspending training', () => {
  test('counts once somebody else agrees, never by whoever set it', async () => {
    const manager = await atRegister('quality-manager');
    await open(BIRTHS);
    await says(/You set it, so somebody else has to agree/);
    expect(screen.queryByRole('button', { name: AGREE })).toBeNull();
    cleanup();
    const lead = await atRegister('quality-lead');
    await open(BIRTHS);
    await says(/Until somebody else on the team agrees, what stands below still counts/);
    press(AGREE);
    await says(/Kept\. Training suspended counts now\./);
    await says(/What counts nowTraining suspended/);
    await lead.sync();
    cleanup();
    await manager.sync();
    manager.show('/register');
    await waitFor(async () =>
      expect((await card(BIRTHS)).textContent).toMatch(/Birth centreTraining suspended\s*Since/),
    );
    await open(BIRTHS);
    await says(/Second personHead of quality agreed/);
  });
});

describe('stepping down', () => {
  async function stepDown(): Promise<void> {
    await open(LARKRIGG);
    await follow('Set another category');
    await pick('radio', 'Minor concerns');
    await pick('checkbox', /has active plans/);
    await fill(WHY, 'They keep to the rota.');
    await fill(LOOK_AGAIN, '2099-01-01');
  }

  test('is not for a handler while something is missing, and says what', async () => {
    await atRegister('quality-manager');
    await stepDown();
    await says(/This steps down.*Progress from 2 kinds of source\. So far: 1\./);
    saysNot(/Progress that has lasted/);
    await says(/A lead of the team can still decide\. Ask one/);
    press('Keep this category');
    expect(await problems()).toEqual(['Something is missing for stepping down. Only a lead can still decide.']);
  });

  test('is a lead’s to decide all the same, with a reason that stays', async () => {
    const lead = await atRegister('quality-lead');
    await stepDown();
    press('Keep this category');
    expect(await problems()).toEqual(['Say why you step down although something is missing.']);
    await fill('Why step down although something is missing?', 'The visit is booked and the rota is full.');
    press('Keep this category');
    await says(/What counts nowMinor concerns/);
    await says(/Why a lead decided although something was missingThe visit is booked and the rota is full\./);
    await lead.sync();
    cleanup();
    await atRegister('quality-manager');
    await open(LARKRIGG);
    await says(/The visit is booked and the rota is full\./);
  });

  test('asks for nothing more once another kind of source has shown it', async () => {
    const manager = await atRegister('quality-manager');
    await open(LARKRIGG);
    const form = screen.getByText('Write down progress').closest('details')!;
    form.open = true;
    fireEvent(form, new Event('toggle'));
    await pressIn('Keep it');
    expect(await problems()).toEqual(['Choose who or what shows it.', 'Say what was seen.']);
    await pick('radio', 'Learners');
    await fill('What was seen?', 'Four learners have a supervisor each.');
    await fill('On which day?', dayAfter(today(manager), 1));
    press('Keep it');
    expect(await problems()).toEqual(['That day has not come yet. Choose the day it was seen.']);
    await fill('On which day?', today(manager));
    press('Keep it');
    await says(/LearnersFour learners have a supervisor each\.Written down: You/);
    await says(/Enough for stepping down/);
    cleanup();
    manager.show('/register');
    await stepDown();
    await says(/This steps downEnough for stepping down/);
    press('Keep this category');
    await says(/What counts nowMinor concerns/);
  });
});

describe('what the team asks for', () => {
  test('is for leads to change, and for everybody to read', async () => {
    const lead = await atRegister('quality-lead');
    await follow('What this team asks for before stepping down');
    await heading('What this team asks for');
    await says(/Nobody has changed them yet/);
    await fill('Kinds of source that have to show it', '8');
    press('Keep these figures');
    expect(await problems()).toEqual(['Kinds of source that have to show it: write a whole number from 1 to 7.']);
    await fill('Kinds of source that have to show it', '1');
    press('Keep these figures');
    await says(/Kept\. They count from now on\./);
    await lead.sync();
    cleanup();
    const manager = await atRegister('quality-manager');
    await follow('What this team asks for before stepping down');
    await says(/Kinds of source that have to show it1/);
    await says(/Only a lead can change them/);
    expect(screen.queryByRole('button', { name: 'Keep these figures' })).toBeNull();
    cleanup();
    manager.show('/register');
    await open(LARKRIGG);
    await says(/Enough for stepping down/);
  });
});

test('a place that is not in the register says so', async () => {
  const person = await enter('quality-lead');
  person.show(`/register/scope/${'A'.repeat(22)}`);
  await heading('This place is not in the register');
  expect(document.title).toBe('Register – Stepwise');
});

async function sendToRegion(): Promise<void> {
  const learner = await enter('learner');
  const { phone } = learner;
  const at = phone.clock.now().toISOString();
  const answers = { 'what-happened': 'Nobody teaches us on Ward 4.', where: 'Ward 4' };
  const draft = { ...newDraft('R'.repeat(22), at, { id: 'england', version: 5 }), stage: 'concern' as const, answers };
  const team = (await findTeam(phone, await teamId('region')))!;
  await saveEdit(phone, null, draft);
  expect(await sendConcern(phone, { draft, to: team, mode: 'anonymous', name: '', barred: [] })).toMatchObject({
    ok: true,
  });
  await learner.sync();
}
