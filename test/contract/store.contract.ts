import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ZERO_HASH } from '#protocol/ids.ts';
import type { SpaceKind } from '#protocol/operations.ts';
import type { Store, Tx } from '#server/store/store.ts';
import { id, sealedBody, sha256 } from '../server/device.ts';
import { devicesContract } from './devices.contract.ts';
import { noticesContract } from './notices.contract.ts';
import { retentionContract } from './retention.contract.ts';

export interface StoreUnderTest {
  store: Store;
  /** Closes the store and opens the same data again. */
  reopen(): Promise<Store>;
  /** Lasting commits so far. */
  commits(): number | Promise<number>;
  remove(): Promise<void>;
}

const DAY = '2026-11-20';

const ONE_BODY = Buffer.from(sealedBody(), 'base64url').length;

export async function addSpace(
  tx: Tx,
  owner: string,
  others: string[] = [],
  space = id(),
  team: string | null = null,
): Promise<string> {
  const head = { seq: 0, chain: ZERO_HASH, count: 0, xor: ZERO_HASH, bytes: 0 };
  await tx.space.add(
    { id: space, kind: team ? 'concern' : 'vault', owner, team, roster: team ? 1 : null, opened: ZERO_HASH, ...head },
    DAY,
  );
  for (const account of [owner, ...others]) await tx.participant.admit(space, account, null);
  await tx.feed.announce(space, 0);
  return space;
}

/** What an operation does to a space, short of the cryptography. */
export async function addRecord(tx: Tx, space: string, key = id()): Promise<number> {
  const { seq } = (await tx.space.find(space))!;
  const next = seq + 1;
  const record = { space, key, seq: next, op: 'append' as const, hash: sha256(key), body: sealedBody() };
  await tx.record.set(record);
  await tx.log.add({ ...record, day: DAY });
  const bytes = next * ONE_BODY;
  await tx.space.grow(space, { seq: next, chain: ZERO_HASH, count: next, xor: ZERO_HASH, bytes }, DAY);
  await tx.feed.announce(space, next);
  return next;
}

const ALL = { rows: 1_000_000, bodyChars: Number.POSITIVE_INFINITY };

