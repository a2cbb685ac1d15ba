import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listDrafts, removeDraft } from '#client/db/documents.ts';
import { countUnsent } from '#client/db/exchange/push.ts';
import { readSendings, replyAsReporter } from '#client/db/mine/concerns.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { answerAsTeam, listCases, markOpened } from '#client/db/team/cases.ts';
import { sentenceFor } from '#client/text/errors.ts';
import type { Draft } from '#domain/concern/draft.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { LIMITS } from '#protocol/limits.ts';
import { ROOM } from '#server/operations/room.ts';
import type { Device } from '#test/scenario/device.ts';
import { person, smallWorld } from '#test/scenario/people.ts';
import { TEAM } from '#test/scenario/server-side.ts';
import { saveDraft } from '#test/support/save-draft.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeEach(async () => {
  world = await smallWorld();
});
afterEach(() => world.end());

const at = '2026-11-02T09:00:00.000Z';
const note = (words: string, id = 'draft'.padEnd(22, 'A')): Draft =>
  answered(newDraft(id, at, { id: 'england', version: 1 }), WHAT_HAPPENED, words, at);

async function sendFrom({ phone }: Device, draft: Draft): Promise<Draft> {
  const to = (await findTeam(phone, TEAM))!;
  const result = await sendConcern(phone, { draft, to, mode: 'anonymous', name: '', barred: [] });
  if (!result.ok) throw new Error(result.problem);
  return result.draft;
}
const stateOf = async ({ phone }: Device, draft: Draft) => (await readSendings(phone, draft))[0]!;

describe('a phone without room', () => {
  test('is no failure of the network: what waits goes once there is room', async () => {
    await world.phone.sync();
    const draft = await sendFrom(world.phone, note('No supervisor for two weeks.'));
    world.phone.disk.failWrites(1000, () => new DOMException('no room', 'QuotaExceededError'));
    expect(await world.phone.sync()).toBe('offline');
    expect((await stateOf(world.phone, draft)).state).toBe('waiting');
    world.phone.disk.failWrites(0, () => null);
    expect(await world.phone.sync()).toBe('online');
    expect((await stateOf(world.phone, draft)).state).toBe('sent');
  });
});

describe('an account that has no more room at the service', () => {
  test('keeps every word on the phone and says so; and what is changed once there is room goes', async () => {
    await saveDraft(world.phone.phone, note('First words.'));
    await world.phone.sync();
    const { phone } = world.phone;
    const store = world.server.store();
    const holds = (bytes: number) =>
      store.write(async (tx) => {
        const vault = (await tx.space.find(phone.account.vaultSpace))!;
        await tx.space.grow(vault.id, { ...vault, bytes }, '2026-11-02');
      });
    await holds(ROOM.accountBytes);
    const other = 'other'.padEnd(22, 'A');
    await saveDraft(phone, note('No room for these.', other));
    const before = world.phone.changes;
    expect(await world.phone.sync()).toBe('online');
    expect(world.phone.changes).toBe(before + 1);
    expect(await countUnsent(phone, () => true)).toEqual({ waiting: 0, refused: 1 });
    const [row] = await phone.critical.outbox.where('state').equals('rejected').toArray();
    expect(sentenceFor(row!.code).say).toBe('There is no more room for you at the service.');
    expect((await listDrafts(phone)).map((one) => one.answers[WHAT_HAPPENED]).sort()).toEqual([
      'First words.',
      'No room for these.',
    ]);

    await holds(0);
    await saveDraft(phone, note('Room for these.', other));
    await world.phone.sync();
    const second = await world.another(await person(1));
    await second.sync();
    expect((await listDrafts(second.phone)).map((one) => one.answers[WHAT_HAPPENED]).sort()).toEqual([
      'First words.',
      'Room for these.',
    ]);
  });
});

