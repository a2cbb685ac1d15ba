import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sendConcern } from '#client/db/mine/sending.ts';
import { findTeam, listOrganisations } from '#client/db/places/directory.ts';
import { keepScanned, loadPlace, readScanned, savePlace } from '#client/db/places/place.ts';
import { lastLook } from '#client/db/places/wants.ts';
import { listCases } from '#client/db/team/cases.ts';
import { refreshDirectory } from '#client/sync/places.ts';
import { makeTransport } from '#client/sync/transport.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { type Choice, NOTHING_CHOSEN } from '#domain/place/place.ts';
import type { Organisation } from '#protocol/directory.ts';
import { changeDeployment, readDeployment } from '#server/deployment/settings.ts';
import { findWords, storedIn } from '#test/canaries/search.ts';
import type { Device } from '#test/scenario/device.ts';
import { person, smallWorld } from '#test/scenario/people.ts';
import { TEAM } from '#test/scenario/server-side.ts';
import { type BigDirectory, fillDirectory, putAll } from '#test/support/big-directory.ts';
import { saveDraft } from '#test/support/save-draft.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
/** Questions about the directory, as "status path", since they were last looked at. */
let asked: string[];
beforeEach(async () => {
  world = await smallWorld();
  asked = [];
  const { fetch } = world.server;
  world.server.fetch = async (url, init) => {
    const answer = await fetch(url, init);
    if (url.startsWith('/v1/directory')) asked.push(`${answer.status} ${url}`);
    return answer;
  };
});
afterEach(() => world.end());

const names = async ({ phone }: Device) =>
  (await listOrganisations(phone)).map(({ organisation }) => organisation.name);
const named = ({ id, name }: Organisation) => ({ id, name });
const choice = (place: Organisation, education: Organisation | null = null): Choice => ({
  ...NOTHING_CHOSEN,
  organisation: named(place),
  site: place.sites[0]!,
  placement: place.placements[0]!,
  education: education && named(education),
});

/** Syncs as after opening the app again, and answers what the directory was asked. */
async function look(device: Device): Promise<string[]> {
  asked = [];
  await device.open();
  expect(await device.sync()).toBe('online');
  return asked;
}

