import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { listDrafts } from '#client/db/documents.ts';
import { inboxWritten, readInbox } from '#client/db/inbox/inbox-index.ts';
import { endSearch, linesFound, searchInbox } from '#client/db/inbox/inbox-search.ts';
import { replyAsReporter, sayAsReporter } from '#client/db/mine/concerns.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import type { Phone } from '#client/db/phone.ts';
import { closePhone, newId, openPhone } from '#client/db/phone.ts';
import { findTeam, listTeams } from '#client/db/places/directory.ts';
import { answerAsTeam, giveOutcome, listCases, markOpened } from '#client/db/team/cases.ts';
import { type CaseworkWord, keepToTeam } from '#client/db/team/casework.ts';
import { takeOff } from '#client/db/team/taken-off.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import type { Device } from '#test/scenario/device.ts';
import { person, smallWorld } from '#test/scenario/people.ts';
import { type Dice, makeDice } from '#test/scenario/random.ts';
import { inboxFromScratch, inboxLists, WORDING } from '#test/support/inbox-from-scratch.ts';
import { factsFromScratch, PictureKept } from '#test/support/picture-counted.ts';

type World = Awaited<ReturnType<typeof smallWorld>> & { newcomer: Device; picture: PictureKept };

/** A team that was sent two concerns and has looked at its inbox. */
async function makeWorld(dice?: Dice): Promise<World> {
  const small = await smallWorld(dice);
  const newcomer = await small.another(await person(3));
  const world = { ...small, newcomer, picture: new PictureKept() };
  for (const device of [world.phone, world.desk, newcomer]) await device.sync();
  for (const words of ['The first', 'The second']) await sendOne(world.phone, words);
  for (const device of [world.phone, world.desk]) await device.sync();
  await inboxLists(world.desk.phone);
  return world;
}

async function sendOne({ phone }: Device, words: string): Promise<void> {
  const team = await findTeam(phone, (await listTeams(phone))[0]!.team.id);
  const now = phone.clock.now().toISOString();
  const draft = answered(newDraft(newId(phone.random), now, { id: 'england', version: 1 }), WHAT_HAPPENED, words, now);
  await sendConcern(phone, { draft, to: team!, mode: 'open', name: 'Robin', barred: [] });
}

const sendings = async ({ phone }: Device) => (await listDrafts(phone)).flatMap(({ sent }) => sent);

const spoil = (row: { sealed: Uint8Array }) => {
  row.sealed.fill(7, 30);
};

const keeping = (handler: string): CaseworkWord[] => [
  { type: 'note', text: 'Ask the ward.' },
  { type: 'assigned', handler },
  {
    type: 'filed',
    organisation: { id: 'o'.repeat(22), name: 'The trust' },
    placement: { id: 'p'.repeat(22), name: 'Ward 7' },
    education: null,
    groups: ['nursing'],
  },
  { type: 'watching', on: true },
  { type: 'action-added', what: 'Ring them', owner: { kind: 'person', account: handler }, due: '2026-11-20' },
];

/** Damages that a disk or an older Stepwise may do to what is kept. */
const DAMAGES: ((phone: Phone, dice: Dice) => Promise<unknown>)[] = [
  ({ cache }, dice) => cache.summaries.delete(dice.below(64)),
  ({ cache }, dice) => cache.words.delete(dice.below(64)),
  ({ cache }) => cache.summaries.clear(),
  ({ cache }) => cache.written.clear(),
  ({ cache }, dice) =>
    cache.written
      .where('[bucket+version]')
      .between([dice.below(64), ''], [64, ''])
      .delete(),
  ({ cache }, dice) => cache.facts.delete(dice.below(64)),
  ({ cache }, dice) => cache.facts.where('bucket').equals(dice.below(64)).modify(spoil),
  ({ cache }, dice) => cache.summaries.where('bucket').equals(dice.below(64)).modify(spoil),
  ({ cache }, dice) => cache.words.where('bucket').equals(dice.below(64)).modify(spoil),
  async ({ cache }) => {
    await cache.touched.clear();
    await cache.cursors.toCollection().modify((row) => delete row.touched);
  },
];