describe('a concern', () => {
  test('waits while there is no signal, and goes by itself when there is', async () => {
    await world.phone.sync();
    world.phone.weather.offline = true;
    const draft = await sendFrom(world.phone, note('No supervisor for two weeks.'));
    expect(await world.phone.sync()).toBe('offline');
    expect((await stateOf(world.phone, draft)).state).toBe('waiting');
    world.phone.weather.offline = false;
    expect(await world.phone.sync()).toBe('online');
    expect((await stateOf(world.phone, draft)).state).toBe('sent');
  });

  test('is opened and answered by the team, and the learner sees it and replies', async () => {
    await world.phone.sync();
    const draft = await sendFrom(world.phone, note('No supervisor.'));
    await world.phone.sync();
    await world.desk.sync();
    const [received] = await listCases(world.desk.phone);
    expect(received!.conversation.report!.answers).toEqual({ [WHAT_HAPPENED]: 'No supervisor.' });
    await markOpened(world.desk.phone, received!);
    await answerAsTeam(world.desk.phone, received!.space, 'We will find one this week.');
    await world.desk.sync();
    await world.phone.sync();
    const { conversation, sending } = await stateOf(world.phone, draft);
    expect(conversation.openedAt).not.toBeNull();
    expect(conversation.items.at(-1)).toMatchObject({
      kind: 'message',
      from: 'team',
      text: 'We will find one this week.',
    });
    await replyAsReporter(world.phone.phone, sending, 'Thank you.');
    await world.phone.sync();
    await world.desk.sync();
    const [after] = await listCases(world.desk.phone);
    expect(after!.conversation.items.at(-1)).toMatchObject({ from: 'reporter', text: 'Thank you.' });
  });

  test('tells the screens of each thing that came of it, and of nothing when nothing did', async () => {
    await world.phone.sync();
    await sendFrom(world.phone, note('No supervisor.'));
    await world.phone.sync();
    await world.desk.sync();
    const toldBy = async (device: Device) => {
      const before = device.changes;
      expect(await device.sync()).toBe('online');
      return device.changes - before;
    };
    expect(await toldBy(world.phone)).toBe(0);
    expect(await toldBy(world.desk)).toBe(0);
    const [received] = await listCases(world.desk.phone);
    await answerAsTeam(world.desk.phone, received!.space, 'On Monday.');
    expect(await toldBy(world.desk), 'the answer was taken').toBe(1);
    expect(await toldBy(world.phone), 'the answer came').toBe(1);
    expect(await toldBy(world.desk)).toBe(0);
  });

  test('is the same on a second device that has only the recovery code', async () => {
    await world.phone.sync();
    const draft = await sendFrom(world.phone, note('No supervisor.'));
    await saveDraft(world.phone.phone, note('Another one, not sent.', 'other'.padEnd(22, 'A')));
    await world.phone.sync();
    const second = await world.another(await person(1));
    await second.sync();
    expect((await listDrafts(second.phone)).map((one) => one.answers[WHAT_HAPPENED]).sort()).toEqual([
      'Another one, not sent.',
      'No supervisor.',
    ]);
    await replyAsReporter(second.phone, draft.sent[0]!, 'From my tablet.');
    await second.sync();
    await world.phone.sync();
    const { conversation, state } = await stateOf(world.phone, draft);
    expect(state).toBe('sent');
    expect(conversation.items.at(-1)).toMatchObject({ text: 'From my tablet.' });
  });

  test('removed on one device goes from the other, unless that one has new words', async () => {
    const second = await world.another(await person(1));
    await saveDraft(world.phone.phone, note('First words.'));
    await world.phone.sync();
    await second.sync();
    await removeDraft(world.phone.phone, 'draft'.padEnd(22, 'A'));
    await world.phone.sync();
    await second.sync();
    expect(await listDrafts(second.phone)).toEqual([]);

    await saveDraft(world.phone.phone, note('Kept words.', 'kept'.padEnd(22, 'A')));
    await world.phone.sync();
    await second.sync();
    await removeDraft(world.phone.phone, 'kept'.padEnd(22, 'A'));
    await world.phone.sync();
    await saveDraft(second.phone, note('Kept words, and more.', 'kept'.padEnd(22, 'A')));
    await second.sync();
    await world.phone.sync();
    expect((await listDrafts(world.phone.phone)).map((one) => one.answers[WHAT_HAPPENED])).toEqual([
      'Kept words, and more.',
    ]);
  });
});

