import './browser-beside-server.ts';
import { rmSync } from 'node:fs';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepToTeam } from '#client/db/team/casework.ts';
import { addCases, RARE } from '#test/bench/many-cases.ts';
import { startDemoServer } from '#test/server/demo-server.ts';
import type { TestServer } from '#test/server/harness.ts';
import { DemoPerson } from './demo-person.tsx';
import { press, says, saysNot } from './on-screen.ts';

const rows = () => document.querySelectorAll('.sw-inbox__row').length;
const view = (name: RegExp) => screen.findByRole('link', { name });
const unfolded = (summary: Element) => {
  const details = summary.closest('details')!;
  details.open = true;
  return details;
};
const look = async (words: string) =>
  fireEvent.input(await screen.findByRole('searchbox'), { target: { value: words } });

describe('an inbox with many concerns', () => {
  let server: TestServer;
  let educator: DemoPerson;
  beforeEach(async () => {
    server = await startDemoServer();
    await addCases(server.store, 60);
    educator = await DemoPerson.enter(server, 'facilitator');
    await educator.sync();
    educator.show('/inbox');
    await says(/62 concerns/);
  });
  afterEach(async () => {
    educator.leave();
    await server.stop();
    rmSync(server.folder, { recursive: true, force: true });
  });

  test('shows fifty, and who asks for more goes on at the first of the others', async () => {
    expect(rows()).toBe(50);
    await says(/50 of 62 shown/);
    press('Show 12 more');
    await waitFor(() => expect(rows()).toBe(62));
    const links = [...document.querySelectorAll('.sw-inbox__link')];
    await waitFor(() => expect(links.indexOf(document.activeElement!)).toBe(50));
    expect(screen.queryByRole('button', { name: /^Show .* more/ })).toBeNull();
  });

  test('has views by whose turn it is and what is due, and the address keeps which', async () => {
    fireEvent.click(await view(/^New \(21\)/));
    await says(/21 concerns/);
    expect(location.search).toBe('?view=new');
    expect((await view(/^New/)).getAttribute('aria-current')).toBe('page');
    fireEvent.click(await view(/^Closed \(0\)/));
    await says(/Nothing is closed yet/);
    history.back();
    await says(/21 concerns/);
  });

  test('on a phone the same views are a list to choose from', async () => {
    fireEvent.change(await screen.findByRole('combobox', { name: 'Which concerns' }), { target: { value: 'new' } });
    await says(/21 concerns/);
    expect(location.search).toBe('?view=new');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Which concerns' }).selectedOptions[0]!.text).toBe(
      'New (21)',
    );
  });

  test('what I was given to handle, or watch, is under Mine', async () => {
    fireEvent.click(await view(/^Mine \(0\)/));
    await says(/Nothing is yours/);
    const [space] = await educator.phone.cache.spaces
      .where({ kind: 'concern', lane: educator.phone.account.id })
      .primaryKeys();
    await keepToTeam(educator.phone, space!, [{ type: 'assigned', handler: educator.phone.account.id }]);
    await view(/^Mine \(1\)/);
    await says(/With you/);
  });

  test('looks for words in everything a member may read, and shows the line', async () => {
    await look(RARE.toUpperCase());
    await says(/1 concern found/);
    await says(new RegExp(`What happened\\?: .*A ${RARE} flew in`));
    await look(`${RARE} nowhere`);
    await says(/0 concerns found.*Nothing here has all of these words/);
    await look('');
    await says(/62 concerns/);
    expect(location.search).toBe('');
  });

  test('finds no concern by the name of who sent it', async () => {
    await look('Robin');
    await says(/0 concerns found/);
  });

  test('filters by where it happened, which is in no address, and saves that under a name', async () => {
    expect(screen.queryByLabelText('Where it happened')).toBeNull();
    fireEvent(unfolded(await screen.findByText('Filter')), new Event('toggle'));
    const where = await screen.findByLabelText('Where it happened');
    fireEvent.change(where, { target: { value: 'Ward 7' } });
    await says(/2 concerns/);
    expect(location.search).toBe('');
    press('Save the filter');
    await says(/Enter a name for this filter/);
    fireEvent.input(screen.getByLabelText('Save this under a name'), { target: { value: 'My ward' } });
    press('Save the filter');
    await screen.findByRole('button', { name: 'My ward' });
    press('Take the filter off');
    await says(/62 concerns/);
    press('My ward');
    await says(/2 concerns/);
    await educator.sync();
    const elsewhere = await DemoPerson.enter(server, 'facilitator');
    await elsewhere.sync();
    press('Remove My ward');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'My ward' })).toBeNull());
    elsewhere.leave();
  });

  test('a concern opens beside the list as it was looked at, and the way back leads there', async () => {
    fireEvent.click(await view(/^New \(21\)/));
    await says(/21 concerns/);
    const list = document.querySelector<HTMLElement>('.sw-inbox__rows')!;
    fireEvent.click(within(list).getAllByRole('link')[0]!);
    await screen.findByRole('heading', { name: 'A concern' });
    expect(location.search).toBe('?view=new');
    expect(screen.getByRole('link', { name: 'Inbox' }).getAttribute('href')).toBe('/inbox?view=new');
    saysNot(/Choose a concern/);
  });
});

test('a new device says how much has come, and lists what it has of it', async () => {
  const server = await startDemoServer();
  await addCases(server.store, 5);
  const educator = await DemoPerson.enter(server, 'facilitator');
  await educator.sync();
  await educator.phone.cache.cursors.toCollection().modify({ more: true });
  educator.show('/inbox');
  await says(/Fetching what your team has\. \d+ entries so far/);
  await says(/7 concerns/);
  educator.leave();
  await server.stop();
  rmSync(server.folder, { recursive: true, force: true });
});
