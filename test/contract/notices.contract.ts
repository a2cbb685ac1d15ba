import { afterEach, beforeEach, expect, it } from 'vitest';
import { ZERO_HASH } from '#protocol/ids.ts';
import type { MailboxRow } from '#server/store/notices.ts';
import type { Store, Tx } from '#server/store/store.ts';
import { id } from '../server/device.ts';
import type { StoreUnderTest } from './store.contract.ts';

const DAY = '2026-11-20';
const QUIET = { from: 18, to: 8 };

/** The part of the contract about what is to be told. */
export function noticesContract(make: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest;
  let store: Store;
  beforeEach(async () => {
    under = await make();
    store = under.store;
  });
  afterEach(() => under.remove());

  async function addPerson(tx: Tx): Promise<{ account: string; device: string }> {
    const person = { account: id(), device: id() };
    await tx.account.enrol(person.account, { encryption: 'E', signing: 'S' }, DAY);
    await tx.device.enrol({ id: person.device, account: person.account, key: 'K', day: DAY });
    await tx.pushAddress.put({ ...person, endpoint: 'https://push.example/1', p256dh: 'P', auth: 'A' });
    return person;
  }
  async function addSpace(tx: Tx, owner: string, team: string, others: readonly string[] = []): Promise<string> {
    const space = id();
    const head = { seq: 0, chain: ZERO_HASH, count: 0, xor: ZERO_HASH, bytes: 0 };
    await tx.space.add({ id: space, kind: 'concern', owner, team, roster: 1, opened: ZERO_HASH, ...head }, DAY);
    for (const account of [owner, ...others]) await tx.participant.admit(space, account, null);
    return space;
  }
  const roster = { text: '{}', signer: id(), signature: 'S' };
  const mailboxOf = (team: string): MailboxRow => ({
    team,
    mailbox: { address: 'team@hospital.example', often: 'hourly', hour: 9, quiet: QUIET },
    state: 'confirmed',
    rest: null,
    reminded: null,
    asked: { day: DAY, times: 1 },
  });
  const unplanned = (at: Store) => at.read((tx) => tx.notice.unplanned(10));

  it('tells the devices of those who read a space, once however often there is news, and not whose news it is', async () => {
    const team = id();
    const { reporter, member } = await store.write(async (tx) => {
      const people = { reporter: await addPerson(tx), member: await addPerson(tx), stranger: await addPerson(tx) };
      await tx.roster.add(team, 1, roster, [people.member.account]);
      const space = await addSpace(tx, people.reporter.account, team, [people.member.account]);
      await tx.notice.tellReaders(space, people.reporter.account);
      await tx.notice.tellReaders(space, people.reporter.account);
      return people;
    });
    expect(await unplanned(await under.reopen())).toEqual([{ kind: 'push', id: member.device }]);
    const again = await under.reopen();
    await again.write((tx) => tx.notice.tellAccount(reporter.account));
    expect((await unplanned(again)).map((one) => one.id).sort()).toEqual([member.device, reporter.device].sort());
    await again.write((tx) => tx.pushAddress.remove(member.device));
    expect(await unplanned(again)).toEqual([{ kind: 'push', id: reporter.device }]);
    expect(await again.read((tx) => tx.pushAddress.find(member.device))).toBeNull();
    expect(await again.read((tx) => tx.pushAddress.countOf(reporter.account))).toBe(1);
  });

  it('keeps one address for each device, the newest', async () => {
    const { account, device } = await store.write(addPerson);
    await store.write((tx) =>
      tx.pushAddress.put({ account, device, endpoint: 'https://push.example/2', p256dh: 'P2', auth: 'A2' }),
    );
    const found = await (await under.reopen()).read((tx) => tx.pushAddress.find(device));
    expect(found).toEqual({ account, device, endpoint: 'https://push.example/2', p256dh: 'P2', auth: 'A2' });
  });

  it('gives what is due to whoever claims it first, again after its time, and not once it is settled', async () => {
    const { device } = await store.write(async (tx) => {
      const person = await addPerson(tx);
      await tx.notice.tellAccount(person.account);
      await tx.notice.plan({ kind: 'push', id: person.device }, 1000);
      return person;
    });
    const claim = (now: number) => store.write((tx) => tx.notice.claim(now, now + 600, 10));
    const standing = () => store.read((tx) => tx.notice.standing());
    expect(await standing()).toEqual({ waiting: 1, failing: 0, first: 1000 });
    expect(await claim(999)).toEqual([]);
    const both = await Promise.all([claim(1000), claim(1000)]);
    expect(both.flat()).toEqual([{ kind: 'push', id: device, tries: 0 }]);
    expect(await claim(1599)).toEqual([]);
    expect(await standing()).toEqual({ waiting: 1, failing: 1, first: 1600 });
    expect(await claim(1600)).toEqual([{ kind: 'push', id: device, tries: 1 }]);
    await store.write((tx) => tx.notice.settle({ kind: 'push', id: device }));
    expect(await claim(9999)).toEqual([]);
    expect(await unplanned(store)).toEqual([]);
    expect(await standing()).toEqual({ waiting: 0, failing: 0, first: null });
  });

  it('still has news that came while earlier news was being told, to be planned anew', async () => {
    const { account, device } = await store.write(addPerson);
    const notice = { kind: 'push' as const, id: device };
    await store.write(async (tx) => {
      await tx.notice.tellAccount(account);
      await tx.notice.plan(notice, 1000);
    });
    await store.write((tx) => tx.notice.claim(1000, 1600, 10));
    await store.write((tx) => tx.notice.tellAccount(account));
    await store.write((tx) => tx.notice.settle(notice));
    expect(await unplanned(store)).toEqual([notice]);
    await store.write((tx) => tx.notice.plan(notice, 2000));
    const claimed = await store.write((tx) => tx.notice.claim(2000, 2600, 10));
    expect(claimed).toEqual([{ ...notice, tries: 0 }]);
    await store.write((tx) => tx.notice.drop(notice));
    expect(await store.write((tx) => tx.notice.claim(9999, 9999, 10))).toEqual([]);
  });

  it('claims no more than it is asked for, what is due first before the rest', async () => {
    const teams = [id(), id(), id()];
    await store.write(async (tx) => {
      for (const [at, team] of teams.entries()) {
        await tx.mailbox.put(mailboxOf(team));
        await tx.notice.tellTeam('mail', team);
        await tx.notice.plan({ kind: 'mail', id: team }, 100 - at);
      }
      await tx.notice.tellTeam('mail', id());
    });
    const first = await store.write((tx) => tx.notice.claim(100, 700, 2));
    expect(first.map((one) => one.id).sort()).toEqual([teams[1], teams[2]].sort());
    const rest = await store.write((tx) => tx.notice.claim(100, 700, 2));
    expect(rest.map((one) => one.id)).toEqual([teams[0]]);
  });

  it('keeps a mailbox as it was set, and finds those where nobody has looked today', async () => {
    const [set, asked, silent] = [id(), id(), id()];
    const row = { ...mailboxOf(set), rest: 3600, reminded: '2026-11-19' };
    await store.write(async (tx) => {
      await tx.mailbox.put({ ...row, state: 'asked' });
      await tx.mailbox.put(row);
      await tx.mailbox.put({ ...mailboxOf(asked), state: 'asked' });
      const never = { ...mailboxOf(silent).mailbox, often: 'never' as const, quiet: null };
      await tx.mailbox.put({ ...mailboxOf(silent), mailbox: never });
    });
    const again = await under.reopen();
    expect(await again.read((tx) => tx.mailbox.find(set))).toEqual(row);
    expect(await again.read((tx) => tx.mailbox.find(id()))).toBeNull();
    expect(await again.read((tx) => tx.mailbox.notReminded(DAY, 10))).toEqual([row]);
    expect(await again.read((tx) => tx.mailbox.notReminded('2026-11-19', 10))).toEqual([]);
    await again.write((tx) => tx.mailbox.sweep(3599));
    expect((await again.read((tx) => tx.mailbox.find(set)))?.rest).toBe(3600);
    await again.write((tx) => tx.mailbox.sweep(3600));
    expect((await again.read((tx) => tx.mailbox.find(set)))?.rest).toBeNull();
  });

  it('knows on which days came what nobody has answered, as long as somebody on the team may read it', async () => {
    const team = id();
    const [first, second] = await store.write(async (tx) => {
      const { account } = await addPerson(tx);
      const member = (await addPerson(tx)).account;
      await tx.roster.add(team, 1, roster, [member]);
      const spaces = [await addSpace(tx, account, team, [member]), await addSpace(tx, account, team, [member])];
      const unreadable = await addSpace(tx, account, team);
      await tx.unanswered.add({ space: spaces[0]!, team, day: '2026-11-21' });
      await tx.unanswered.add({ space: spaces[1]!, team, day: DAY });
      await tx.unanswered.add({ space: spaces[1]!, team, day: '2026-11-30' });
      await tx.unanswered.add({ space: unreadable, team, day: DAY });
      return spaces;
    });
    const again = await under.reopen();
    expect(await again.read((tx) => tx.unanswered.daysOf(team))).toEqual([DAY, '2026-11-21']);
    await again.write((tx) => tx.unanswered.remove(second!));
    expect(await again.read((tx) => tx.unanswered.daysOf(team))).toEqual(['2026-11-21']);
    await again.write((tx) => tx.unanswered.remove(first!));
    expect(await again.read((tx) => tx.unanswered.daysOf(team))).toEqual([]);
  });
}
