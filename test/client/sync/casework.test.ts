import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listDrafts, loadDraft } from '#client/db/documents.ts';
import { readUnsent } from '#client/db/exchange/unsent.ts';
import { keepHalfWritten, loadHalfWritten } from '#client/db/half-written.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { listCases, readCase } from '#client/db/team/cases.ts';
import { keepToTeam, readCasework } from '#client/db/team/casework.ts';
import { forgetOffMyList, offMyList } from '#client/db/team/off-my-list.ts';
import { takeOnward } from '#client/db/team/onward.ts';
import { takeOff } from '#client/db/team/taken-off.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import type { Device } from '#test/scenario/device.ts';
import { person, smallWorld } from '#test/scenario/people.ts';
import { TEAM } from '#test/scenario/server-side.ts';
import { saveDraft } from '#test/support/save-draft.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
let handler: Device;
beforeEach(async () => {
  world = await smallWorld();
  await world.changeTeam();
  handler = await world.another(await person(3));
  await everyoneSyncs();
});
afterEach(() => world.end());

const all = () => [world.phone, world.desk, handler];
async function everyoneSyncs(devices = all()): Promise<void> {
  for (const one of devices) {
    await one.open();
    expect(await one.sync()).toBe('online');
  }
}
const theCase = async ({ phone }: Device) => (await listCases(phone))[0];
async function caseworkOf(device: Device, space?: string) {
  const one = (await listCases(device.phone)).find((held) => !space || held.space === space)!;
  if (!one.team.roster.ok) throw new Error('the roster cannot be read');
  return readCasework(device.phone, one.space, one.team.roster.verified);
}
const notesOf = async (device: Device) => (await caseworkOf(device)).notes.map(({ text }) => text);
async function keep(device: Device, text: string): Promise<void> {
  const one = (await theCase(device))!;
  expect(await keepToTeam(device.phone, one.space, [{ type: 'note', text }])).toEqual({ ok: true });
}
async function send(barred: readonly string[] = []): Promise<void> {
  const { phone } = world.phone;
  const at = phone.clock.now().toISOString();
  const id = 'D'.repeat(22);
  await saveDraft(phone, answered(newDraft(id, at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Nobody came.', at));
  const [to, draft] = await Promise.all([findTeam(phone, TEAM), loadDraft(phone, id)]);
  expect(await sendConcern(phone, { draft: draft!, to: to!, mode: 'open', name: 'Robin', barred })).toMatchObject({
    ok: true,
  });
  await everyoneSyncs();
}
const spaces = async ({ phone }: Device, kind: string) =>
  (await phone.cache.spaces.toArray()).filter((row) => row.kind === kind);

/** Spaces of which a device still holds anything, its own vault left out. */
const heldOfOthers = async ({ phone }: Device) => {
  const [rows, records] = await Promise.all([phone.cache.spaces.toArray(), phone.cache.records.toArray()]);
  const held = [...rows, ...records].map(({ space }) => space);
  return held.filter((space) => space !== phone.account.vaultSpace);
};

describe('what a team keeps to itself', () => {
  test('is there for the others on the team, and not even the ciphertext of it reaches the person who sent it', async () => {
    await send();
    await keep(handler, 'Ring the ward on Monday.');
    expect(await notesOf(handler)).toEqual(['Ring the ward on Monday.']);
    await everyoneSyncs([handler, ...all()]);
    expect(await notesOf(world.desk)).toEqual(['Ring the ward on Monday.']);
    expect(await spaces(world.phone, 'casework')).toEqual([]);
    await keep(world.desk, 'Done.');
    await everyoneSyncs([world.desk, ...all()]);
    expect(await notesOf(handler)).toEqual(['Ring the ward on Monday.', 'Done.']);
    expect(await spaces(handler, 'casework')).toHaveLength(1);
    expect(await readUnsent(handler.phone)).toMatchObject({ waiting: 0, refused: 0 });
  });

  test('begun by two who were offline is one history for both, and goes on in one place', async () => {
    await send();
    await keep(handler, 'from the handler');
    await keep(world.desk, 'from the lead');
    await everyoneSyncs([handler, world.desk, handler]);
    expect((await notesOf(handler)).sort()).toEqual(['from the handler', 'from the lead']);
    expect(await notesOf(handler)).toEqual(await notesOf(world.desk));
    await keep(handler, 'and on');
    await everyoneSyncs([handler, world.desk]);
    expect(await spaces(world.desk, 'casework')).toHaveLength(2);
    expect((await notesOf(world.desk)).at(-1)).toBe('and on');
  });

  test('stays closed to a member whom the reporter kept out, and opens to one who came later', async () => {
    await send([handler.account.id]);
    await keep(world.desk, 'Not for the one kept out.');
    await world.server.changeTeam([await person(2), await person(3), await person(4)]);
    const newcomer = await world.another(await person(4));
    await everyoneSyncs([...all(), world.desk, newcomer]);
    expect(await notesOf(newcomer)).toEqual(['Not for the one kept out.']);
    expect(await spaces(handler, 'casework')).toEqual([]);
    expect(await theCase(handler)).toBeUndefined();
  });
});

describe('somebody who must not handle it', () => {
  test('is taken off by a lead: it leaves their device, and nothing that follows reaches them', async () => {
    await send();
    await keep(handler, 'before');
    await everyoneSyncs();
    const one = (await theCase(world.desk))!;
    await keepHalfWritten(handler.phone, `${one.space}:assess`, 'a form that was begun');
    expect(await takeOff(world.desk.phone, one, handler.account.id, 'They are named in it.')).toEqual({ ok: true });
    await keep(handler, 'half-way');
    await everyoneSyncs([world.desk, handler, handler]);
    expect(await theCase(handler)).toBeUndefined();
    expect(await heldOfOthers(handler)).toEqual([]);
    expect((await handler.phone.critical.meta.toArray()).filter(({ name }) => name.includes(one.space))).toEqual([]);
    expect(await readUnsent(handler.phone)).toMatchObject({ waiting: 0, refused: 0 });
    await keep(world.desk, 'after');
    await world.server.changeTeam([await person(2), await person(3), await person(4)]);
    await everyoneSyncs([world.desk, ...all()]);
    expect(await heldOfOthers(handler)).toEqual([]);
    expect(await caseworkOf(world.desk)).toMatchObject({ barred: new Set([handler.account.id]) });
    expect(await notesOf(world.desk)).toEqual(['before', 'after']);
  });

  test('is told once that it went, on which day, and nothing else of it', async () => {
    await send();
    await keep(handler, 'before');
    await everyoneSyncs();
    const { space } = (await theCase(world.desk))!;
    expect(await offMyList(handler.phone)).toEqual([]);
    await takeOff(world.desk.phone, (await theCase(world.desk))!, handler.account.id, 'They are named in it.');
    await everyoneSyncs([world.desk]);
    await handler.syncInTwoTabs();
    const told = [{ space, kind: 'concern', day: handler.phone.clock.now().toISOString().slice(0, 10) }];
    expect(await offMyList(handler.phone)).toEqual(told);
    await everyoneSyncs([handler, handler]);
    expect(await offMyList(handler.phone)).toEqual(told);
    expect(await offMyList(world.desk.phone)).toEqual([]);
    expect(await offMyList(world.phone.phone)).toEqual([]);
    await forgetOffMyList(handler.phone);
    await everyoneSyncs([handler]);
    expect(await offMyList(handler.phone)).toEqual([]);
  });

  test('hears nothing of what they stepped back from themself', async () => {
    await send();
    await takeOff(handler.phone, (await theCase(handler))!, handler.account.id, '');
    await everyoneSyncs([handler, world.desk, handler]);
    expect(await theCase(handler)).toBeUndefined();
    expect(await offMyList(handler.phone)).toEqual([]);
  });

  test('loses what they had half written of it, with the rest', async () => {
    await send();
    const one = (await theCase(handler))!;
    await keepHalfWritten(handler.phone, `${one.space}:note`, 'I know them');
    const desk = (await theCase(world.desk))!;
    await takeOff(world.desk.phone, desk, handler.account.id, 'They are named in it.');
    await everyoneSyncs([world.desk, handler, handler]);
    expect(await loadHalfWritten(handler.phone, `${one.space}:note`)).toBe('');
  });

  test('can step back, but not when nobody else could read it', async () => {
    await send([handler.account.id]);
    const one = (await theCase(world.desk))!;
    expect(await takeOff(world.desk.phone, one, world.desk.account.id, '')).toEqual({
      ok: false,
      problem: 'last_reader',
    });
    expect((await caseworkOf(world.desk)).barred.size).toBe(0);
  });
});

describe('what goes to the next step', () => {
  async function takeOn(agreed?: string): Promise<{ concern: string; draft: string }> {
    const one = (await readCase(handler.phone, (await theCase(handler))!.space))!;
    const entry = {
      day: '2026-11-02',
      what: 'wrote' as const,
      step: 'placement' as const,
      who: 'the team',
      text: 'Help.',
    };
    const begun = await takeOnward(handler.phone, one, { id: 'england', version: 4 }, [entry], agreed);
    if (!begun.ok) throw new Error(begun.problem);
    return { concern: one.space, draft: begun.draft.id };
  }
  async function sendOn(draft: string): Promise<void> {
    const [to, held] = await Promise.all([findTeam(handler.phone, TEAM), loadDraft(handler.phone, draft)]);
    const { earlier } = held!.onward!;
    const request = { draft: held!, to: to!, mode: 'open' as const, name: 'The team', barred: [], earlier };
    expect(await sendConcern(handler.phone, request)).toMatchObject({ ok: true });
  }

  test('is told to the team once it has arrived, not before, and once only', async () => {
    await send();
    const { concern, draft } = await takeOn('M'.repeat(22));
    await sendOn(draft);
    expect((await caseworkOf(handler, concern)).takenOn).toEqual([]);
    await everyoneSyncs([handler, handler, world.desk, handler]);
    const [sent] = (await loadDraft(handler.phone, draft))!.sent;
    expect((await caseworkOf(world.desk, concern)).takenOn).toMatchObject([
      { sent: sent!.space, author: handler.account.id, agreed: 'M'.repeat(22) },
    ]);
    expect(await readUnsent(handler.phone)).toMatchObject({ waiting: 0, refused: 0 });
  });

  test('carries what the reporter allowed to those who read it there', async () => {
    await send();
    const { draft } = await takeOn();
    await sendOn(draft);
    await everyoneSyncs([handler, world.desk]);
    const arrived = (await listCases(world.desk.phone)).map(({ conversation }) => conversation.earlier);
    expect(arrived.flat()).toMatchObject([{ what: 'wrote', text: 'Help.' }]);
    expect((await listDrafts(world.phone.phone)).some(({ onward }) => onward !== null)).toBe(false);
  });
});
