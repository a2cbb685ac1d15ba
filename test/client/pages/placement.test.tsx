import './browser-beside-server.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadPlace, savePlace } from '#client/db/places/place.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import type { Choice } from '#domain/place/place.ts';
import { NOTHING_CHOSEN } from '#domain/place/place.ts';
import type { Organisation } from '#protocol/directory.ts';
import { id, makePerson } from '#test/server/device.ts';
import { makeTeam, organisationOf, startServer, type TestServer } from '#test/server/harness.ts';
import { type BigDirectory, fillDirectory, putAll } from '#test/support/big-directory.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { DemoPerson } from './demo-person.tsx';
import { heading, says, saysNot } from './on-screen.ts';

let server: TestServer;
let learner: DemoPerson;
let directory: BigDirectory;
let online: boolean;
beforeEach(async () => {
  server = startServer();
  directory = await fillDirectory(server.store, { regions: 2, places: 12, education: 4, placements: 120 });
  learner = await DemoPerson.enter(server);
  online = true;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (!online) throw new Error('no signal');
    return server.app.request(url, init);
  });
});
afterEach(async () => {
  learner.leave();
  vi.unstubAllGlobals();
  await server.stop();
});

/** One page at a time, as on a phone. */
function show(path: string): void {
  cleanup();
  learner.show(path);
}
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const type = async (words: string) =>
  fireEvent.input(await screen.findByRole('searchbox'), { target: { value: words } });
const named = ({ id: of, name }: Organisation) => ({ id: of, name });
const chose = (place: Organisation): Choice => ({
  ...NOTHING_CHOSEN,
  organisation: named(place),
  site: place.sites[0]!,
  placement: place.placements[0]!,
});

async function pickRegion(at = 0) {
  await heading('Which region is your placement in?');
  fireEvent.click(await screen.findByRole('radio', { name: directory.regions[at]!.name }));
  await press('Continue');
  await heading('Where is your placement?');
}

describe('choosing my placement', () => {
  test('region, then ward, then who runs my course; each is kept, and the people of it are there', async () => {
    show('/placement');
    await pickRegion();
    const [place] = directory.places;
    await type(`ward 1 ${place!.name}`);
    const [first] = await screen.findAllByRole('button', { name: /^Ward 1, / });
    fireEvent.click(first!);
    await heading('Who runs your course?');
    expect((await loadPlace(learner.phone))?.placement?.name).toBe(place!.placements[0]!.name);
    await press(directory.education[1]!.name);
    await heading('My placement and contacts');
    await says(new RegExp(directory.education[1]!.name));
    await learner.sync();
    const call = await screen.findByRole('link', { name: 'Call 01632 960001' });
    expect(call.getAttribute('href')).toBe('tel:01632960001');
    expect(location.pathname).toBe('/contacts');
  });

  test('a region has to be picked, and only its places are there', async () => {
    show('/placement');
    await heading('Which region is your placement in?');
    await press('Continue');
    await says(/Choose a region\./);
    await pickRegion(1);
    await type(directory.places[0]!.name);
    await says(/Nothing found\. Try fewer or shorter words\./);
  });

  test('not on the list: just the hospital, or nothing, and on it goes', async () => {
    show('/placement');
    await pickRegion();
    await press('My placement is not on the list');
    await heading('Which hospital or organisation is it?');
    await press(directory.places[2]!.name);
    await heading('Who runs your course?');
    expect(await loadPlace(learner.phone)).toMatchObject({
      organisation: named(directory.places[2]!),
      placement: null,
    });
    await press('Skip this');
    await heading('My placement and contacts');

    await savePlace(learner.phone, NOTHING_CHOSEN);
    show('/placement?step=hospital');
    await pickRegion();
    await press('My placement is not on the list');
    await press('It is not on the list. Go on without it');
    await heading('Who runs your course?');
    expect(await loadPlace(learner.phone)).toMatchObject({ organisation: null, region: named(directory.regions[0]!) });
  });

  test('what was chosen can be changed and removed', async () => {
    await savePlace(learner.phone, chose(directory.places[0]!));
    show('/placement');
    await heading('My placement');
    await says(new RegExp(directory.places[0]!.name));
    await press('Change who runs my course');
    await press(directory.education[0]!.name);
    await heading('My placement and contacts');
    expect(await loadPlace(learner.phone)).toMatchObject({
      organisation: named(directory.places[0]!),
      education: named(directory.education[0]!),
    });
    fireEvent.click(await screen.findByRole('link', { name: 'Change or remove my placement' }));
    await press('Remove my placement');
    await screen.findByRole('link', { name: 'Choose your placement' });
    expect(await loadPlace(learner.phone)).toMatchObject({ organisation: null, education: null });
  });

  test('without signal it says so, what works anyway, and tries again', async () => {
    online = false;
    show('/placement');
    await heading('You need signal to look for a placement');
    screen.getByRole('link', { name: 'Write it down' });
    online = true;
    await press('Try again');
    await heading('Which region is your placement in?');
  });
});