describe('a phone with more to say than goes at once', () => {
  test('hears of the teams after the first part, and not only when all of it has gone', async () => {
    for (let draft = 0; draft <= LIMITS.mutationsPerPush; draft++) {
      await saveDraft(world.phone.phone, note('Words.', `${draft}`.padEnd(22, 'A')));
    }
    const asked = vi.spyOn(world.server, 'fetch');
    await world.phone.sync();
    const paths = asked.mock.calls.map(([path]) => path).filter((path) => !path.startsWith('/v1/session'));
    expect(paths.slice(0, 2)).toEqual(['/v1/sync', '/v1/directory']);
    expect(paths.filter((path) => path === '/v1/sync')).toHaveLength(2);
    expect(paths.filter((path) => path === '/v1/directory')).toHaveLength(1);
  });
});

describe('when the server’s memory of this phone is wrong', () => {
  test('a server that lost its newest days gets what it lacks again, once', async () => {
    await world.phone.sync();
    const draft = await sendFrom(world.phone, note('No supervisor.'));
    await world.phone.sync();
    const lane = (await world.phone.phone.critical.lanes.toArray()).find(
      (row) => row.account !== world.phone.account.id,
    )!;
    const store = world.server.store();
    await store.write(async (tx) => {
      await tx.device.advance(lane.device.id, 1);
    });
    await replyAsReporter(world.phone.phone, draft.sent[0]!, 'Are you there?');
    expect(await world.phone.sync()).toBe('online');
    await world.desk.sync();
    const [received] = await listCases(world.desk.phone);
    expect(received!.conversation.items.map((item) => item.kind)).toEqual(['report', 'message']);
    expect(await countUnsent(world.phone.phone, () => true)).toEqual({ waiting: 0, refused: 0 });
  });
});

describe('a server that rewrites the past', () => {
  test('what is held no longer agrees with the digest: the cache is fetched afresh, and nothing written is lost', async () => {
    await saveDraft(world.phone.phone, note('First words.'));
    await world.phone.sync();
    const { cache, account } = world.phone.phone;
    await cache.records.where('[space+seq]').between([account.vaultSpace, 0], [account.vaultSpace, Infinity]).delete();
    await saveDraft(world.phone.phone, note('More words.', 'other'.padEnd(22, 'A')));
    const asked = vi.spyOn(world.server, 'fetch');
    expect(await world.phone.sync()).toBe('online');
    // Whoever runs the server hears of it, once.
    const mistrusting = asked.mock.calls.filter(([, { body }]) => JSON.parse(String(body)).mistrust === true);
    expect(mistrusting).toHaveLength(1);
    const held = await cache.records
      .where('[space+seq]')
      .between([account.vaultSpace, 0], [account.vaultSpace, Infinity])
      .count();
    expect(held).toBe(2);
    expect(await listDrafts(world.phone.phone)).toHaveLength(2);
  });

  test('a chain that does not fit, twice, is said out loud instead of shown as synced', async () => {
    await saveDraft(world.phone.phone, note('First words.'));
    await world.phone.sync();
    const { cache, account } = world.phone.phone;
    const lie = async () => {
      const space = (await cache.spaces.get(account.vaultSpace))!;
      await cache.spaces.put({ ...space, chain: 'B'.repeat(43) });
    };
    await lie();
    await cache.cursors.update(account.id, { mistrust: 1 });
    await saveDraft(world.phone.phone, note('More words.', 'other'.padEnd(22, 'A')));
    expect(await world.phone.sync()).toBe('stuck');
    expect(await listDrafts(world.phone.phone)).toHaveLength(2);
  });
});
