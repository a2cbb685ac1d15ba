import { afterEach, beforeEach, expect, test } from 'vitest';
import { listDrafts, loadDraft, removeDraft } from '#client/db/documents.ts';
import { countUnsent } from '#client/db/exchange/push.ts';
import { readSendings, replyAsReporter } from '#client/db/mine/concerns.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { answerAsTeam, listCases, markOpened } from '#client/db/team/cases.ts';
import { keepToTeam, readCasework } from '#client/db/team/casework.ts';
import type { Draft } from '#domain/concern/draft.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import type { Device } from '#test/scenario/device.ts';
import { person, smallWorld } from '#test/scenario/people.ts';
import { TEAM } from '#test/scenario/server-side.ts';
import { saveDraft } from '#test/support/save-draft.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeEach(async () => {
  world = await smallWorld();
  await world.phone.sync();
  await world.desk.sync();
});
afterEach(() => world.end());

const AT = '2026-11-02T09:00:00.000Z';
const ID = 'draft'.padEnd(22, 'A');
const note = (words: string, id = ID): Draft =>
  answered(newDraft(id, AT, { id: 'england', version: 1 }), WHAT_HAPPENED, words, AT);

async function write(device: Device, words: string, id = ID): Promise<void> {
  const stored = await loadDraft(device.phone, id);
  await saveDraft(device.phone, stored ? answered(stored, WHAT_HAPPENED, words, AT) : note(words, id));
  expect(await device.sync()).toBe('online');
}

async function send(device: Device, words: string, id = ID): Promise<Draft> {
  const to = (await findTeam(device.phone, TEAM))!;
  const result = await sendConcern(device.phone, { draft: note(words, id), to, mode: 'open', name: 'A', barred: [] });
  if (!result.ok) throw new Error(result.problem);
  expect(await device.sync()).toBe('online');
  return result.draft;
}

const wordsOn = async ({ phone }: Device) =>
  (await listDrafts(phone)).map((draft) => [draft.answers[WHAT_HAPPENED], draft.kept]);

/** Every device asks, in turn, until nobody has anything left to put back. */
async function heal(...devices: Device[]): Promise<void> {
  for (let round = 0; round < 4; round++) for (const device of devices) expect(await device.sync()).toBe('online');
  for (const { phone } of devices) {
    expect(await countUnsent(phone, () => true)).toEqual({ waiting: 0, refused: 0 });
    expect(await phone.critical.outbox.where('state').equals('astray').count()).toBe(0);
  }
}

test('words that were changed after the backup are the same on the phone, and on the server again', async () => {
  await write(world.phone, 'No supervisor for two weeks.');
  await world.server.backUp();
  await write(world.phone, 'No supervisor for three weeks now.');
  await write(world.phone, 'Nobody has watched me work for three weeks.');
  await world.server.loseAndRestore();
  await heal(world.phone);
  const expected = [['Nobody has watched me work for three weeks.', []]];
  expect(await wordsOn(world.phone)).toEqual(expected);
  const another = await world.another(await person(1));
  await another.sync();
  expect(await wordsOn(another)).toEqual(expected);
});

test('a note that was begun after the backup is put back, even when nobody writes anything more', async () => {
  await world.server.backUp();
  await write(world.phone, 'No supervisor for two weeks.');
  await write(world.phone, 'No supervisor.');
  await world.server.loseAndRestore();
  await heal(world.phone);
  const another = await world.another(await person(1));
  await another.sync();
  expect(await wordsOn(another)).toEqual([['No supervisor.', []]]);
});

test('what was typed offline meanwhile joins what was lost, and neither is gone', async () => {
  await write(world.phone, 'First.');
  await world.server.backUp();
  await write(world.phone, 'First. Second.');
  world.phone.weather.offline = true;
  const stored = (await loadDraft(world.phone.phone, ID))!;
  await saveDraft(world.phone.phone, answered(stored, WHAT_HAPPENED, 'First. Second. Third.', AT));
  await world.server.loseAndRestore();
  world.phone.weather.offline = false;
  await heal(world.phone);
  expect(await wordsOn(world.phone)).toEqual([['First. Second. Third.', []]]);
});