async function happen({ picture, phone: learner, desk, newcomer, changeTeam }: World, dice: Dice): Promise<void> {
  const cases = await listCases(desk.phone);
  const one = cases.length > 0 ? dice.pick(cases) : null;
  const sent = await sendings(learner);
  const sending = sent.length > 0 ? dice.pick(sent) : null;
  const words = `Concern ${dice.below(1000)}`;
  const happenings: (() => Promise<unknown>)[] = [
    () => sendOne(learner, words),
    () => learner.sync(),
    () => learner.sync(),
    () => desk.sync(),
    () => desk.sync(),
    () => desk.syncInTwoTabs(),
    async () => sending && replyAsReporter(learner.phone, sending, words),
    async () => sending && sayAsReporter(learner.phone, sending, { type: 'reopened' }),
    async () => one && answerAsTeam(desk.phone, one.space, words, '2026-12-01'),
    async () => one && giveOutcome(desk.phone, one.space, words),
    async () => one && markOpened(desk.phone, one),
    async () => one && keepToTeam(dice.pick([desk, newcomer]).phone, one.space, [dice.pick(keeping(desk.account.id))]),
    async () => one && keepToTeam(desk.phone, one.space, keeping(desk.account.id)),
    async () => one && takeOff(desk.phone, one, desk.account.id, 'I know them.'),
    () => readInbox(desk.phone, WORDING, 2),
    () => inboxLists(desk.phone),
    () => picture.facts(desk.phone),
    () => Promise.all([desk.sync(), inboxLists(desk.phone, 1)]),
    async () => {
      const window = (await openPhone(desk.phone, desk.account.id))!;
      await Promise.all([inboxLists(desk.phone, 1), inboxLists(window, 2), desk.sync()]);
      await inboxWritten(window);
      closePhone(window);
    },
    async () => dice.chance(0.3) && changeTeam(),
    () => newcomer.sync(),
    async () => {
      const [theirs] = await listCases(newcomer.phone);
      return theirs && answerAsTeam(newcomer.phone, theirs.space, words);
    },
    () => desk.open(),
    () => dice.pick(DAMAGES)(desk.phone, dice),
  ];
  await desk.survive(async () => {
    await dice.pick(happenings)();
    await inboxWritten(desk.phone);
    return true;
  }, dice.chance(0.3));
}

