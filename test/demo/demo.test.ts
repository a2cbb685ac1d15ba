import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { myTeams } from '#client/db/places/directory.ts';
import { listCases, unsealIdentity } from '#client/db/team/cases.ts';
import { readMine } from '#client/forms/concern-line.ts';
import { systemRandom } from '#client/platform/random.ts';
import { readRecoveryCode } from '#client/vault/recovery-code.ts';
import { type Actor, enter } from '#demo/actor.ts';
import { demoSecret } from '#demo/cast.ts';
import { HalfSeeded, seedDemo } from '#demo/seed.ts';
import { storyClock } from '#demo/story.ts';
import { DemoReply } from '#protocol/directory.ts';
import { START, startServer, type TestServer } from '#test/server/harness.ts';

const DAY = 86_400_000;

describe('the demonstration', () => {
  let server: TestServer;
  let demo: DemoReply;
  const opened: Actor[] = [];
  const seed = () => seedDemo({ app: server.app, store: server.store, clock: server.clock, random: systemRandom });

  beforeAll(async () => {
    server = startServer();
    demo = await seed();
  });
  afterAll(async () => {
    for (const one of opened) one.leave();
    await server.stop();
    rmSync(server.folder, { recursive: true, force: true });
  });

  /** A new phone, and nothing but the code that the page shows. */
  async function openAs(id: string) {
    const code = await readRecoveryCode(demo.people.find((person) => person.id === id)!.code);
    if (!code.ok) throw new Error(code.problem);
    const stage = { app: server.app, clock: storyClock(START), random: systemRandom };
    const actor = await enter(stage, code.secret);
    opened.push(actor);
    await actor.sync();
    return actor.phone;
  }

  test('tells who can be opened, in the words of the protocol', () => {
    expect(DemoReply.safeParse(demo).success).toBe(true);
    const starts = ['/', '/inbox', '/observations', '/inbox', '/inbox', '/register', '/steward'];
    expect(demo.people.map(({ start }) => start)).toEqual(starts);
  });

  test('the learner finds two conversations and a note', async () => {
    const mine = await readMine(await openAs('learner'));
    const sent = mine.filter(({ sendings }) => sendings.length > 0);
    expect(mine).toHaveLength(3);
    expect(sent.map(({ sendings }) => sendings[0]!.sending.step).sort()).toEqual(['placement', 'provider']);
    expect(sent.every(({ sendings }) => sendings[0]!.state === 'sent')).toBe(true);
    expect(sent.every(({ sendings }) => sendings[0]!.conversation.openedAt !== null)).toBe(true);
    const placement = sent.find(({ sendings }) => sendings[0]!.sending.step === 'placement')!;
    const said = placement.sendings[0]!.conversation.items.filter((item) => item.kind === 'message');
    expect(said.map(({ from }) => from)).toEqual(['team', 'reporter']);
    expect(mine.filter(({ draft }) => draft.stage === 'note')).toHaveLength(1);
  });

  test('the practice educator finds the concern sent to the placement, with a name, and what they saw themself', async () => {
    const phone = await openAs('facilitator');
    const cases = await listCases(phone);
    expect(cases.map(({ conversation }) => conversation.report?.step)).toEqual(['placement', 'placement']);
    expect(cases.map(({ conversation }) => conversation.report?.form)).toEqual(['observation', undefined]);
    expect(cases[1]!.conversation.report?.name).toBe('Robin Sample');
    const observations = await readMine(phone, 'observation');
    expect(observations.map(({ draft }) => draft.sent.length).sort()).toEqual([0, 1]);
  });

  test('the university finds the confidential one, and its lead can open the name', async () => {
    const phone = await openAs('placement-lead');
    const cases = await listCases(phone);
    expect(cases.map(({ conversation }) => conversation.report?.mode)).toEqual(['confidential']);
    expect(cases[0]!.conversation.report?.name).toBeUndefined();
    expect(await unsealIdentity(phone, cases[0]!)).toBe('Robin Sample');
  });

  test('the regional team is a team, and was sent nothing', async () => {
    const phone = await openAs('quality-lead');
    expect((await myTeams(phone)).map(({ team }) => team.step)).toEqual(['region']);
    expect(await listCases(phone)).toEqual([]);
  });

  test('nothing in it is older than two weeks or later than now', async () => {
    const mine = await readMine(await openAs('learner'));
    const times = mine.flatMap(({ draft, sendings }) => [
      draft.started,
      ...sendings.flatMap(({ conversation }) => conversation.items.flatMap((item) => ('at' in item ? [item.at] : []))),
    ]);
    for (const time of times.map((at) => Date.parse(at))) {
      expect(time).toBeLessThanOrEqual(START);
      expect(time).toBeGreaterThan(START - 14 * DAY);
    }
  });

  test('with what its region was told, the regional team has it at several places, some assessed and some closed', async () => {
    const region = startServer();
    const { app, store, clock } = region;
    await seedDemo({ app, store, clock, random: systemRandom, region: true });
    const stage = { app, clock: storyClock(START), random: systemRandom };
    const actor = await enter(stage, await demoSecret('quality-lead'));
    await actor.sync();
    const cases = await listCases(actor.phone);
    const reports = cases.map(({ conversation }) => conversation.report!);
    expect(reports.filter(({ form }) => form === undefined)).toHaveLength(41);
    expect(reports.filter(({ form }) => form === 'observation')).toHaveLength(15);
    expect(new Set(reports.map(({ place }) => place?.organisation.name)).size).toBeGreaterThan(5);
    expect(reports.filter(({ name }) => name !== undefined)).toEqual([]);
    expect(cases.filter(({ standing }) => standing.closed).length).toBeGreaterThan(15);
    expect(cases.every(({ conversation }) => conversation.items.every(({ kind }) => kind !== 'unreadable'))).toBe(true);
    const moments = reports.map(({ at }) => Date.parse(at));
    expect(Math.max(...moments)).toBeLessThan(START);
    expect(Math.min(...moments)).toBeGreaterThan(START - 730 * DAY);
    actor.leave();
    await region.stop();
    rmSync(region.folder, { recursive: true, force: true });
  });

  test('a second start changes nothing and shows the same codes', async () => {
    const before = server.dump();
    expect(await seed()).toEqual(demo);
    expect(server.dump()).toBe(before);
  });

  test('one that was interrupted says so instead of telling its story twice', async () => {
    await server.store.write((tx) => tx.meta.set('deployment_name', null));
    await expect(seed()).rejects.toThrow(HalfSeeded);
  });
});
