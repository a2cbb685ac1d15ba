import './browser-beside-server.ts';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { dayNamed } from '#client/text/dates.ts';
import { dayAfter, englandDay } from '#domain/time/days.ts';
import type { DemoPerson } from './demo-person.tsx';
import { heading, press, says } from './on-screen.ts';
import { teamInDemo } from './team-in-demo.ts';

const { enter, spaceOf } = teamInDemo();
const fill = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });
const today = ({ phone }: DemoPerson) => englandDay(phone.clock.now())!;

async function acting(key = 'facilitator'): Promise<{ person: DemoPerson; space: string }> {
  const person = await enter(key);
  const space = await spaceOf(person);
  person.show(`/inbox/${space}/actions`);
  await heading('Actions');
  return { person, space };
}

async function add(what: string, due: string): Promise<void> {
  await fill('What has to be done?', what);
  await fill('By which day?', due);
  press('Add the action');
  await says(/Added\. It is in the list above/);
}

describe('acting on a concern', () => {
  test('the provider does it unless somebody else is chosen, and what is overdue says so and why', async () => {
    const { person, space } = await acting();
    await says(/The provider stays responsible/);
    const late = dayAfter(today(person), -3);
    await fill('By which day?', late);
    await says(/That day has passed\. The action will stand as overdue/);
    await add('Name a supervisor for each shift', late);
    const reason = `This was due on ${dayNamed(late)}\\. Nobody has said that it is done\\.`;
    await says(new RegExp(`Name a supervisor for each shiftOpen${reason}Who does itLarkrigg Hospitals`));
    fireEvent.change(await screen.findByLabelText('Who does it?'), {
      target: { value: person.phone.account.id },
    });
    await add('Tell the link lecturer', dayAfter(today(person), 5));
    await says(/Tell the link lecturerOpenWho does itPractice education facilitator/);
    cleanup();
    person.show(`/inbox/${space}`);
    await says(
      new RegExp(`Actions2 open\\.Name a supervisor for each shift ${reason}Next: .*, Tell the link lecturer`),
    );
  });

  test('an action without words or without anybody to do it is not added, and stays in the form', async () => {
    await acting();
    await fill('Which one?', ' ');
    press('Add the action');
    const links = within(await screen.findByRole('alert')).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      'Say what has to be done.',
      'Name the organisation that does it.',
    ]);
    await says(/No actions yet/);
  });

  test('two members who change an action at once are both in its history', async () => {
    const { person, space } = await acting();
    await add('Name a supervisor', '');
    await person.sync();
    const colleague = await enter('ward-manager');
    colleague.online = false;
    person.online = false;
    await change(person, space, 'Done', 'It is on the rota.');
    await change(colleague, space, 'Dropped: it will not be done', 'The ward closes.');
    for (const one of [person, colleague]) one.online = true;
    for (const one of [person, colleague, person]) await one.sync();
    cleanup();
    person.show(`/inbox/${space}/actions`);
    const said = () => screen.getByRole('heading', { level: 2, name: 'Name a supervisor' }).closest('li')!.textContent;
    await waitFor(() => {
      expect(said()).toMatch(/Practice education facilitator, [^.]*Done\. No day set\.It is on the rota\./);
      expect(said()).toMatch(/Ward manager, Ward 4, [^.]*Dropped\. No day set\.The ward closes\./);
    });
  });

  test('dropping an action wants a reason, and a change that was begun is still there later', async () => {
    const { person, space } = await acting();
    await add('Name a supervisor', '');
    await openChange();
    fireEvent.click(await screen.findByRole('radio', { name: 'Dropped: it will not be done' }));
    press('Keep the change');
    await says(/Say why it will not be done/);
    cleanup();
    person.show(`/inbox/${space}/actions`);
    await openChange();
    const dropped = await screen.findByRole<HTMLInputElement>('radio', { name: 'Dropped: it will not be done' });
    expect(dropped.checked).toBe(true);
  });

  test('what the provider says is written down with its day, and that it is put right shows on the concern', async () => {
    const { person, space } = await acting();
    await fill('What did they say?', 'Every shift has a supervisor.');
    await fill('On which day?', dayAfter(today(person), 2));
    press('Keep it');
    await says(/That day has not come yet/);
    const day = dayAfter(today(person), -1);
    await fill('On which day?', day);
    fireEvent.click(screen.getByRole('radio', { name: 'Yes, they say that it is put right' }));
    press('Keep it');
    await says(
      /They confirm that it is put rightEvery shift has a supervisor\.Written down: Practice education facilitator/,
    );
    await says(new RegExp(dayNamed(day)));
    cleanup();
    person.show(`/inbox/${space}`);
    await says(/The provider says that it is put right/);
  });
});

async function openChange(): Promise<void> {
  const change = (await screen.findByText('Change this action')).closest('details')!;
  change.open = true;
  fireEvent(change, new Event('toggle'));
}

async function change(person: DemoPerson, space: string, state: string, evidence: string): Promise<void> {
  cleanup();
  person.show(`/inbox/${space}/actions`);
  await openChange();
  fireEvent.click(await screen.findByRole('radio', { name: state }));
  await fill('What shows that it was done, or why was it not?', evidence);
  press('Keep the change');
  await says(/Kept, with your job title and the time/);
}