describe('the inbox of a team', () => {
  let world: World;
  afterEach(() => world.end());

  test('lists what a fold of every record would, whatever happened in which order, and whenever the app was killed', async () => {
    const stories = fc.asyncProperty(
      fc.integer({ min: 1, max: 1e9 }),
      fc.integer({ min: 10, max: 40 }),
      async (seed, steps) => {
        const dice = makeDice(seed);
        world = await makeWorld(dice);
        try {
          for (let step = 0; step < steps; step++) await happen(world, dice);
          await inboxWritten(world.desk.phone);
          expect(await inboxLists(world.desk.phone, 3)).toEqual(await inboxFromScratch(world.desk.phone));
          expect(await world.picture.facts(world.desk.phone)).toEqual(await factsFromScratch(world.desk.phone));
          await world.desk.sync();
          expect(await world.picture.facts(world.desk.phone)).toEqual(await factsFromScratch(world.desk.phone));
          expect(await inboxLists(world.desk.phone)).toEqual(await inboxFromScratch(world.desk.phone));
          await inboxWritten(world.desk.phone);
          await world.desk.open();
          expect(await inboxLists(world.desk.phone)).toEqual(await inboxFromScratch(world.desk.phone));
          expect(await new PictureKept().facts(world.desk.phone)).toEqual(await factsFromScratch(world.desk.phone));
        } finally {
          await world.end();
        }
      },
    );
    await fc.assert(stories, { numRuns: 15, seed: 11 });
    world = await makeWorld();
  });

  test('knows of an answer that was acknowledged, and killed before it came back', async () => {
    for (let writes = 1; writes <= 12; writes++) {
      world = await makeWorld(makeDice(writes));
      const { desk } = world;
      const [one] = await inboxLists(desk.phone);
      await answerAsTeam(desk.phone, one!.space, 'We will look at it.');
      await inboxLists(desk.phone);
      desk.dieAfter(writes, true);
      await desk.sync().catch(() => {});
      await desk.open();
      expect(await inboxLists(desk.phone)).toEqual(await inboxFromScratch(desk.phone));
      if (writes < 12) await world.end();
    }
  });

  test('does not trust what an older Stepwise kept, also when it syncs before it is looked at', async () => {
    world = await makeWorld();
    const { phone } = world.desk;
    await answerAsTeam(phone, (await listCases(phone))[0]!.space, 'We are looking.');
    await world.desk.sync();
    // As if no mark had ever been left of that page.
    await phone.cache.touched.clear();
    await phone.cache.cursors.toCollection().modify((row) => delete row.touched);
    await sendOne(world.phone, 'Another');
    await world.phone.sync();
    await world.desk.sync();
    expect(await inboxLists(phone)).toEqual(await inboxFromScratch(phone));
  });

  test('hears a member whose words came before the news that they are on the team', async () => {
    world = await makeWorld();
    const { desk, newcomer, server } = world;
    const other = await world.another(await person(2));
    await world.changeTeam();
    for (const device of [other, newcomer]) await device.sync();
    const [theirs] = await listCases(newcomer.phone);
    await answerAsTeam(newcomer.phone, theirs!.space, 'I am new here, and I have read it.');
    await newcomer.sync();
    const { fetch } = server;
    server.fetch = async (url, init) =>
      String(url).includes('/v1/directory') ? Promise.reject(new Error('cut off')) : fetch(url, init);
    await desk.sync();
    expect((await inboxLists(desk.phone)).map(({ last }) => last)).toEqual(['nobody', 'nobody']);
    await inboxWritten(desk.phone);
    server.fetch = fetch;
    await desk.sync();
    expect((await inboxLists(desk.phone)).map(({ last }) => last).sort()).toEqual(['nobody', 'team']);
    expect(await inboxLists(desk.phone)).toEqual(await inboxFromScratch(desk.phone));
  });

  test('finds a case while what was folded of it is being written down', async () => {
    world = await makeWorld();
    const { desk, phone } = world;
    await sendOne(phone, 'A zebra came in.');
    for (const device of [phone, desk]) await device.sync();
    await readInbox(desk.phone, WORDING);
    const looks = Array.from({ length: 5 }, () => searchInbox(desk.phone, WORDING, ['zebra']));
    expect((await Promise.all(looks)).map(({ size }) => size)).toEqual([1, 1, 1, 1, 1]);
    await inboxWritten(desk.phone);
    expect((await searchInbox(desk.phone, WORDING, ['zebra'])).size).toBe(1);
    const [space] = await searchInbox(desk.phone, WORDING, ['zebra', 'came']);
    expect((await linesFound(desk.phone, [space!], ['zebra'])).get(space!)).toMatchObject({ match: 'zebra' });
  });

  test('texts that were lost are found again once they were made anew', async () => {
    world = await makeWorld();
    const { desk } = world;
    await inboxWritten(desk.phone);
    await desk.phone.cache.words.clear();
    endSearch(desk.phone);
    expect((await searchInbox(desk.phone, WORDING, ['first'])).size).toBe(0);
    await inboxLists(desk.phone);
    expect((await searchInbox(desk.phone, WORDING, ['first'])).size).toBe(1);
  });
});