describe('a directory of 300 organisations and 20,000 placements', () => {
  let directory: BigDirectory;
  beforeEach(async () => {
    directory = await fillDirectory(world.server.store(), {
      regions: 7,
      places: 260,
      education: 33,
      placements: 20_000,
    });
  });

  test('a phone with nothing chosen asks once and keeps nothing; unchanged costs one 304', async () => {
    expect(await look(world.phone)).toEqual(['200 /v1/directory']);
    expect(await names(world.phone)).toEqual([]);
    expect(await look(world.phone)).toEqual(['304 /v1/directory']);
  });

  test('what was chosen is fetched and kept, with its region, and nothing else; then 304 again', async () => {
    const [place, school] = [directory.places[8]!, directory.education[1]!];
    await look(world.phone);
    await savePlace(world.phone.phone, choice(place, school));
    const first = await look(world.phone);
    expect(first).toHaveLength(1 + 3);
    expect((await names(world.phone)).sort()).toEqual([place.name, directory.regions[1]!.name, school.name].sort());
    expect(await look(world.phone)).toEqual(['304 /v1/directory']);
  });

  test('another choice lets the first one go', async () => {
    await savePlace(world.phone.phone, choice(directory.places[8]!));
    await look(world.phone);
    await savePlace(world.phone.phone, choice(directory.places[9]!));
    await look(world.phone);
    expect((await names(world.phone)).sort()).toEqual([directory.places[9]!.name, directory.regions[2]!.name].sort());
    await savePlace(world.phone.phone, NOTHING_CHOSEN);
    await look(world.phone);
    expect(await names(world.phone)).toEqual([]);
  });

  test('a phone away for a year catches up in one question for each organisation it keeps', async () => {
    const place = directory.places[8]!;
    await savePlace(world.phone.phone, choice(place));
    await look(world.phone);
    const later = (one: Organisation) => ({
      ...one,
      contacts: one.contacts.map((contact) => ({ ...contact, lastChecked: '2027-10-03' })),
    });
    for (let change = 0; change < 3; change++) {
      await putAll(
        world.server.store(),
        directory.places.map((one) => ({ ...later(one), name: `${one.name} ${change}` })),
      );
    }
    expect((await look(world.phone)).sort()).toEqual(
      ['200 /v1/directory', `200 /v1/directory/${place.id}`, `304 /v1/directory/${directory.regions[1]!.id}`].sort(),
    );
    const [held] = (await listOrganisations(world.phone.phone)).filter(
      ({ organisation }) => organisation.id === place.id,
    );
    expect(held!.organisation.contacts[0]!.lastChecked).toBe('2027-10-03');
  });

  test('a member of a team finds what it was sent, on a new phone with the code alone', async () => {
    await world.phone.sync();
    await world.desk.open();
    await world.desk.sync();
    // Nobody has used the desk's account yet; keeping something makes it known.
    await saveDraft(
      world.desk.phone,
      newDraft('draft'.padEnd(22, 'A'), '2026-11-02T09:00:00.000Z', { id: 'e', version: 1 }),
    );
    await world.desk.sync();
    expect(await names(world.desk)).toEqual(['Northbank Hospital']);
    const again = await world.another(await person(2));
    await again.sync();
    expect(await names(again)).toEqual(['Northbank Hospital']);
    expect(await listCases(again.phone)).toEqual([]);
  });

  test('a place that was written to is kept, also when the choice moves on', async () => {
    const northbank = await placeOf(TEAM);
    await savePlace(
      world.phone.phone,
      choice({ ...northbank, sites: [{ id: 's', name: 's' }], placements: [] as never }),
    );
    await look(world.phone);
    const to = (await findTeam(world.phone.phone, TEAM))!;
    const blank = newDraft('draft'.padEnd(22, 'A'), '2026-11-02T09:00:00.000Z', { id: 'england', version: 1 });
    const draft = answered(blank, WHAT_HAPPENED, 'Nobody came.', blank.started);
    await sendConcern(world.phone.phone, { draft, to, mode: 'anonymous', name: '', barred: [] });
    await savePlace(world.phone.phone, choice(directory.places[8]!));
    await look(world.phone);
    expect(await names(world.phone)).toContain('Northbank Hospital');
    await world.desk.sync();
    const second = await world.another(await person(1));
    await second.sync();
    expect((await names(second)).sort()).toEqual((await names(world.phone)).sort());
  });

  test('a chosen place that the directory never had is known to be gone; the rest is kept', async () => {
    const lost = { ...directory.places[8]!, id: 'L'.repeat(22) };
    await savePlace(world.phone.phone, choice(lost, directory.education[1]!));
    await look(world.phone);
    expect((await lastLook(world.phone.phone))?.gone).toEqual([lost.id]);
    expect(await names(world.phone)).toContain(directory.education[1]!.name);
    expect((await loadPlace(world.phone.phone))?.organisation?.name).toBe(lost.name);
  });

  test('a cleared cache is filled again, though the list has not changed', async () => {
    await savePlace(world.phone.phone, choice(directory.places[8]!));
    await look(world.phone);
    const before = await names(world.phone);
    await world.phone.phone.cache.directory.clear();
    await look(world.phone);
    expect(await names(world.phone)).toEqual(before);
  });

  test('a placement scanned before its names were here becomes mine with the first list that has it', async () => {
    const place = directory.places[8]!;
    await keepScanned(world.phone.phone, {
      placement: place.placements[0]!.id,
      organisation: place.id,
      education: null,
    });
    await look(world.phone);
    expect(await loadPlace(world.phone.phone)).toMatchObject({
      organisation: named(place),
      placement: { name: place.placements[0]!.name },
    });
    expect(await readScanned(world.phone.phone)).toBeNull();
  });

  test('screens are told once when something of it changed, and not when nothing did', async () => {
    const [place, school] = [directory.places[8]!, directory.education[1]!];
    const store = world.server.store();
    const transport = makeTransport(world.server.fetch);
    const toldWith = async (...organisations: string[]) => {
      const before = world.phone.changes;
      expect(await refreshDirectory(world.phone.phone, transport, { organisations, teams: [] })).toBe('done');
      return world.phone.changes - before;
    };
    expect(await toldWith(place.id), 'its place came').toBe(1);
    expect(await toldWith(place.id), 'the list is the same').toBe(0);
    expect(await toldWith(place.id, school.id), 'its school came').toBe(1);
    expect(await toldWith(place.id), 'its school went').toBe(1);
    expect(await toldWith(place.id, 'L'.repeat(22)), 'one is known to be gone').toBe(1);
    expect(await toldWith(place.id), 'it is wanted no more').toBe(1);
    await putAll(store, [{ ...directory.places[20]!, name: 'Elsewhere' }]);
    expect(await toldWith(place.id), 'something else changed').toBe(0);
    await putAll(store, [{ ...place, name: 'Another name' }]);
    expect(await toldWith(place.id), 'its place changed').toBe(1);
    const { version, deployment } = await store.read(readDeployment);
    const by = { account: 'A'.repeat(22), day: '2026-11-20' };
    await store.write((tx) => changeDeployment(tx, version, { ...deployment, welcome: 'Welcome.' }, by));
    expect(await toldWith(place.id), 'the steward said something').toBe(1);
    expect(await toldWith(place.id)).toBe(0);
  });

  test('nothing stored on the phone shows which place it is about', async () => {
    const [place, school] = [directory.places[8]!, directory.education[1]!];
    await savePlace(world.phone.phone, choice(place, school));
    await look(world.phone);
    const telling = [
      place.id,
      place.name,
      place.placements[0]!.id,
      place.contacts[0]!.id,
      school.id,
      directory.regions[1]!.id,
    ];
    expect(findWords(telling, await storedIn(world.phone.storage().indexedDB))).toEqual([]);
  });
});

describe('a placement chosen on two devices', () => {
  const at = (name: string): Choice => ({ ...NOTHING_CHOSEN, organisation: { id: name.padEnd(22, 'A'), name } });

  test('is the later choice on both, and choosing nothing is a choice', async () => {
    const second = await world.another(await person(1));
    await savePlace(world.phone.phone, at('First'));
    await savePlace(second.phone, at('Second'));
    for (let round = 0; round < 2; round++) for (const device of [second, world.phone]) await device.sync();
    for (const { phone } of [world.phone, second]) expect((await loadPlace(phone))?.organisation?.name).toBe('Second');
    await savePlace(world.phone.phone, NOTHING_CHOSEN);
    await world.phone.sync();
    await second.sync();
    expect((await loadPlace(second.phone))?.organisation).toBeNull();
  });
});

describe('a small directory', () => {
  test('is kept whole, so that nobody has to choose before they can send', async () => {
    await look(world.phone);
    expect(await names(world.phone)).toEqual(['Northbank Hospital']);
    expect((await lastLook(world.phone.phone))?.whole).toBe(true);
    expect(await look(world.phone)).toEqual(['304 /v1/directory']);
  });
});

async function placeOf(team: string): Promise<Organisation> {
  return world.server
    .store()
    .read(async (tx) => (await tx.organisation.find((await tx.organisation.ofTeam(team))!))!.organisation);
}
