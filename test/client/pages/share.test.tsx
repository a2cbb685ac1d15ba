import './browser-beside-server.ts';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { saveEdit } from '#client/db/mine/edits.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { newId } from '#client/db/phone.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { listCases, readCase } from '#client/db/team/cases.ts';
import { keepToTeam } from '#client/db/team/casework.ts';
import { readRegister, regionalTeams } from '#client/db/team/register.ts';
import { learnerPlace, teamId } from '#demo/places.ts';
import { newDraft } from '#domain/concern/draft.ts';
import { placeToSend } from '#domain/place/place.ts';
import type { DemoPerson } from './demo-person.tsx';
import { heading, pick, press, says, saysNot } from './on-screen.ts';
import { teamInDemo } from './team-in-demo.ts';

const { enter } = teamInDemo();
const WORDS = 'There is nobody to show us how it is done.';
const NAME = 'Kim Reporter';
const fill = async (name: RegExp, value: string) =>
  fireEvent.input(await screen.findByLabelText(name), { target: { value } });
const paper = () => screen.getByRole('article');
const KEEP = 'Write it down as shared, and make the document';

/** A concern that says its placement goes to the regional team. */
async function atRegion(passOn: string): Promise<{ person: DemoPerson; space: string; provider: string }> {
  const learner = await enter('learner');
  const { phone } = learner;
  const to = (await findTeam(phone, await teamId('region')))!;
  const choice = await learnerPlace();
  const blank = newDraft(newId(phone.random), phone.clock.now().toISOString(), { id: 'england', version: 1 });
  const draft = {
    ...blank,
    stage: 'concern' as const,
    answers: { 'what-happened': WORDS, ...(passOn ? { 'pass-on': passOn } : {}) },
  };
  await saveEdit(phone, null, draft);
  const place = placeToSend(choice, 'open');
  expect(await sendConcern(phone, { draft, to, place, mode: 'open', name: NAME, barred: [] })).toMatchObject({
    ok: true,
  });
  await learner.sync();
  const person = await enter('quality-lead');
  const space = (await listCases(person.phone)).find(({ conversation }) => conversation.report?.name === NAME)!.space;
  return { person, space, provider: choice.organisation!.id };
}

async function filled(): Promise<void> {
  await fill(/^With whom/, 'General Medical Council');
  await fill(/^Why\?/, 'The same thing on two wards.');
  await pick('radio', 'Not yet');
  await fill(/^Why not, or not yet/, 'We meet them on Monday.');
}

