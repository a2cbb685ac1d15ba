import './browser-beside-server.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { byPlace, listTeams } from '#client/db/places/directory.ts';
import { loadPlace, readScanned, savePlace } from '#client/db/places/place.ts';
import { foundPlaces } from '#demo/found.ts';
import { demoOrganisations, learnerPlace } from '#demo/places.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import type { PosterLink } from '#domain/poster/link.ts';
import { posterTeam, writeLink } from '#domain/poster/link.ts';
import type { Organisation } from '#protocol/directory.ts';
import { placeCode } from '#protocol/place-code.ts';
import { id } from '#test/server/device.ts';
import { startServer, type TestServer } from '#test/server/harness.ts';
import { putAll } from '#test/support/big-directory.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { DemoPerson } from './demo-person.tsx';

let server: TestServer;
let learner: DemoPerson;
let trust: Organisation;
let school: Organisation;
/** As the poster on Ward 4 has it. */
let poster: PosterLink;
let asked: string[];
beforeEach(async () => {
  server = startServer();
  await foundPlaces(server.store, { account: 'A'.repeat(22), day: '2026-10-03' });
  [, school, trust] = (await demoOrganisations('2026-10-03')) as [Organisation, Organisation, Organisation];
  const printer = await DemoPerson.enter(server);
  await printer.sync();
  const teams = (await listTeams(printer.phone))
    .sort(byPlace)
    .flatMap(({ team, roster }) => (roster.ok ? [posterTeam(team.id, roster.verified.fingerprint)] : []));
  printer.leave();
  poster = { placement: trust.placements[0]!.id, organisation: trust.id, education: school.id, teams };
  learner = await DemoPerson.enter(server);
  asked = [];
  const answer = server.app.request.bind(server.app);
  vi.spyOn(server.app, 'request').mockImplementation((...request: Parameters<typeof answer>) => {
    asked.push(String(request[0]));
    return answer(...request);
  });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (!learner.online) throw new Error('no signal');
    return server.app.request(url, init);
  });
});
afterEach(async () => {
  learner.leave();
  vi.unstubAllGlobals();
  await server.stop();
});

function show(path: string): void {
  cleanup();
  learner.show(path);
}
const scan = (link: PosterLink) => show(`/p#${writeLink(link)}`);
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const says = (words: RegExp) => waitFor(() => expect(document.body.textContent).toMatch(words));
const changedPin = (link: PosterLink): PosterLink => ({
  ...link,
  teams: link.teams.map((team, at) => (at === 0 ? { ...team, pin: 'x'.repeat(14) } : team)),
});
const problems = async () =>
  (await listTeams(learner.phone)).flatMap(({ roster }) => (roster.ok ? [] : [roster.problem]));

async function typeCode(code: string): Promise<void> {
  fireEvent.input(await screen.findByRole('textbox', { name: /^Type the code/ }), { target: { value: code } });
  await press('Find this placement');
}

describe('a poster that was scanned', () => {
  test('shows the placement by name, and sets it; the address keeps nothing of it', async () => {
    scan(poster);
    await heading('Is this your placement?');
    await says(/Ward 4, older people.*Larkrigg General.*Larkrigg Hospitals/);
    expect([location.pathname, location.hash]).toEqual(['/p', '']);
    expect(await loadPlace(learner.phone)).toBeNull();
    await press('Set this as my placement');
    await heading('This is your placement now');
    await says(/Fellgate University/);
    expect(await loadPlace(learner.phone)).toMatchObject(await learnerPlace());
    for (const name of ['Write it down', 'Help me decide what to do', 'See who you can contact'])
      screen.getByRole('link', { name });
    expect((await listTeams(learner.phone)).every(({ roster }) => roster.ok)).toBe(true);
  });

  test('makes no account known: no session until something is kept, and then the placement goes along', async () => {
    scan(poster);
    await press('Set this as my placement');
    await heading('This is your placement now');
    expect(await learner.sync()).toBe('online');
    expect(asked.filter((path) => !path.startsWith('/v1/directory'))).toEqual([]);
    const note = newDraft(id(), '2026-11-20T10:00:00Z', { id: 'england', version: 3 });
    await saveDraft(learner.phone, answered(note, WHAT_HAPPENED, 'No supervisor.', '2026-11-20T10:00:00Z'));
    await learner.sync();
    expect(asked).toContain('/v1/session');
    const { documents } = learner.phone.critical;
    expect((await documents.toArray()).map(({ body, baseBody }) => body === baseBody)).toEqual([true, true]);
  });

  test('without signal it waits on the phone, sealed, and is set with the next signal', async () => {
    learner.online = false;
    scan(poster);
    await heading('There is no signal to look up this placement');
    await press('Set it when there is signal');
    await heading('Your placement waits for signal');
    const kept = JSON.stringify(await learner.phone.critical.meta.toArray());
    for (const word of [poster.placement, poster.organisation, poster.teams[0]!.pin]) expect(kept).not.toContain(word);
    show('/p');
    await heading('Your placement waits for signal');
    learner.online = true;
    await learner.sync();
    expect(await loadPlace(learner.phone)).toMatchObject(await learnerPlace());
    expect(await readScanned(learner.phone)).toBeNull();
    await heading('This is your placement now');
    await says(/Fellgate University.*Nothing was sent/);
  });

  test('a placement chosen by hand meanwhile stays', async () => {
    learner.online = false;
    scan(poster);
    await press('Set it when there is signal');
    await heading('Your placement waits for signal');
    const ward = { ...(await learnerPlace()), placement: { id: trust.placements[1]!.id, name: 'Ward 9, surgery' } };
    await savePlace(learner.phone, ward);
    learner.online = true;
    await learner.sync();
    expect((await loadPlace(learner.phone))?.placement?.name).toBe('Ward 9, surgery');
  });

  test('in place of another one says so first', async () => {
    await savePlace(learner.phone, await learnerPlace());
    scan({ ...poster, placement: trust.placements[1]!.id });
    await says(/Your placement now is Ward 4, older people\. This takes its place\./);
    await press('Set this as my placement');
    await heading('This is your placement now');
    expect((await loadPlace(learner.phone))?.placement?.name).toBe('Ward 9, surgery');
  });

  test('of a placement or an organisation that is gone says so, with and without signal when it was scanned', async () => {
    for (const gone of [{ placement: id() }, { organisation: id() }]) {
      scan({ ...poster, ...gone });
      await heading('This placement is not on the list now');
    }
    learner.online = false;
    scan({ ...poster, organisation: id() });
    await press('Set it when there is signal');
    await heading('Your placement waits for signal');
    learner.online = true;
    await learner.sync();
    await heading('This placement is not on the list now');
    expect(await loadPlace(learner.phone)).toBeNull();
  });
});

