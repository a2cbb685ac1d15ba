import './browser-beside-server.ts';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { keepDeployment } from '#client/db/places/deployment.ts';
import { keepToTeam } from '#client/db/team/casework.ts';
import matrix from '#content/packs/england/matrix.json' with { type: 'json' };
import { bandOf, LEVELS } from '#domain/risk/risk.ts';
import type { DemoPerson } from './demo-person.tsx';
import { heading, pick, press, says, saysNot } from './on-screen.ts';
import { teamInDemo } from './team-in-demo.ts';

const { enter, spaceOf } = teamInDemo();
const now = () => screen.findByRole('group', { name: 'How it is now' });
const cell = async (name: string) => within(await now()).getByRole<HTMLInputElement>('radio', { name });
const box = (name: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name });
const write = async (name: string, value: string) => fireEvent.input(await box(name), { target: { value } });
const WHY = 'Why do you rate it like this?';

async function assessing(key = 'facilitator'): Promise<{ person: DemoPerson; space: string }> {
  const person = await enter(key);
  const space = await spaceOf(person);
  person.show(`/inbox/${space}/assess`);
  await heading('Assess this');
  return { person, space };
}

describe('assessing a concern', () => {
  test('every one of the 25 cells says in words what it means', async () => {
    await assessing();
    for (const likelihood of LEVELS)
      for (const impact of LEVELS) {
        const [likely, bad] = [
          matrix.likelihood[likelihood - 1]!.label,
          matrix.impact[impact - 1]!.label.toLowerCase(),
        ];
        const band = matrix.bands[bandOf({ likelihood, impact })].toLowerCase();
        expect(await cell(`${likely}, ${bad}: ${likelihood * impact}, ${band}`)).toBeTruthy();
      }
  });

  test('the arrow keys move both ways and never off the matrix, and the result is said beneath', async () => {
    await assessing();
    fireEvent.click(await cell('Likely, medium: 12, high'));
    const result = within(await now()).getAllByRole('status')[0]!;
    await waitFor(() => expect(result.textContent).toMatch(/^12, HighLikely: .*Medium: /));
    const key = (name: string) => fireEvent.keyDown(document.activeElement!, { key: name });
    (await cell('Likely, medium: 12, high')).focus();
    key('ArrowUp');
    await waitFor(async () => expect((await cell('Almost certain, medium: 15, extreme')).checked).toBe(true));
    key('ArrowUp');
    key('ArrowRight');
    await waitFor(() => expect(result.textContent).toMatch(/^20, Extreme/));
    key('Home');
    await waitFor(() => expect(result.textContent).toMatch(/^5, Moderate/));
    key('ArrowDown');
    key('ArrowLeft');
    await waitFor(() => expect(result.textContent).toMatch(/^4, Moderate/));
    expect(document.activeElement).toBe(await cell('Likely, very small: 4, moderate'));
  });

  test('on a phone two short lists say what each level means, and give the same result', async () => {
    await assessing();
    const lists = within(await now());
    fireEvent.click(lists.getByRole('radio', { name: '2 Unlikely' }));
    await says(/Choose the other half as well/);
    fireEvent.click(lists.getByRole('radio', { name: '3 Medium' }));
    expect((await cell('Unlikely, medium: 6, moderate')).checked).toBe(true);
    await says(/6, ModerateUnlikely: /);
  });

  test('what is kept stands in the history with its author and reason, and on the page of the concern', async () => {
    const { person, space } = await assessing();
    await says(/Ticked: what the person said/);
    await says(/The words for each level are a draft/);
    await write('What is in place already?', 'A supervisor comes on Tuesdays.');
    fireEvent.click(await cell('Likely, medium: 12, high'));
    await write(WHY, 'Three learners had nobody.');
    person.online = false;
    press('Keep this assessment');
    await says(/Kept\. It is in the history below/);
    await says(
      /Practice education facilitator, .*12, High.*Waiting to send.*After further actions: not rated.*Three learners had nobody\./,
    );
    expect((await box(WHY)).value).toBe('');
    expect((await box('What is in place already?')).value).toBe('A supervisor comes on Tuesdays.');
    cleanup();
    person.show(`/inbox/${space}`);
    await says(/Assessed12, HighPractice education facilitator/);
    person.online = true;
    await person.sync();
    const colleague = await enter('ward-manager');
    cleanup();
    colleague.show(`/inbox/${space}`);
    await says(/Assessed12, HighPractice education facilitator/);
    await waitFor(() => expect(document.querySelector('.sw-inbox__row .sw-band')?.textContent).toBe('12, High'));
    expect(document.querySelector('.sw-inbox__row .sw-band svg')).toBeTruthy();
  });

  test('without a reason or with half a rating nothing is kept, and nothing that was written is lost', async () => {
    await assessing();
    await write('What else should be done?', 'Name a supervisor.');
    const after = within(await screen.findByRole('group', { name: 'How it would be once that is done' }));
    fireEvent.click(after.getByRole('radio', { name: '2 Unlikely' }));
    press('Keep this assessment');
    const summary = within(await screen.findByRole('alert'));
    expect(summary.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Choose how likely it is and how bad it would be, as it is now.',
      'Choose both halves of how it would be once that is done, or take the rating away.',
      'Say why you rate it like this.',
    ]);
    expect((await box('What else should be done?')).value).toBe('Name a supervisor.');
    await says(/Nobody has assessed this yet/);
    press('Take this rating away');
    fireEvent.click(await cell('Rare, very small: 1, low'));
    await write(WHY, 'One bad day.');
    press('Keep this assessment');
    await says(/Kept\. It is in the history below/);
  });

  test('too long a text is said and never cut', async () => {
    await assessing();
    const long = 'x'.repeat(20_003);
    await write(WHY, long);
    fireEvent.click(await cell('Rare, very small: 1, low'));
    press('Keep this assessment');
    await says(/Why do you rate it like this\?: too long by 3 characters\. Nothing is cut\./);
    expect((await box(WHY)).value).toBe(long);
  });

  test('three full texts at once fit, and what does not fit into one piece is said before it is lost', async () => {
    await assessing();
    const full = 'word '.repeat(4000).trim();
    for (const name of ['What is in place already?', 'What else should be done?', WHY]) await write(name, full);
    fireEvent.click(await cell('Rare, very small: 1, low'));
    press('Keep this assessment');
    await says(/Kept\. It is in the history below/);
    const wide = '学'.repeat(20_000);
    for (const name of ['What is in place already?', 'What else should be done?', WHY]) await write(name, wide);
    await says(/Not saved\. It is too long to keep in one piece/);
    press('Keep this assessment');
    await says(/This was not kept\. It is still in the form\. It is too long/);
    expect((await box(WHY)).value).toBe(wide);
  });

  test('a form that was begun is there after the page was taken away', async () => {
    const { person, space } = await assessing();
    fireEvent.click(await cell('Possible, large: 12, high'));
    await write(WHY, 'It happened again');
    cleanup();
    person.show(`/inbox/${space}/assess`);
    await waitFor(async () => expect((await box(WHY)).value).toBe('It happened again'));
    expect((await cell('Possible, large: 12, high')).checked).toBe(true);
  });

  test('words of the deployment take the place of the draft', async () => {
    const person = await enter('facilitator');
    const level = (label: string) => ({ label, words: `${label} in our words` });
    const own = ['One', 'Two', 'Three', 'Four', 'Five'].map(level);
    const reply = { version: 1, deployment: { ...blank, matrix: { likelihood: own, impact: own } } };
    await keepDeployment(person.phone, reply);
    person.show(`/inbox/${await spaceOf(person)}/assess`);
    expect(await cell('Four, three: 12, high')).toBeTruthy();
    saysNot(/draft/);
  });

  test('two members who assess at once both stand in the history, and who is still writing is told', async () => {
    const { person, space } = await assessing('ward-manager');
    fireEvent.click(await cell('Likely, medium: 12, high'));
    await write(WHY, 'I see it daily.');
    const lead = await enter('facilitator');
    const rated = { likelihood: 5, impact: 4 };
    const word = { type: 'assessed' as const, domains: [], standards: '', controls: '', further: '', residual: null };
    await keepToTeam(lead.phone, space, [{ ...word, rated, reason: 'The rota is empty.' }]);
    await lead.sync();
    await person.sync();
    await says(/Practice education facilitator rated this 20, extreme, after you began/);
    expect((await box(WHY)).value).toBe('I see it daily.');
    press('Keep this assessment');
    await says(/20, Extreme.*The rota is empty\..*12, High.*I see it daily\./);
    await waitFor(() => saysNot(/after you began/));
  });

  test('a learner never sees a form to score', async () => {
    const { space } = await assessing();
    cleanup();
    (await enter('learner')).show(`/inbox/${space}/assess`);
    await heading('This concern is not on this phone');
    expect(screen.queryByRole('radio')).toBeNull();
    saysNot(/score|likel/i);
  });
});