describe('the contacts of my placement', () => {
  test('without signal they are still there; of another place nobody is', async () => {
    await savePlace(learner.phone, chose(directory.places[0]!));
    await learner.sync();
    learner.online = online = false;
    show('/contacts');
    expect(await screen.findAllByRole('link', { name: 'Call 01632 960001' })).toHaveLength(1);
    await says(/Quality team/);
    await says(new RegExp(`${directory.regions[0]!.contacts[0]!.email}`));
    await says(/Last checked 3 October 2026\./);
    saysNot(new RegExp(directory.places[1]!.name));
  });

  test('with nothing chosen, the public addresses of the regions stand at step 3', async () => {
    await learner.sync();
    show('/contacts');
    await screen.findByRole('link', { name: 'Choose your placement' });
    await says(/Public addresses, region by region/);
  });

  test('what was last checked long ago says that it may have changed', async () => {
    const [place] = directory.places;
    const contacts = place!.contacts.map((contact) => ({ ...contact, lastChecked: '2020-03-01' }));
    await putAll(server.store, [{ ...place!, contacts }]);
    await savePlace(learner.phone, chose(place!));
    await learner.sync();
    show('/contacts');
    await says(/Last checked 1 March 2020\. That is more than 6 months ago\. It may have changed\./);
  });

  test('chosen, and not fetched yet, is not called missing', async () => {
    await savePlace(learner.phone, chose(directory.places[0]!));
    show('/contacts');
    await says(/These contacts are not on this phone yet\./);
    saysNot(/no contact for your placement/);
  });
});

describe('a directory that changed under someone', () => {
  test('the ward is gone: its name, the people of the hospital, and a way on', async () => {
    const [place] = directory.places;
    await savePlace(learner.phone, chose(place!));
    await putAll(server.store, [{ ...place!, placements: place!.placements.slice(1) }]);
    await learner.sync();
    show('/contacts');
    await says(/Ward 1, .* is no longer on the list of places\./);
    await screen.findByRole('link', { name: 'Call 01632 960001' });
    fireEvent.click(screen.getByRole('link', { name: 'Choose your placement' }));
    await heading('My placement');
  });

  test('the hospital is gone: it says so, and sending offers to choose again', async () => {
    await savePlace(learner.phone, chose({ ...directory.places[0]!, id: id(), name: 'Old Hospital' }));
    await learner.sync();
    show('/contacts');
    await says(/Old Hospital is no longer on the list of places\..*Nothing you wrote is lost\./);
    await showSend();
    await screen.findByRole('link', { name: 'Choose your placement' });
  });
});

const draft = {
  ...answered(
    newDraft('s'.repeat(22), '2026-11-20T09:00:00.000Z', { id: 'england', version: 1 }),
    WHAT_HAPPENED,
    'No.',
    '2026-11-20T09:00:00.000Z',
  ),
  stage: 'concern' as const,
};

async function showSend() {
  await saveDraft(learner.phone, draft);
  show(`/concerns/${draft.id}/send`);
  await heading('Who do you want to send it to?');
}

