import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { appendEvents } from '#client/db/exchange/concern-events.ts';
import { closePhone, createPhone, type Phone } from '#client/db/phone.ts';
import { systemRandom } from '#client/platform/random.ts';
import { leaveToWorker } from '#client/sync/leave-to-worker.ts';
import { newDraft } from '#domain/concern/draft.ts';
import { saveDraft } from '#test/support/save-draft.ts';

const at = '2026-11-02T09:00:00.000Z';
let phone: Phone;
const register = vi.fn(async (_tag: string) => {});

beforeEach(async () => {
  register.mockClear();
  phone = await createPhone({
    storage: { indexedDB: new IDBFactory(), IDBKeyRange },
    clock: { now: () => new Date(at), after: () => () => {} },
    random: systemRandom,
    announce: { changed() {}, listen: () => () => {} },
  });
});
afterEach(() => {
  closePhone(phone);
  vi.unstubAllGlobals();
});

/** `worker` as a browser has it for this page. */
const browserHas = (worker: object | undefined) =>
  vi.stubGlobal('navigator', { serviceWorker: worker && { getRegistration: async () => worker } });
const say = async () => {
  const { account } = phone;
  await appendEvents(phone, account, account.vaultKey, account.vaultSpace, [{ type: 'message', at, text: 'Seen.' }]);
};
const states = async () => (await phone.critical.outbox.toArray()).map(({ state }) => state);

test('words that wait are made ready, and the browser is asked to send them', async () => {
  browserHas({ sync: { register } });
  await say();
  await leaveToWorker(phone);
  expect(await states()).not.toContain('queued');
  expect(register.mock.calls).toEqual([['words']]);
});

test('nothing is asked for a draft alone', async () => {
  browserHas({ sync: { register } });
  await saveDraft(phone, newDraft('d'.repeat(22), at, { id: 'england', version: 1 }));
  await leaveToWorker(phone);
  expect(await states()).not.toContain('inflight');
  expect(register).not.toHaveBeenCalled();
});

test.each([
  ['a browser that cannot', {}],
  ['a browser without a worker', undefined],
])('in %s everything waits for the page', async (_, worker) => {
  browserHas(worker);
  await say();
  await leaveToWorker(phone);
  expect(await states()).not.toContain('inflight');
});
