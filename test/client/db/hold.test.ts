import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDraft } from '#client/db/documents.ts';
import { readSendings } from '#client/db/mine/concerns.ts';
import { holdConcern, letGoOfHold, sendHeld } from '#client/db/mine/hold.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { listCases } from '#client/db/team/cases.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { smallWorld } from '#test/scenario/people.ts';
import { TEAM } from '#test/scenario/server-side.ts';
import { saveDraft } from '#test/support/save-draft.ts';

const id = 'h'.repeat(22);
const at = '2026-11-20T09:00:00.000Z';
const draft = answered(newDraft(id, at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Nobody came.', at);

describe('a concern that is kept back', () => {
  let world: Awaited<ReturnType<typeof smallWorld>>;
  beforeEach(async () => {
    world = await smallWorld();
  });
  afterEach(() => world.end());

  async function keepBack(until: string | null) {
    const { phone } = world.phone;
    await saveDraft(phone, draft);
    await world.phone.sync();
    const to = (await findTeam(phone, TEAM))!;
    expect(await holdConcern(phone, { draft, to, mode: 'anonymous', name: '', barred: [] }, until)).toEqual({
      ok: true,
    });
  }
  const arrived = async () => {
    await world.desk.sync();
    return (await listCases(world.desk.phone)).length;
  };
  const stored = async () => (await loadDraft(world.phone.phone, id))!;

  test('stays on the phone until its day, and then goes by itself, once', async () => {
    await keepBack('2026-12-03');
    world.goTo('2026-12-02T22:00:00.000Z');
    await world.phone.sync();
    expect(await arrived()).toBe(0);
    expect((await stored()).sent).toEqual([]);
    world.goTo('2026-12-03T06:00:00.000Z');
    await world.phone.sync();
    await world.phone.sync();
    expect(await arrived()).toBe(1);
    const after = await stored();
    expect(after.hold).toBeNull();
    expect(await readSendings(world.phone.phone, after)).toMatchObject([{ state: 'sent' }]);
  });

  test('until the learner says so, never goes by itself', async () => {
    await keepBack(null);
    world.goTo('2027-12-03T06:00:00.000Z');
    await world.phone.sync();
    expect(await arrived()).toBe(0);
    expect(await sendHeld(world.phone.phone, await stored())).toMatchObject({ ok: true });
    await world.phone.sync();
    expect(await arrived()).toBe(1);
  });

  test('is sent by the device that was told to wait, and no other', async () => {
    await keepBack('2026-12-03');
    await world.phone.sync();
    const second = await world.another(world.phone.phone.account);
    await second.sync();
    world.goTo('2026-12-04T06:00:00.000Z');
    await second.sync();
    await second.sync();
    expect(await arrived()).toBe(0);
    await world.phone.sync();
    expect(await arrived()).toBe(1);
    await second.sync();
    expect((await loadDraft(second.phone, id))?.hold).toBeNull();
  });

  test('does not go when the people on the team have changed since they were shown', async () => {
    await keepBack('2026-12-03');
    await world.changeTeam();
    world.goTo('2026-12-03T06:00:00.000Z');
    await world.phone.sync();
    expect(await arrived()).toBe(0);
    expect(await sendHeld(world.phone.phone, await stored())).toEqual({ ok: false, problem: 'team_changed' });
    expect((await stored()).answers).toEqual(draft.answers);
  });

  test('pressed in two windows at once goes once', async () => {
    await keepBack(null);
    const now = await stored();
    const both = await Promise.all([sendHeld(world.phone.phone, now), sendHeld(world.phone.phone, now)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await world.phone.sync();
    expect(await arrived()).toBe(1);
  });

  test('goes with the words that were shown, whatever was written since', async () => {
    await keepBack(null);
    await saveDraft(world.phone.phone, answered(await stored(), WHAT_HAPPENED, 'Something else.', at));
    await sendHeld(world.phone.phone, await stored());
    await world.phone.sync();
    await world.desk.sync();
    const [only] = await listCases(world.desk.phone);
    expect(only?.conversation.report?.answers).toEqual(draft.answers);
  });

  test('can be let go, and nothing was sent', async () => {
    await keepBack('2026-12-03');
    expect(await letGoOfHold(world.phone.phone, await stored())).toEqual({ ok: true });
    world.goTo('2026-12-03T06:00:00.000Z');
    await world.phone.sync();
    expect(await arrived()).toBe(0);
    expect((await stored()).answers).toEqual(draft.answers);
  });
});