describe('sharing with a partner', () => {
  test('from a concern: the document shows first, is written down, and the concern says with whom and when', async () => {
    const { person, space, provider } = await atRegion('yes');
    person.show(`/inbox/${space}`);
    fireEvent.click(await screen.findByRole('link', { name: 'Share it with a regulator or partner' }));
    await heading('Share with a regulator or partner');
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: /Ward 4, older people/ })).checked).toBe(
      true,
    );
    expect(screen.queryByRole('button', { name: /Print/ })).toBeNull();
    await filled();
    await pick('checkbox', /What happened, in the words/);
    await waitFor(() => expect(paper().textContent).toMatch(WORDS));
    press(KEEP);
    await heading('It is written down as shared');
    expect(paper().textContent).toMatch(
      /General Medical Council.*The same thing on two wards.*Emerging Concerns Protocol.*Not yet\. We meet them on Monday\./,
    );
    expect(paper().textContent).toMatch(WORDS);
    expect(paper().textContent).not.toMatch(NAME);
    expect(screen.getByRole('button', { name: 'Print it, or save it as a PDF' })).toBeTruthy();

    await person.sync();
    const [team] = await regionalTeams(person.phone);
    const { shared } = await readRegister(person.phone, team!);
    expect(shared.at(-1)).toMatchObject({
      provider,
      with: 'General Medical Council',
      providerTold: 'not-yet',
      providerWhy: 'We meet them on Monday.',
      linked: [space],
    });
    const { casework } = (await readCase(person.phone, space))!;
    expect(casework.notes.at(-1)?.text).toMatch(
      /^Shared with General Medical Council on .* under: Emerging Concerns Protocol\./,
    );
    cleanup();
    person.show(`/inbox/${space}/history`);
    await says(/Shared with General Medical Council/);
  });

  test('pressed again after a note could not be kept, it is written down once', async () => {
    const { person, space } = await atRegion('yes');
    const { outbox } = person.phone.critical;
    person.show(`/picture/share?case=${space}`);
    await says(/Not answered yet/);
    await filled();
    let full = true;
    outbox.hook('creating', (_key, row) => {
      // What goes into the register fits. Then there is no room any more.
      if (full && row.args['kind'] === 'casework') throw new DOMException('full', 'QuotaExceededError');
    });
    press(KEEP);
    await says(/This was not kept/);
    const [team] = await regionalTeams(person.phone);
    expect((await readRegister(person.phone, team!)).shared).toHaveLength(1);
    full = false;
    press(KEEP);
    await heading('It is written down as shared');
    expect((await readRegister(person.phone, team!)).shared).toHaveLength(1);
    expect((await readCase(person.phone, space))!.casework.notes).toHaveLength(1);
  });

  test('says nothing of whether the provider knows before that was answered', async () => {
    const { person, space } = await atRegion('yes');
    person.show(`/picture/share?case=${space}`);
    await waitFor(() => expect(paper().textContent).toMatch(/Not answered yet/));
    await filled();
    await waitFor(() => expect(paper().textContent).toMatch(/Not yet\. We meet them on Monday\./));
    saysNot(/Not answered yet/);
  });

  test('whose words may not go is said, and they stay', async () => {
    const { person, space } = await atRegion('');
    person.show(`/picture/share?case=${space}`);
    await pick('checkbox', /What happened, in the words/);
    await says(/One person has not said that their words may be passed on\. Theirs are left out\./);
    expect(paper().textContent).not.toMatch(WORDS);
  });

  test('notes of the team go only when somebody ticks them', async () => {
    const { person, space } = await atRegion('yes');
    await keepToTeam(person.phone, space, [{ type: 'note', text: 'Between us: call first.' }]);
    person.show(`/picture/share?case=${space}`);
    await pick('checkbox', 'The actions');
    await waitFor(() => expect(paper().textContent).toMatch(/Actions: None/));
    saysNot(/call first/);
    await pick('checkbox', 'Your team’s notes');
    await says(/call first/);
  });

  test('what is missing is said in one go, and nothing is written down', async () => {
    const { person, provider } = await atRegion('yes');
    person.show(`/picture/share?provider=${provider}`);
    await says(/From.*quality team/i);
    fireEvent.click(await screen.findByRole('button', { name: KEEP }));
    const summary = within(await screen.findByRole('alert'));
    expect(summary.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Choose at least one thing to share.',
      'Name whom you share with.',
      'Say why you share it.',
      'Say if the provider knows.',
    ]);
    const [team] = await regionalTeams(person.phone);
    expect((await readRegister(person.phone, team!)).shared).toEqual([]);
  });

  test('of a provider: counts hide small ones, and its category stands there with its history', async () => {
    const { person, provider } = await atRegion('yes');
    person.show(`/picture/briefing?provider=${provider}`);
    await says(/Category of the Intensive Support Framework.*Major concerns/);
    fireEvent.click(await screen.findByRole('link', { name: 'Share with a regulator or partner' }));
    await pick('checkbox', 'Counts of open concerns, small ones hidden');
    await pick('checkbox', 'The category of the provider, and its history');
    await waitFor(() =>
      expect(paper().textContent).toMatch(/Not assessed.*not shown.*Counts under 5 are not shown.*Now: Major concerns/),
    );
    expect(paper().textContent).not.toMatch(/Concern 1/);
  });

  test('is for regional teams: others read why', async () => {
    const person = await enter('facilitator');
    person.show('/picture/share?provider=AAAAAAAAAAAAAAAAAAAAAA');
    await heading('Your teams do not share from here');
  });
});