describe('the form to print', () => {
  test('nothing of the person stands on it before a member puts it there', async () => {
    const person = await enter('facilitator');
    person.show(`/inbox/${await spaceOf(person)}/form`);
    await heading('The form to print');
    const paper = within(screen.getByRole('article'));
    const onPaper = () => screen.getByRole('article').textContent ?? '';
    expect(onPaper()).not.toMatch(/Robin|I am in week four/);
    expect(paper.getByText(/Printed from Stepwise/)).toBeTruthy();
    await pick('radio', 'What happened');
    await waitFor(() => expect(onPaper()).toMatch(/I am in week four/));
    expect(onPaper()).not.toMatch(/Robin|Ward 4, Larkrigg General/);
    await pick('radio', 'What happened, and all their answers');
    await waitFor(() => expect(onPaper()).toMatch(/Ward 4, Larkrigg General/));
    await pick('checkbox', 'Put the name they gave on it');
    await waitFor(() => expect(onPaper()).toMatch(/Raised byRobin Sample/));
  });

  test('a sealed name cannot be put on it', async () => {
    const lead = await enter('placement-lead');
    lead.show(`/inbox/${await spaceOf(lead)}/form`);
    await heading('The form to print');
    expect(screen.queryByRole('checkbox')).toBeNull();
    saysNot(/Robin/);
  });
});

const blank = { name: 'Ours', welcome: '', links: [], leave: null, roles: [], matrix: null, retention: [] };
