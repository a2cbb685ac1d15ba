import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '#server/store/store.ts';
import { id, sha256 } from '../server/device.ts';
import type { StoreUnderTest } from './store.contract.ts';

const DAY = '2026-11-20';

/** The part of the contract about a person's own devices. */
export function devicesContract(make: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest;
  let store: Store;
  beforeEach(async () => {
    under = await make();
    store = under.store;
  });
  afterEach(() => under.remove());

  it('lists the devices of an account and of no other, and ends one with its sessions', async () => {
    const [account, other, phone, laptop] = [id(), id(), id(), id()];
    const removed = { day: '2026-11-21', signature: 'S'.repeat(86) };
    await store.write(async (tx) => {
      for (const one of [account, other]) await tx.account.enrol(one, { encryption: 'E', signing: 'S' }, DAY);
      await tx.device.enrol({ id: phone, account, key: 'phone', day: DAY });
      await tx.device.enrol({ id: laptop, account, key: 'laptop', day: '2026-11-21' });
      await tx.device.enrol({ id: id(), account: other, key: 'other', day: DAY });
      await tx.device.seen(phone, 'C', '2026-11-22');
      for (const device of [phone, laptop]) {
        await tx.session.add({ tokenHash: sha256(device), account, device, expires: 9 }, 8);
      }
      await tx.device.remove(laptop, removed);
      await tx.device.remove(laptop, { ...removed, day: '2026-11-23' });
    });
    const again = await under.reopen();
    const first = { device: phone, key: 'phone', certificate: 'C', added: DAY, seen: '2026-11-22', removed: null };
    const second = { device: laptop, key: 'laptop', certificate: null, added: '2026-11-21', seen: null, removed };
    expect(await again.read((tx) => tx.device.ofAccount(account))).toEqual([first, second]);
    const found = await again.read((tx) => Promise.all([phone, laptop].map((one) => tx.device.find(one))));
    expect(found.map((one) => one?.removal)).toEqual([null, removed.signature]);
    const sessions = await again.read((tx) => Promise.all([phone, laptop].map((one) => tx.session.find(sha256(one)))));
    expect(sessions).toEqual([{ account, device: phone, expires: 9 }, null]);
  });

  it('keeps a code for one more device until it is settled or over, and then nothing of it', async () => {
    const [account, open, taken, over] = [id(), id(), id(), id()];
    await store.write(async (tx) => {
      await tx.account.enrol(account, { encryption: 'E', signing: 'S' }, DAY);
      for (const link of [open, taken]) await tx.link.add({ id: link, account, until: 120, sealed: 'sealed' });
      await tx.link.add({ id: over, account, until: 60, sealed: 'sealed' });
      await tx.link.settle(taken, 'taken');
      await tx.link.sweep(60);
    });
    const again = await under.reopen();
    const links = await again.read((tx) => Promise.all([open, taken, over].map((one) => tx.link.find(one))));
    expect(links).toEqual([
      { id: open, account, until: 120, state: 'open', sealed: 'sealed' },
      { id: taken, account, until: 120, state: 'taken', sealed: null },
      null,
    ]);
    const counts = again.read(async (tx) => [await tx.link.count(), await tx.link.countOf(account)]);
    expect([...(await counts), await again.read((tx) => tx.link.countOf(id()))]).toEqual([2, 2, 0]);
  });
}
