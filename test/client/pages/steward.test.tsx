import './browser-beside-server.ts';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { knowsSteward } from '#client/db/steward.ts';
import { newDraft } from '#domain/concern/draft.ts';
import type { Organisation } from '#protocol/directory.ts';
import { nameDeployment } from '#server/deployment/set-up.ts';
import { putOrganisation } from '#server/directory/put-organisation.ts';
import { id, makePerson } from '#test/server/device.ts';
import { makeTeam, startServer, type TestServer } from '#test/server/harness.ts';
import { putAll } from '#test/support/big-directory.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { DemoPerson } from './demo-person.tsx';

let server: TestServer;
let steward: DemoPerson;
let online: boolean;
let saved: string[];
beforeEach(async () => {
  server = startServer();
  steward = await DemoPerson.enter(server);
  await makeInUse(steward);
  const { id: account } = steward.phone.account;
  await server.store.write((tx) => nameDeployment(tx, { account, day: '2026-11-20', name: 'Northshire' }));
  online = true;
  saved = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (!online) throw new Error('no signal');
    return server.app.request(url, init);
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    void (file as Blob).text().then((text) => saved.push(text));
    return 'blob:kept';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
});
afterEach(async () => {
  steward.leave();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await server.stop();
});

/** The server hears of an account once something is kept. */
const makeInUse = async (person: DemoPerson) => {
  await saveDraft(person.phone, newDraft('n'.repeat(22), '2026-11-20T09:00:00.000Z', { id: 'england', version: 1 }));
};
function show(path: string, who = steward): void {
  cleanup();
  who.show(path);
}
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const follow = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('link', { name }));
const pick = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('radio', { name }));
const type = async (label: string | RegExp, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });
const says = (words: RegExp) => waitFor(() => expect(document.body.textContent).toMatch(words));
const saysNot = (words: RegExp) => expect(document.body.textContent).not.toMatch(words);
const all = () => server.store.read((tx) => tx.organisation.inRegion(null));
const only = async () => (await all())[0]!;

const HEAD = 'kind,code,belongs to,name,programme,step,answers within days,phone,email,last checked';
const TRUST = [
  HEAD,
  'placement provider,RX1,,Larkrigg Hospitals,,,,,,',
  'site,G,RX1,Larkrigg General,,,,,,',
  'placement,W4,G,"Ward 4, older people",,,,,,',
  'contact,C1,RX1,Speak Up guardian,,1,,01632 960142,,2026-01-03',
];
async function choose(...rows: string[]): Promise<void> {
  const field = await screen.findByLabelText('Choose the file');
  const file = new File([rows.join('\r\n')], 'places.csv', { type: 'text/csv' });
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  fireEvent.change(field);
}
const trust = (change: Partial<Organisation> = {}): Organisation => ({
  id: id(),
  kind: 'placement',
  name: 'Larkrigg Hospitals',
  region: null,
  sites: [{ id: 'S'.repeat(22), name: 'Larkrigg General' }],
  placements: [{ id: 'P'.repeat(22), site: 'S'.repeat(22), name: 'Ward 4' }],
  teams: [],
  contacts: [
    {
      id: 'C'.repeat(22),
      step: 'placement',
      role: 'Speak Up guardian',
      phone: '01632 960142',
      lastChecked: '2025-01-03',
    },
  ],
  ...change,
});