test('two phones of one person put back what each of them had last, and end with the same', async () => {
  const tablet = await world.another(await person(1));
  await write(world.phone, 'First.');
  await tablet.sync();
  await world.server.backUp();
  await write(world.phone, 'First. Second.');
  await tablet.sync();
  await write(tablet, 'First. Second. Third.');
  // The phone has not heard of the third, and the tablet is the first to come back.
  await world.server.loseAndRestore();
  await heal(tablet, world.phone);
  expect(await wordsOn(tablet)).toEqual([['First. Second. Third.', []]]);
  expect(await wordsOn(world.phone)).toEqual(await wordsOn(tablet));
});

test('the phone that was behind may come back first: nothing is lost', async () => {
  const tablet = await world.another(await person(1));
  await write(world.phone, 'First.');
  await tablet.sync();
  await world.server.backUp();
  await write(world.phone, 'First. Second.');
  await tablet.sync();
  await write(tablet, 'First. Second. Third.');
  await world.server.loseAndRestore();
  await heal(world.phone, tablet);
  expect((await wordsOn(tablet))[0]![0]).toBe('First. Second. Third.');
  expect(await wordsOn(world.phone)).toEqual(await wordsOn(tablet));
});

test('what was removed after the backup stays removed', async () => {
  await write(world.phone, 'No supervisor.');
  await write(world.phone, 'Something else.', 'other'.padEnd(22, 'A'));
  await world.server.backUp();
  await removeDraft(world.phone.phone, ID);
  await world.phone.sync();
  await world.server.loseAndRestore();
  await heal(world.phone);
  expect(await wordsOn(world.phone)).toEqual([['Something else.', []]]);
  const another = await world.another(await person(1));
  await another.sync();
  expect(await wordsOn(another)).toEqual([['Something else.', []]]);
});

test('a concern that was sent and answered after the backup is there again, once, whoever comes back first', async () => {
  await world.server.backUp();
  const draft = await send(world.phone, 'No supervisor.');
  await world.desk.sync();
  const [received] = await listCases(world.desk.phone);
  await markOpened(world.desk.phone, received!);
  await answerAsTeam(world.desk.phone, received!.space, 'We will find one this week.');
  await keepToTeam(world.desk.phone, received!.space, [{ type: 'note', text: 'Told the ward.' }]);
  await world.desk.sync();
  await world.phone.sync();
  await replyAsReporter(world.phone.phone, draft.sent[0]!, 'Thank you.');
  await world.phone.sync();
  await world.server.loseAndRestore();
  // The team comes back to a server that has never heard of the concern.
  await heal(world.desk, world.phone);
  const [after] = await listCases(world.desk.phone);
  const expected = ['report', 'opened', 'message', 'message'];
  const kinds = (items: readonly { kind: string }[]) =>
    items.map(({ kind }) => kind).filter((kind) => kind !== 'opened');
  expect(kinds(after!.conversation.items)).toEqual(expected.filter((kind) => kind !== 'opened'));
  expect(after!.conversation.openedAt).not.toBeNull();
  const [sending] = await readSendings(world.phone.phone, (await loadDraft(world.phone.phone, ID))!);
  expect(sending!.state).toBe('sent');
  expect(sending!.conversation.items.length).toBe(after!.conversation.items.length);
  const known = (await findTeam(world.desk.phone, TEAM))!;
  if (!known.roster.ok) throw new Error('no roster');
  const casework = await readCasework(world.desk.phone, received!.space, known.roster.verified);
  expect(casework.notes.map(({ text }) => text)).toEqual(['Told the ward.']);
});

test('nothing is told twice when the backup lacks nothing', async () => {
  const draft = await send(world.phone, 'No supervisor.');
  await world.server.backUp();
  await world.server.loseAndRestore();
  await heal(world.phone, world.desk);
  const [received] = await listCases(world.desk.phone);
  expect(received!.conversation.items.filter(({ kind }) => kind === 'report')).toHaveLength(1);
  const store = world.server.store();
  const log = await store.read((tx) => tx.log.since(draft.sent[0]!.space, 0, 100));
  expect(new Set(log.map(({ key }) => key)).size).toBe(log.length);
});