describe('a team that is not the one on the poster', () => {
  test('is refused, and said loudly', async () => {
    scan(changedPin(poster));
    await press('Set this as my placement');
    await heading('This is your placement now');
    await says(/Do not send to this team: .*The poster and Stepwise do not name the same people/);
    expect(await problems()).toEqual(['roster_changed']);
  });

  test('is refused too when this phone had trusted it before, and nothing is overwritten', async () => {
    await learner.sync();
    expect(await problems()).toEqual([]);
    const before = await learner.phone.critical.meta.toArray();
    scan(changedPin(poster));
    await press('Set this as my placement');
    await says(/Do not send to this team/);
    expect(await problems()).toEqual(['roster_changed']);
    expect(await learner.phone.critical.meta.toArray()).toEqual(
      expect.arrayContaining(before.filter(({ value }) => String(value).length === 43)),
    );
  });

  test('a second poster that says something else of a team changes nothing', async () => {
    scan(poster);
    await press('Set this as my placement');
    await heading('This is your placement now');
    scan({ ...changedPin(poster), placement: trust.placements[1]!.id });
    await press('Set this as my placement');
    await says(/do not name the same people on a team\. One of them may not be real/);
    expect((await loadPlace(learner.phone))?.placement?.name).toBe('Ward 4, older people');
    expect(await problems()).toEqual([]);
  });
});

describe('a link that is damaged, and a code that is typed', () => {
  test('a damaged link says so and takes the code instead', async () => {
    show(`/p#${writeLink(poster).replace(/.$/, (digit) => String((Number(digit) + 1) % 10))}`);
    await heading('We could not read this link');
    await typeCode(placeCode(poster.placement));
    await heading('Is this your placement?');
  });

  test('a mistyped code, an unknown one and no signal each say what to do; what was typed stays', async () => {
    show('/p');
    await heading('Type the code from a poster');
    await typeCode('K7QM-2F9');
    await says(/One of the letters is not right/);
    await typeCode(placeCode(id()));
    await says(/No placement has this code/);
    learner.online = false;
    await typeCode(placeCode(poster.placement));
    await says(/There is no signal\. The code stays here/);
    expect(screen.getByRole('textbox', { name: /^Type the code/ })).toHaveProperty(
      'value',
      placeCode(poster.placement),
    );
    learner.online = true;
    await typeCode(` ${placeCode(poster.placement).toLowerCase().replace('-', ' ')}`);
    await press('Set this as my placement');
    await heading('This is your placement now');
    expect((await loadPlace(learner.phone))?.placement?.name).toBe('Ward 4, older people');
  });

  test('it can be typed where a placement is looked for', async () => {
    show('/placement');
    await heading('Where is your placement?');
    await typeCode(placeCode(poster.placement));
    await heading('Is this your placement?');
    expect([location.pathname, location.hash]).toEqual(['/p', '']);
  });
});

describe('a poster to print', () => {
  const printed = async (organisation: Organisation) => {
    show(`/poster/${organisation.id}/${organisation.placements[0]!.id}`);
    await screen.findByRole('button', { name: 'Print or save as PDF' });
  };

  test('a team that nobody is on yet is no reason not to print it', async () => {
    const teams = [...trust.teams, { id: id(), step: 'placement', name: 'New team', promiseDays: 5 }] as const;
    await putAll(server.store, [{ ...trust, teams: [...teams] }]);
    await printed(trust);
    expect(document.body.textContent).not.toContain('Do not print this yet');
  });

  test('a team that is not the one this phone knew is', async () => {
    scan(changedPin(poster));
    await press('Set this as my placement');
    await heading('This is your placement now');
    await printed(trust);
    await says(/Do not print this yet: Practice learning team/);
  });
});
