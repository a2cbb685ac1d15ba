import { afterEach, beforeEach, expect, it } from 'vitest';
import { ERASED } from '#server/store/spaces.ts';
import type { Store } from '#server/store/store.ts';
import { id } from '../server/device.ts';
import type { StoreUnderTest } from './store.contract.ts';
import { addRecord, addSpace } from './store.contract.ts';

const ALL = { rows: 1000, bodyChars: Number.POSITIVE_INFINITY };

/** The part of the contract about how long things are kept. */
export function retentionContract(make: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest;
  let store: Store;
  beforeEach(async () => {
    under = await make();
    store = under.store;
  });
  afterEach(() => under.remove());

  it('knows what is due, page by page: not what is held, not what has no day', async () => {
    const owner = id();
    const spaces = await Promise.all(Array.from({ length: 5 }, () => store.write((tx) => addSpace(tx, owner))));
    const [first, second, held, later, never] = spaces.toSorted() as [string, string, string, string, string];
    await store.write(async (tx) => {
      for (const space of [first, second, held]) await tx.retention.keep(space, { months: 12, until: '2026-12-01' });
      await tx.retention.keep(later, { months: 12, until: '2026-12-02' });
      await tx.retention.hold(held, 'legal');
      await tx.retention.hold(never, 'other');
    });
    const due = (after: string, limit = 9) => store.read((tx) => tx.retention.due('2026-12-01', after, limit));
    expect(await due('')).toEqual([first, second]);
    expect(await due('', 1)).toEqual([first]);
    expect(await due(first)).toEqual([second]);
    await store.write((tx) => tx.retention.hold(held, null));
    expect(await due(second)).toEqual([held]);
    const found = await store.read((tx) => tx.retention.find(held));
    expect(found).toEqual({ months: 12, until: '2026-12-01', hold: null, begun: false, lastDay: '2026-11-20' });
  });

  it('tells the members of a team alone, where only they are to hear', async () => {
    const [owner, member, former, team] = [id(), id(), id(), id()];
    const signed = { text: '{}', signer: member, signature: 'S'.repeat(86) };
    const space = await store.write(async (tx) => {
      await tx.roster.add(team, 1, signed, [member, former]);
      await tx.roster.add(team, 2, signed, [member]);
      return addSpace(tx, owner, [member, former], id(), team);
    });
    expect(await store.write((tx) => tx.feed.announce(space, 0, 'members'))).toEqual([member]);
    expect(await store.read((tx) => tx.feed.head(owner))).toBe(1);
    expect(await store.read((tx) => tx.feed.head(member))).toBe(2);
  });

  it('erases keys, then all that was said, and leaves the head and one word in each feed', async () => {
    const [owner, reader] = [id(), id()];
    const [space, other] = [
      await store.write((tx) => addSpace(tx, owner, [reader])),
      await store.write((tx) => addSpace(tx, owner)),
    ];
    for (let at = 0; at < 3; at++) await store.write((tx) => addRecord(tx, space));
    await store.write((tx) => addRecord(tx, other));
    await store.write(async (tx) => {
      await tx.retention.keep(space, { months: 1, until: '2026-12-20' });
      await tx.retention.forgetKeys(space);
    });
    expect(await store.read((tx) => tx.retention.due('2026-11-20', '', 9))).toEqual([space]);
    const before = await store.read((tx) => tx.space.find(space));
    const told = await store.write(async (tx) => {
      const readers = await tx.feed.announce(space, ERASED);
      expect((await tx.space.usedBy(owner, ['ask'])).records).toBe(before!.count + 3);
      await tx.retention.forgetBodies(space, '2026-12-21');
      // What was erased takes no room any more.
      expect((await tx.space.usedBy(owner, ['ask'])).records).toBe(2);
      return readers;
    });
    expect(told.toSorted()).toEqual([owner, reader].toSorted());
    const all = await store.read((tx) => tx.retention.participants(space));
    for (const account of all) await store.write((tx) => tx.retention.sweepFeed(account));
    await store.write((tx) => tx.retention.finish(space, '2026-12-21'));

    const again = await under.reopen();
    expect(await again.read((tx) => tx.space.find(space))).toEqual({ ...before, bytes: 0 });
    expect(await again.read((tx) => tx.participant.grant(space, reader))).toBe(null);
    expect(await again.read((tx) => tx.log.since(space, 0, 9))).toEqual([]);
    expect(await again.read((tx) => tx.participant.mayRead(space, owner))).toBe(false);
    expect(await again.read((tx) => tx.retention.isErased(space))).toBe(true);
    expect(await again.read((tx) => tx.retention.due('2027-01-01', '', 9))).toEqual([]);
    const page = await again.read((tx) => tx.feed.page(reader, 0, ALL));
    expect(page).toMatchObject({ rows: [], gone: [], erased: [space] });
    const own = await again.read((tx) => tx.feed.page(owner, 0, ALL));
    expect([own.rows.length, own.erased]).toEqual([2, [space]]);
  });
}