/** One suite for every store: what the rest of the server relies on. */
export function storeContract(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the contract of Store`, () => {
    describe('for devices', () => devicesContract(make));
    describe('for what is to be told', () => noticesContract(make));
    describe('for how long things are kept', () => retentionContract(make));

    let under: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      under = await make();
      store = under.store;
    });
    afterEach(() => under.remove());

    it('leaves nothing of a job that throws, and rejects it alone', async () => {
      const owner = id();
      const good = store.write((tx) => addSpace(tx, owner));
      const bad = store.write(async (tx) => {
        await addSpace(tx, owner);
        throw new TypeError('a bug');
      });
      const other = store.write((tx) => addSpace(tx, owner));
      await expect(bad).rejects.toThrow('a bug');
      const spaces = await Promise.all([good, other]);
      const page = await store.read((tx) => tx.feed.page(owner, 0, ALL));
      expect(page.rows.map((row) => row.space)).toEqual(spaces);
    });

    it('refuses a row twice without harming the jobs beside it', async () => {
      const owner = id();
      const space = await store.write((tx) => addSpace(tx, owner));
      const results = await Promise.allSettled([
        store.write((tx) => addRecord(tx, space)),
        store.write((tx) => addSpace(tx, owner, [], space)),
        store.write((tx) => addRecord(tx, space)),
      ]);
      expect(results.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await store.read((tx) => tx.space.find(space)))?.seq).toBe(2);
    });

    it('runs jobs one after another, in the order they were handed over', async () => {
      const trace: string[] = [];
      const job = (label: string) =>
        store.write(async (tx) => {
          trace.push(`${label} begins`);
          for (let i = 0; i < 5; i++) await tx.meta.get('incarnation');
          trace.push(`${label} ends`);
        });
      await Promise.all(['a', 'b', 'c'].map(job));
      expect(trace).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    });

    it('shows a read everything acknowledged before it, and one state throughout', async () => {
      const owner = id();
      const space = await store.write((tx) => addSpace(tx, owner));
      let acknowledged = 0;
      const reading = async () => {
        const before = acknowledged;
        const { seq, head } = await store.read(async (tx) => {
          const found = (await tx.space.find(space))!;
          return { seq: found.seq, head: await tx.feed.head(owner) };
        });
        return { early: seq < before, torn: head !== seq + 1 };
      };
      const reads: ReturnType<typeof reading>[] = [];
      for (let round = 0; round < 40; round++) {
        reads.push(reading());
        const writing = store.write((tx) => addRecord(tx, space));
        reads.push(reading());
        acknowledged = Math.max(acknowledged, await writing);
        reads.push(reading());
      }
      expect((await Promise.all(reads)).filter(({ early, torn }) => early || torn)).toEqual([]);
      expect((await store.read((tx) => tx.space.find(space)))?.seq).toBe(40);
    });

    it('still holds what it acknowledged after being closed and opened', async () => {
      const owner = id();
      const space = await store.write((tx) => addSpace(tx, owner));
      await Promise.all(Array.from({ length: 40 }, () => store.write((tx) => addRecord(tx, space))));
      const before = await store.read((tx) => tx.feed.page(owner, 0, ALL));
      const incarnation = await store.read((tx) => tx.meta.get('incarnation'));
      const again = await under.reopen();
      expect(await again.read((tx) => tx.feed.page(owner, 0, ALL))).toEqual(before);
      expect(await again.read((tx) => tx.meta.get('incarnation'))).toBe(incarnation);
    });

    it('gives the feed the order of commits when many write at once', async () => {
      const reader = id();
      const owners = Array.from({ length: 8 }, id);
      const spaces = await Promise.all(owners.map((owner) => store.write((tx) => addSpace(tx, owner, [reader]))));
      const acknowledged: string[] = [];
      await Promise.all(
        Array.from({ length: 400 }, async (_, index) => {
          const space = spaces[index % spaces.length]!;
          const seq = await store.write((tx) => addRecord(tx, space));
          acknowledged.push(`${space} ${seq}`);
        }),
      );
      const page = await store.read((tx) => tx.feed.page(reader, 0, ALL));
      const delivered = page.rows.flatMap(({ entry }) => (entry ? [`${entry.space} ${entry.seq}`] : []));
      expect(delivered).toEqual(acknowledged);
      expect(page.last).toBe(408);
    });

    it('never lets a reader who follows the cursor miss a row', async () => {
      const reader = id();
      const space = await store.write((tx) => addSpace(tx, id(), [reader]));
      let writing = true;
      const writers = Promise.all(Array.from({ length: 300 }, () => store.write((tx) => addRecord(tx, space)))).finally(
        () => {
          writing = false;
        },
      );
      const seen: number[] = [];
      let cursor = 0;
      for (let more = true; writing || more; ) {
        const page = await store.read((tx) => tx.feed.page(reader, cursor, { rows: 7, bodyChars: 1e9 }));
        seen.push(...page.rows.flatMap(({ entry }) => (entry ? [entry.seq] : [])));
        cursor = page.last;
        more = page.more;
        await new Promise((resolve) => setImmediate(resolve));
      }
      await writers;
      const rest = await store.read((tx) => tx.feed.page(reader, cursor, ALL));
      seen.push(...rest.rows.flatMap(({ entry }) => (entry ? [entry.seq] : [])));
      expect(seen).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    });

    it('lets many writes that arrive together share few commits', async () => {
      const owner = id();
      const space = await store.write((tx) => addSpace(tx, owner));
      const before = await under.commits();
      await Promise.all(Array.from({ length: 500 }, () => store.write((tx) => addRecord(tx, space))));
      expect((await under.commits()) - before).toBeLessThan(20);
    });

    it('ends a page by rows or by characters of bodies, and says whether there is more', async () => {
      const owner = id();
      const space = await store.write((tx) => addSpace(tx, owner));
      for (let i = 0; i < 5; i++) await store.write((tx) => addRecord(tx, space));
      const byRows = await store.read((tx) => tx.feed.page(owner, 0, { rows: 3, bodyChars: 1e9 }));
      expect([byRows.rows.length, byRows.last, byRows.more]).toEqual([3, 3, true]);
      const bySize = await store.read((tx) => tx.feed.page(owner, 3, { rows: 100, bodyChars: 1500 }));
      expect([bySize.rows.length, bySize.last, bySize.more]).toEqual([2, 5, true]);
      const end = await store.read((tx) => tx.feed.page(owner, 5, ALL));
      expect([end.rows.length, end.more]).toEqual([1, false]);
    });

    it('knows the day of each place in a log, and of no other', async () => {
      const space = await store.write((tx) => addSpace(tx, id()));
      await store.write((tx) => addRecord(tx, space));
      const days = await store.read((tx) => Promise.all([1, 2].map((seq) => tx.log.dayOf(space, seq))));
      expect(days).toEqual([DAY, null]);
    });

    it('adds up what the spaces an account has opened hold, those of some kinds left out', async () => {
      const [owner, other] = [id(), id()];
      const head = { seq: 1, chain: ZERO_HASH, count: 2, xor: ZERO_HASH, bytes: 100 };
      const add = (kind: SpaceKind, account = owner) =>
        store.write(async (tx) => {
          const space = id();
          const opened = { id: space, kind, owner: account, team: null, roster: null, opened: ZERO_HASH };
          await tx.space.add({ ...opened, ...head, bytes: 0 }, DAY);
          await tx.space.grow(space, head, DAY);
          return space;
        });
      const vault = await add('vault');
      for (const kind of ['concern', 'register', 'casework'] as const) await add(kind);
      await add('vault', other);
      const used = (account: string, kinds: SpaceKind[]) => store.read((tx) => tx.space.usedBy(account, kinds));
      expect(await used(owner, ['register', 'casework'])).toEqual({ bytes: 200, records: 6 });
      expect(await used(owner, ['ask'])).toEqual({ bytes: 400, records: 12 });
      expect(await used(id(), ['ask'])).toEqual({ bytes: 0, records: 0 });
      expect(await store.read((tx) => tx.space.find(vault))).toMatchObject(head);
    });

    it('knows how large the body of a record is, and that one that was removed is none', async () => {
      const space = await store.write((tx) => addSpace(tx, id()));
      const record = { space, key: id(), seq: 1, op: 'put' as const, hash: ZERO_HASH };
      const found = () => store.read((tx) => tx.record.find(space, record.key));
      await store.write((tx) => tx.record.set({ ...record, body: sealedBody() }));
      expect(await found()).toMatchObject({ live: true, bytes: ONE_BODY });
      await store.write((tx) => tx.record.set({ ...record, body: null }));
      expect(await found()).toMatchObject({ live: false, bytes: 0 });
    });

    it('delivers nothing of a space to a barred account', async () => {
      const owner = id();
      const outsider = id();
      const space = await store.write(async (tx) => {
        const made = await addSpace(tx, owner);
        await tx.participant.bar(made, outsider);
        await tx.feed.announce(made, 0);
        return made;
      });
      await store.write((tx) => addRecord(tx, space));
      expect(await store.read((tx) => tx.feed.head(outsider))).toBe(0);
      expect(await store.read((tx) => tx.participant.mayRead(space, outsider))).toBe(false);
      expect(await store.read((tx) => tx.participant.readers(space))).toEqual([owner]);
    });

    it('knows the teams an account is on, and forgets those it has left', async () => {
      const [member, other, ...teams] = [id(), id(), id(), id()];
      const signed = { text: '{}', signer: member, signature: 'S'.repeat(86) };
      await store.write(async (tx) => {
        for (const team of teams) await tx.roster.add(team, 1, signed, [member, other]);
        await tx.roster.add(teams[0]!, 2, signed, [other]);
      });
      expect(await store.read((tx) => tx.roster.teamsOf(member))).toEqual([teams[1]]);
      expect(await store.read((tx) => tx.roster.teamsOf(other))).toEqual([...teams].sort());
      expect(await store.read((tx) => tx.roster.teamsOf(id()))).toEqual([]);
    });

    it('lists organisations with their teams, and gives those of a region whole', async () => {
      const [region, inside, outside, team] = [id(), id(), id(), id()];
      const empty = { sites: [], placements: [], teams: [], contacts: [] };
      const teams = [{ id: team, step: 'provider' as const, name: 'Team', promiseDays: null }];
      await store.write(async (tx) => {
        await tx.organisation.put({ ...empty, id: region, kind: 'region', name: 'A', region: null }, 1);
        await tx.organisation.put({ ...empty, id: inside, kind: 'education', name: 'B', region, teams }, 1);
        await tx.organisation.put({ ...empty, id: outside, kind: 'placement', name: 'C', region: null }, 1);
      });
      const listed = await store.read((tx) => tx.organisation.list());
      expect(listed.map((one) => [one.id, one.teams])).toEqual([
        [region, []],
        [inside, [team]],
        [outside, []],
      ]);
      const whole = async (of: string | null) =>
        (await store.read((tx) => tx.organisation.inRegion(of))).map((o) => o.id);
      expect(await whole(region)).toEqual([inside]);
      expect(await whole(null)).toEqual([region, inside, outside]);
    });

    it('keeps what was told of a contact, in order, and counts it by contact and day', async () => {
      const [organisation, contact] = [id(), id()];
      const note = { organisation, contact, what: 'number', day: DAY } as const;
      await store.write(async (tx) => {
        await tx.contactNote.add(note);
        await tx.contactNote.add({ ...note, text: 'It rings.', day: '2026-11-21' });
      });
      const again = await under.reopen();
      expect(await again.read((tx) => tx.contactNote.list())).toEqual([
        { n: 1, ...note },
        { n: 2, ...note, text: 'It rings.', day: '2026-11-21' },
      ]);
      const counts = again.read(async (tx) => [
        await tx.contactNote.count(),
        await tx.contactNote.countOf(contact, DAY),
      ]);
      expect(await counts).toEqual([2, 1]);
      await again.write((tx) => tx.contactNote.remove([1, 99]));
      expect((await again.read((tx) => tx.contactNote.list())).map(({ n }) => n)).toEqual([2]);
    });

    it('removes an organisation with its teams, and knows which teams were founded', async () => {
      const [organisation, founded, unfounded] = [id(), id(), id()];
      const teams = [founded, unfounded].map((team) => ({
        id: team,
        step: 'provider' as const,
        name: 'Team',
        promiseDays: null,
      }));
      const empty = { sites: [], placements: [], contacts: [] };
      await store.write(async (tx) => {
        await tx.organisation.put({ ...empty, id: organisation, kind: 'education', name: 'A', region: null, teams }, 1);
        await tx.roster.add(founded, 1, { text: '{}', signer: id(), signature: 'S'.repeat(86) }, [id()]);
        await tx.roster.add(founded, 2, { text: '{}', signer: id(), signature: 'S'.repeat(86) }, [id()]);
      });
      expect(await store.read((tx) => tx.roster.founded())).toEqual([founded]);
      await store.write((tx) => tx.organisation.remove(organisation));
      const left = await store.read(async (tx) => [
        await tx.organisation.find(organisation),
        await tx.organisation.ofTeam(unfounded),
      ]);
      expect(left).toEqual([null, null]);
    });

    it('keeps invitations until they are taken, withdrawn or too old', async () => {
      const [team, maker, guest] = [id(), id(), id()];
      const link = (name: string, until = DAY) => ({ id: sha256(name), team, role: 'handler' as const, until, maker });
      await store.write(async (tx) => {
        for (const name of ['a', 'b', 'c']) await tx.invitation.add(link(name));
        await tx.invitation.add(link('old', '2026-11-19'));
        await tx.invitation.add({ ...link('other'), team: id() });
        await tx.invitation.take(sha256('a'), guest);
        await tx.invitation.withdraw(sha256('b'));
      });
      const again = await under.reopen();
      const found = (name: string) => again.read((tx) => tx.invitation.find(sha256(name)));
      expect(await found('a')).toEqual({ ...link('a'), takenBy: guest, withdrawn: false });
      expect(await found('b')).toMatchObject({ takenBy: null, withdrawn: true });
      expect(await found('nobody’s')).toBe(null);
      const open = await again.read((tx) => tx.invitation.open(team, DAY));
      expect(open.map((one) => one.id)).toEqual([sha256('c')]);
    });

    it('keeps one request to join for each account and team', async () => {
      const [team, guest] = [id(), id()];
      const asking = { team, account: guest, role: 'handler' as const, title: 'Ward manager', day: DAY };
      await store.write(async (tx) => {
        await tx.account.enrol(guest, { encryption: 'E', signing: 'S' }, DAY);
        await tx.joining.put(asking);
        await tx.joining.put({ ...asking, title: 'Link lecturer' });
      });
      const held = () => store.read((tx) => tx.joining.ofTeam(team));
      expect(await held()).toEqual([{ ...asking, title: 'Link lecturer' }]);
      expect(await store.read((tx) => tx.joining.find(team, guest))).toMatchObject({ title: 'Link lecturer' });
      await store.write((tx) => tx.joining.remove(team, guest));
      expect(await held()).toEqual([]);
      expect(await store.read((tx) => tx.joining.find(team, guest))).toBe(null);
    });

    it('knows who takes part in a space and who is kept out of it', async () => {
      const [owner, barred] = [id(), id()];
      const space = await store.write(async (tx) => {
        const made = await addSpace(tx, owner);
        await tx.participant.bar(made, barred);
        return made;
      });
      const standing = (account: string) => store.read((tx) => tx.participant.standing(space, account));
      expect([await standing(owner), await standing(barred), await standing(id())]).toEqual([
        'admitted',
        'barred',
        null,
      ]);
    });

    it('ends all sessions of an account, and no others', async () => {
      const account = id();
      const [device, second, strangers] = [id(), id(), id()];
      const session = (tokenHash: string, of: string, on: string) => ({
        tokenHash: sha256(tokenHash),
        account: of,
        device: on,
        expires: 9_000_000_000,
      });
      const stranger = id();
      await store.write(async (tx) => {
        for (const one of [account, stranger]) await tx.account.enrol(one, { encryption: 'E', signing: 'S' }, DAY);
        for (const [one, of] of [
          [device, account],
          [second, account],
          [strangers, stranger],
        ] as const)
          await tx.device.enrol({ id: one, account: of, key: one, day: DAY });
        await tx.session.add(session('1', account, device), 8);
        await tx.session.add(session('2', account, second), 8);
        await tx.session.add(session('3', stranger, strangers), 8);
        await tx.session.end(account);
      });
      const found = await store.read((tx) => Promise.all(['1', '2', '3'].map((one) => tx.session.find(sha256(one)))));
      expect(found.map((one) => one?.account ?? null)).toEqual([null, null, stranger]);
    });

    it('refuses work after it was closed', async () => {
      await store.close();
      await expect(store.write(async () => 1)).rejects.toMatchObject({ name: 'StorageFailure' });
      await under.reopen();
    });
  });
}
