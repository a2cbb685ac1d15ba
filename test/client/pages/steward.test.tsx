import './browser-beside-server.ts';
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { knowsSteward } from '#client/db/places/steward.ts';
import { putOrganisation } from '#server/directory/put-organisation.ts';
import { id, makePerson } from '#test/server/device.ts';
import { makeTeam } from '#test/server/harness.ts';
import { putAll } from '#test/support/big-directory.ts';
import { DemoPerson } from './demo-person.tsx';
import { follow, heading, pick, pressSoon as press, says, type } from './on-screen.ts';
import { makeInUse, stewardAtDesk, trust } from './steward-at-desk.ts';

const { network, server, steward, show, places: all } = stewardAtDesk();
const only = async () => (await all())[0]!;

describe('who may look after a Stepwise', () => {
  test('a learner who finds the address is told, and the server hears nothing of them', async () => {
    const learner = await DemoPerson.enter(server());
    const before = server().dump();
    show('/steward', learner);
    await heading('These pages are for one person');
    expect(server().dump()).toBe(before);
    await makeInUse(learner);
    show('/steward', learner);
    await heading('These pages are for one person');
    expect(await knowsSteward(learner.phone)).toBe(false);
    learner.leave();
  });

  test('the steward’s settings lead there, on another device too once it has synced', async () => {
    await steward().sync();
    show('/settings');
    await follow('Look after this Stepwise');
    await heading('Look after this Stepwise');
    await says(/You never see a concern/);
  });

  test('without signal nothing is shown as if it were now, and it can be tried again', async () => {
    network.online = false;
    show('/steward');
    await heading('The server did not answer');
    network.online = true;
    await press('Try again');
    await heading('Look after this Stepwise');
  });
});

describe('an organisation by hand', () => {
  test('made with a site, a ward, a team and a contact; each has a page, each error its field', async () => {
    show('/steward/organisations');
    await says(/There are no organisations yet/);
    await follow('Add an organisation');
    await press('Save');
    await says(/Choose one\./);
    await says(/This has to be filled in\./);
    await pick('radio', 'Placement provider');
    await type('Name', 'Larkrigg Hospitals');
    await press('Save');
    await heading('Larkrigg Hospitals');
    await says(/Add a site first/);

    await follow('Add a site');
    await type('Name', 'Larkrigg General');
    await press('Save');
    await follow('Add a placement');
    await type('Name', 'Ward 4');
    await type('Programme', 'Adult nursing');
    await press('Save');
    await follow('Add a team');
    await type('Name', 'Practice education team');
    await type('Answers within how many working days?', 'soon');
    await press('Save');
    await says(/Use a whole number of days/);
    await type('Answers within how many working days?', '5');
    await press('Save');
    await says(/Nobody is on it yet/);
    const [team] = (await only()).teams;
    const invite = screen.getByRole('link', { name: 'Invite its first lead Practice education team' });
    expect(invite.getAttribute('href')).toBe(`/steward/teams/${team!.id}/invite`);
    await follow('Add a contact');
    await type('Role', 'Speak Up guardian');
    await type('Phone', '01632 960142');
    await press('Save');
    await heading('Larkrigg Hospitals');
    expect(await only()).toMatchObject({
      kind: 'placement',
      sites: [{ name: 'Larkrigg General' }],
      placements: [{ name: 'Ward 4', programme: 'Adult nursing' }],
      teams: [{ step: 'placement', promiseDays: 5 }],
      contacts: [{ role: 'Speak Up guardian', step: 'placement', phone: '01632 960142' }],
    });
  });

  test('what was typed stays when the server is away, and on the next visit', async () => {
    await putAll(server().store, [trust()]);
    const { id: place } = await only();
    show(`/steward/organisations/${place}/contact/${'C'.repeat(22)}`);
    await type('Phone', '01632 960199');
    network.online = false;
    await press('Save');
    await says(/The server did not answer.*What you typed is kept on this device/);
    network.online = true;
    show(`/steward/organisations/${place}/contact/${'C'.repeat(22)}`);
    expect(((await screen.findByLabelText('Phone')) as HTMLInputElement).value).toBe('01632 960199');
    await press('Save');
    await heading('Larkrigg Hospitals');
    expect((await only()).contacts[0]!.phone).toBe('01632 960199');
    show(`/steward/organisations/${place}/contact/${'C'.repeat(22)}`);
    await screen.findByDisplayValue('01632 960199');
  });

  test('somebody else’s change is not overwritten', async () => {
    await putAll(server().store, [trust()]);
    const before = await only();
    show(`/steward/organisations/${before.id}/organisation`);
    await type('Name', 'Mine');
    await putAll(server().store, [{ ...before, name: 'Theirs' }]);
    await press('Save');
    await says(/Someone changed this meanwhile/);
    expect((await only()).name).toBe('Theirs');
  });

  test('removing asks first, and says what is in the way', async () => {
    const lead = makePerson();
    const team = await makeTeam(server().store, [{ person: lead, role: 'lead' }], lead);
    show(`/steward/organisations/${team.organisation}`);
    await press('Remove it');
    await press('Yes, remove it');
    await says(/People are on one of its teams/);
    await follow('Practice learning team');
    await press('Remove it');
    await says(/So it stays/);
    await press('Keep it');
    show(`/steward/organisations/${team.organisation}/site/${(await only()).sites[0]!.id}`);
    await press('Remove it');
    await says(/Placements are at this site/);

    await server().store.write((tx) => putOrganisation(tx, trust(), { account: id(), day: '2026-11-20' }));
    show('/steward/organisations');
    await follow('Larkrigg Hospitals');
    await press('Remove it');
    await press('Yes, remove it');
    await heading('Organisations');
    expect((await all()).map(({ name }) => name)).toEqual(['North College']);
  });
});

describe('keeping contacts right', () => {
  test('what people said is wrong is shown until it is done; old contacts are checked with one tap', async () => {
    const place = trust();
    await putAll(server().store, [place]);
    const wrong = { organisation: place.id, contact: 'C'.repeat(22), what: 'number', text: 'It <b>rings</b>.' };
    await server().store.write((tx) => tx.contactNote.add({ ...wrong, what: 'number', day: '2026-11-20' }));
    show('/steward');
    await says(/The phone number is wrong\.\s*It <b>rings<\/b>\./);
    await press('Done Speak Up guardian');
    await says(/Nobody has said that a contact is wrong/);
    await press('I checked it today Speak Up guardian');
    await says(/All contacts were checked in the last 6 months/);
    expect((await only()).contacts[0]!.lastChecked > '2026').toBe(true);
  });
});