describe('who may look after a Stepwise', () => {
  test('a learner who finds the address is told, and the server hears nothing of them', async () => {
    const learner = await DemoPerson.enter(server);
    const before = server.dump();
    show('/steward', learner);
    await heading('These pages are for one person');
    expect(server.dump()).toBe(before);
    await makeInUse(learner);
    show('/steward', learner);
    await heading('These pages are for one person');
    expect(await knowsSteward(learner.phone)).toBe(false);
    learner.leave();
  });

  test('the steward’s settings lead there, on another device too once it has synced', async () => {
    await steward.sync();
    show('/settings');
    await follow('Look after this Stepwise');
    await heading('Look after this Stepwise');
    await says(/You never see a concern/);
  });

  test('without signal nothing is shown as if it were now, and it can be tried again', async () => {
    online = false;
    show('/steward');
    await heading('The server did not answer');
    online = true;
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
    await pick('Placement provider');
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
    await putAll(server.store, [trust()]);
    const { id: place } = await only();
    show(`/steward/organisations/${place}/contact/${'C'.repeat(22)}`);
    await type('Phone', '01632 960199');
    online = false;
    await press('Save');
    await says(/The server did not answer.*What you typed is kept on this device/);
    online = true;
    show(`/steward/organisations/${place}/contact/${'C'.repeat(22)}`);
    expect(((await screen.findByLabelText('Phone')) as HTMLInputElement).value).toBe('01632 960199');
    await press('Save');
    await heading('Larkrigg Hospitals');
    expect((await only()).contacts[0]!.phone).toBe('01632 960199');
    show(`/steward/organisations/${place}/contact/${'C'.repeat(22)}`);
    await screen.findByDisplayValue('01632 960199');
  });

  test('somebody else’s change is not overwritten', async () => {
    await putAll(server.store, [trust()]);
    const before = await only();
    show(`/steward/organisations/${before.id}/organisation`);
    await type('Name', 'Mine');
    await putAll(server.store, [{ ...before, name: 'Theirs' }]);
    await press('Save');
    await says(/Someone changed this meanwhile/);
    expect((await only()).name).toBe('Theirs');
  });

  test('removing asks first, and says what is in the way', async () => {
    const lead = makePerson();
    const team = await makeTeam(server.store, [{ person: lead, role: 'lead' }], lead);
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

    await server.store.write((tx) => putOrganisation(tx, trust(), { account: id(), day: '2026-11-20' }));
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
    await putAll(server.store, [place]);
    const wrong = { organisation: place.id, contact: 'C'.repeat(22), what: 'number', text: 'It <b>rings</b>.' };
    await server.store.write((tx) => tx.contactNote.add({ ...wrong, what: 'number', day: '2026-11-20' }));
    show('/steward');
    await says(/The phone number is wrong\.\s*It <b>rings<\/b>\./);
    await press('Done Speak Up guardian');
    await says(/Nobody has said that a contact is wrong/);
    await press('I checked it today Speak Up guardian');
    await says(/All contacts were checked in the last 6 months/);
    expect((await only()).contacts[0]!.lastChecked > '2026').toBe(true);
  });
});

describe('a file of places', () => {
  test('its mistakes are named by row and column; mended, it shows what would change, and then does it', async () => {
    show('/steward/import');
    await choose(...TRUST, 'contact,C2,RX9,=cmd,,,,12,,soon');
    await heading('4 problems in the file');
    for (const words of [
      /Row 6, name: A spreadsheet would run/,
      /Row 6, phone/,
      /Row 6, last checked/,
      /Row 6, belongs to: .*RX9/,
    ])
      await says(words);
    expect(await all()).toEqual([]);
    await press('Choose another file');
    await choose(...TRUST);
    await heading('What would change');
    await says(/Placements: 1 new/);
    expect(await all()).toEqual([]);
    await press('Import it');
    await heading('Imported');
    expect((await only()).placements).toMatchObject([{ code: 'W4', name: 'Ward 4, older people' }]);

    await press('Choose another file');
    await choose(...TRUST);
    await says(/Everything in this file is here already/);
  });

  test('what it leaves out stays, unless that is ticked', async () => {
    await putAll(server.store, [trust({ code: 'RX1' })]);
    show('/steward/import');
    await choose(...TRUST.slice(0, 4));
    await heading('What would change');
    saysNot(/Speak Up guardian/);
    fireEvent.click(screen.getByRole('checkbox'));
    await says(/This would be removed.*Speak Up guardian, Larkrigg Hospitals/);
    await press('Import it');
    await heading('Imported');
    expect((await only()).contacts).toEqual([]);
  });

  test('only so many problems are listed, with a count of the rest', async () => {
    show('/steward/import');
    await choose(HEAD, ...Array.from({ length: 1000 }, (_, at) => `ward,W${at},,Ward,,,,,,`));
    await heading('1,000 problems in the file');
    expect(screen.getAllByRole('listitem')).toHaveLength(200);
    await says(/And 800 more\./);
  });

  test.each<[string, string[] | Uint8Array, RegExp]>([
    ['another table', ['ward,phone', '4,1'], /These headings are missing in the first row: kind, code/],
    ['semicolons', [HEAD.replaceAll(',', ';')], /not parted by commas/],
    ['nothing', [''], /There are no rows/],
    ['far too many rows', [HEAD, ...Array(100_001).fill('region,N,,North,,,,,,')], /more than 100,000 rows/],
  ])('with %s it says so and changes nothing', async (_what, rows, words) => {
    show('/steward/import');
    await choose(...(rows as string[]));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(words));
    expect(await all()).toEqual([]);
  });

  test('interrupted, what is in stays in, and the same file does the rest', async () => {
    const rows = [HEAD];
    for (let at = 0; at < 250; at++) rows.push(`education provider,U${at},,University ${at},,,,,,`);
    show('/steward/import');
    await choose(...rows);
    await heading('What would change');
    let requests = 0;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      if (url.endsWith('/import') && ++requests === 2) throw new Error('no signal');
      return server.app.request(url, init);
    });
    await press('Import it');
    await heading('The import stopped');
    await says(/200 of 250 organisations are in, and stay/);
    expect(await all()).toHaveLength(200);
    await press('Choose another file');
    await choose(...rows);
    await says(/Education providers: 50 new, 200 as before/);
    await press('Import it');
    await heading('Imported');
    expect(await all()).toHaveLength(250);
  });

  test('saved as a spreadsheet, it is the file that was imported', async () => {
    show('/steward/import');
    await choose(...TRUST);
    await press('Import it');
    await heading('Imported');
    show('/steward');
    await press('Save everything as a spreadsheet');
    await waitFor(() => expect(saved[0]?.replace('\ufeff', '').trim().split('\r\n')).toEqual(TRUST));
  });
});