describe('sending where there are many places', () => {
  test('with nothing chosen it offers to choose, and comes back with the teams of that place', async () => {
    const lead = makePerson();
    const team = await makeTeam(server.store, [{ person: lead, role: 'lead' }], lead);
    const region = directory.regions[0]!.id;
    const [own] = organisationOf(team.id, team.organisation).teams;
    const north = { ...organisationOf(team.id, team.organisation), kind: 'placement' as const, region, teams: [own!] };
    await putAll(server.store, [north]);
    await learner.sync();
    await showSend();
    const link = await screen.findByRole('link', { name: 'Choose your placement' });
    saysNot(/No team is on Stepwise/);
    fireEvent.click(link);
    await pickRegion();
    await type('North College');
    await press(/^Ward 4/);
    await press('Skip this');
    await heading('Who do you want to send it to?');
    await screen.findByRole('radio', { name: 'Practice learning team' });
    expect(location.pathname).toBe(`/concerns/${draft.id}/send`);
  });

  test('a placement that has no team on Stepwise is said as that', async () => {
    await savePlace(learner.phone, chose(directory.places[0]!));
    await learner.sync();
    await showSend();
    await says(/No team of your placement is on Stepwise yet\./);
    await says(/Send it another way/);
  });

  test('not fetched yet is said as that', async () => {
    await savePlace(learner.phone, chose(directory.places[0]!));
    await showSend();
    await says(/The teams of your placement are not on this phone yet\./);
  });
});

describe('telling that a contact is wrong', () => {
  const notes = () => server.store.read((tx) => tx.contactNote.list());
  const contact = () => directory.places[0]!.contacts[0]!;

  async function begin() {
    await savePlace(learner.phone, chose(directory.places[0]!));
    await learner.sync();
    show('/contacts');
    fireEvent.click(await screen.findByRole('link', { name: 'This is wrong Practice education team' }));
    await heading('What is wrong with this contact?');
  }

  test('one tap from the contact, without a name, and it is with the steward', async () => {
    await begin();
    expect(screen.queryByRole('radio', { name: 'The e-mail address' })).toBeNull();
    await press('Send');
    await says(/Choose what is wrong\./);
    fireEvent.click(screen.getByRole('radio', { name: 'The phone number' }));
    await press('Send');
    await heading('Sent. Thank you');
    expect(await notes()).toMatchObject([{ contact: contact().id, what: 'number' }]);
  });

  test('without signal nothing is sent, that is said, and the words are kept, also when the page is closed', async () => {
    await begin();
    fireEvent.click(screen.getByRole('radio', { name: 'Something else' }));
    await press('Send');
    await says(/Say what is wrong, in a few words\./);
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'It rings in the kitchen.' } });
    online = false;
    await press('Send');
    await says(/No signal\. Nothing was sent\./);
    expect(await notes()).toEqual([]);
    online = true;
    show(`/contacts/${contact().id}/wrong`);
    await waitFor(() =>
      expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('It rings in the kitchen.'),
    );
    await press('Send');
    await heading('Sent. Thank you');
    expect(await notes()).toMatchObject([{ what: 'other', text: 'It rings in the kitchen.' }]);
  });

  test('told often enough today, or gone from the list, each says so', async () => {
    const note = { organisation: directory.places[0]!.id, contact: contact().id, what: 'gone' } as const;
    const day = new Date().toISOString().slice(0, 10);
    await server.store.write(async (tx) => {
      for (let at = 0; at < 5; at++) await tx.contactNote.add({ ...note, day: server.clock.time ? '2026-11-20' : day });
    });
    await begin();
    fireEvent.click(screen.getByRole('radio', { name: 'The phone number' }));
    await press('Send');
    await says(/Others have said this today\. Nothing more was sent\./);
    await putAll(server.store, [{ ...directory.places[0]!, contacts: [] }]);
    await press('Send');
    await says(/This contact is no longer on the list\. Nothing was sent\./);
    show(`/contacts/${id()}/wrong`);
    await heading('This contact is not on this phone');
  });
});