describe('what is said about the whole deployment', () => {
  test('name, links and roles reach a learner’s phone', async () => {
    show('/steward/settings');
    await follow('Name, welcome line and quick exit');
    await screen.findByDisplayValue('Northshire');
    await type('One line of welcome', 'Ask on any ward.');
    await type('Where “Leave quickly” goes', 'http://weather.example');
    await press('Save');
    await says(/begins with https/);
    await type('Where “Leave quickly” goes', 'https://weather.example');
    await press('Save');
    await follow('Links to local policies');
    await says(/None yet/);
    await press('Add another');
    await type('What is it called?', 'Our policy');
    await type('Web address', 'https://trust.example/policy');
    await press('Save');
    await follow('Roles at your place');
    await press('Add another');
    await type('What is it called?', 'Link nurse');
    await type('What do they do?', 'Comes on Tuesdays.');
    await press('Save');
    await heading('Name, links, roles and other settings');

    const learner = await DemoPerson.enter(server);
    await learner.sync();
    for (const page of ['/contacts', '/learn']) {
      show(page, learner);
      const link = await screen.findByRole('link', { name: 'Our policy' });
      expect(link.getAttribute('href')).toBe('https://trust.example/policy');
      await says(/From Northshire\s*Ask on any ward\./);
    }
    show('/pathway', learner);
    await says(/Also here, says Northshire\s*Link nurse\s*Comes on Tuesdays\./);
    learner.leave();
  });

  test('the risk matrix begins as a draft that says so, and becomes the team’s own', async () => {
    show('/steward/settings/matrix');
    await says(/a draft for your team to replace/);
    const section = (await screen.findByRole('heading', { name: 'Likelihood 1' })).closest('section')!;
    fireEvent.input(within(section).getByLabelText('Word'), { target: { value: 'Hardly ever' } });
    await press('Save');
    await heading('Name, links, roles and other settings');
    show('/steward/settings/matrix');
    await screen.findByDisplayValue('Hardly ever');
    saysNot(/a draft for your team to replace/);
  });

  test('classes of keeping need whole months, and can be taken off; all can be saved as a file', async () => {
    show('/steward/settings/retention');
    await press('Add another');
    await type('Name of the class', 'Closed');
    await type('Months', '1.5');
    await press('Save');
    await says(/Number 1: Type a whole number of months/);
    await type('Months', '36');
    await press('Add another');
    await press('Take number 2 off');
    await press('Save');
    await press('Save these settings as a file');
    await waitFor(() =>
      expect(JSON.parse(saved[0] ?? '{}')).toMatchObject({ retention: [{ name: 'Closed', months: 36 }] }),
    );
  });
});
