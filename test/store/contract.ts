import { keepDocument, loadDraft } from '#client/db/documents.ts';
import { saveEdit } from '#client/db/mine/edits.ts';
import { accountsHere } from '#client/db/open.ts';
import { enqueue } from '#client/db/outbox.ts';
import { closePhone, createPhone, openPhone, type Phone, type PhoneDeps } from '#client/db/phone.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';

const AT = '2026-11-02T09:00:00.000Z';
const ID = 'draft'.padEnd(22, 'A');
const draft = answered(newDraft(ID, AT, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Busy.', AT);
const edit = (question: string, words: string) => answered(draft, question, words, AT);

/** What `client/db` takes for granted of any IndexedDB: held by the store in memory and by each browser's own. */
export const CONTRACT: Record<string, (deps: PhoneDeps) => Promise<void>> = {
  async 'what was kept is there when it is opened again, with keys that never leave the browser'(deps) {
    const phone = await createPhone(deps);
    same((await saveEdit(phone, null, draft)).ok, true);
    const slot = await phone.critical.keys.get('slot');
    same(slot?.id === 'slot' && slot.key.extractable, false);
    closePhone(phone);
    await withPhone(await again(deps, phone), async (reopened) =>
      same((await loadDraft(reopened, ID))?.answers, draft.answers),
    );
  },

  async 'of a step that fails half way nothing is kept'(deps) {
    await withPhone(await createPhone(deps), async (phone) => {
      const { critical } = phone;
      const before = await critical.lanes.toArray();
      const step = critical.transaction('rw', [critical.documents, critical.outbox, critical.lanes], async () => {
        await keepDocument(phone, ID, 'words');
        throw new Error('half way');
      });
      await fails(step);
      same(await critical.documents.count(), 0);
      same(await critical.outbox.count(), 0);
      same((await critical.lanes.toArray()).length, before.length);
      same((await critical.lanes.get(phone.account.id))?.next, before[0]?.next);
    });
  },

  async 'a step that waits for something else is over, and says so'(deps) {
    await withPhone(await createPhone(deps), async ({ critical }) => {
      const step = critical.transaction('rw', critical.documents, async () => {
        await critical.documents.put(row('first'));
        await new Promise<void>((resolve) => deps.clock.after(50, resolve));
        await critical.documents.put(row('second'));
      });
      await fails(step, 'PrematureCommitError', 'TransactionInactiveError');
      same(await critical.documents.get('second'), undefined);
    });
  },

  async 'a step that is taken back leaves what was there'(deps) {
    await withPhone(await createPhone(deps), async ({ critical }) => {
      await critical.documents.put(row('kept', 'before'));
      const step = critical.transaction('rw', critical.documents, async (transaction) => {
        await critical.documents.put(row('kept', 'after'));
        transaction.abort();
      });
      await fails(step);
      same((await critical.documents.get('kept'))?.body, 'before');
    });
  },

  async 'two windows that save at the same moment both keep their words'(deps) {
    await inTwoWindows(deps, async (one, other) => {
      await saveEdit(one, null, draft);
      await Promise.all([
        saveEdit(one, draft, edit('when', 'Monday')),
        saveEdit(other, draft, edit('where', 'Ward 7')),
      ]);
      const { when, where } = (await loadDraft(one, ID))?.answers ?? {};
      same([when, where], ['Monday', 'Ward 7']);
    });
  },

  async 'each place in the queue is given once, however many windows ask'(deps) {
    await inTwoWindows(deps, async (one, other) => {
      const lane = one.account.id;
      const add = ({ critical, ...phone }: Phone) =>
        critical.transaction('rw', [critical.documents, critical.outbox, critical.lanes], () =>
          enqueue({ critical, ...phone }, lane, [{ op: 'put@1', space: 'space', key: ID, args: {} }]),
        );
      await Promise.all(Array.from({ length: 20 }, (_, at) => add(at % 2 === 0 ? one : other)));
      const rows = await one.critical.outbox.where('[lane+seq]').between([lane, 0], [lane, 1_000]).toArray();
      // The first one said also opens the account's own space.
      same(
        rows.map(({ seq }) => seq),
        Array.from({ length: 21 }, (_, at) => at + 1),
      );
    });
  },

  async 'rows are found by two things at once, in order; a row without the one is not among them'(deps) {
    await withPhone(await createPhone(deps), async ({ cache }) => {
      const records = cache.table('records');
      const places = [7, 10, 2, 100, 1, 33].flatMap((seq) => [
        { space: 'b', key: `k${seq}`, seq },
        { space: 'a', key: `k${seq}`, seq },
      ]);
      await records.bulkPut([...places, { space: 'a', key: 'none' }]);
      const found = await records.where('[space+seq]').between(['a', 2], ['a', 100], true, false).toArray();
      same(
        found.map(({ space, seq }) => `${space}${seq}`),
        ['a2', 'a7', 'a10', 'a33'],
      );
      same(await records.where('[space+seq]').between(['a', 0], ['a', 1e9]).count(), 6);
    });
  },

  async 'what went in comes out as it was'(deps) {
    await withPhone(await createPhone(deps), async ({ cache }) => {
      const value = { none: null, missing: undefined, words: '👩🏽‍⚕️ e\u0301 \u0000', deep: [[1.5, 2 ** 53]] };
      await cache
        .table('spaces')
        .put({ space: 'one', lane: 'mine', kind: 'vault', value, bytes: new Uint8Array([0, 255]) });
      const found = await cache.table('spaces').get('one');
      same(found.value, value);
      same('missing' in found.value, true);
      same([...found.bytes], [0, 255]);
      same(found.bytes instanceof Uint8Array, true);
    });
  },

  async 'newer code in another window gets its way, and the older stops writing'(deps) {
    await withPhone(await createPhone(deps), async (phone) => {
      const { name } = phone.critical;
      const newer = await opened(deps.storage.indexedDB.open(name, 1_000));
      newer.close();
      const result = await saveEdit(phone, null, draft);
      same(result.ok ? null : result.problem, 'storage_newer');
    });
  },

  async 'what is removed goes although it is open, and looking does not make it anew'(deps) {
    const phone = await createPhone(deps);
    const here = () => accountsHere(deps.storage).then((all) => all.includes(phone.account.id));
    same(await here(), true);
    for (const { name } of [phone.critical, phone.cache]) await opened(deps.storage.indexedDB.deleteDatabase(name));
    same(await here(), false);
    same(await saveEdit(phone, null, draft).then(({ ok }) => ok), false);
    same(await here(), false);
  },
};

const row = (key: string, body = 'words') => ({ key, base: 0, baseBody: null, body });

async function again(deps: PhoneDeps, { account }: Phone): Promise<Phone> {
  const phone = await openPhone(deps, account.id);
  if (!phone) throw new Error('it cannot be opened again');
  return phone;
}

async function withPhone(phone: Phone, run: (phone: Phone) => Promise<void>): Promise<void> {
  try {
    await run(phone);
  } finally {
    closePhone(phone);
  }
}

async function inTwoWindows(deps: PhoneDeps, run: (one: Phone, other: Phone) => Promise<void>): Promise<void> {
  await withPhone(await createPhone(deps), async (one) =>
    withPhone(await again(deps, one), (other) => run(one, other)),
  );
}

const opened = <Value>(request: IDBRequest<Value>) =>
  new Promise<Value>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** `names`: with which error it may; without, with any. */
async function fails(step: Promise<unknown>, ...names: string[]): Promise<void> {
  const name = await step.then(
    () => null,
    (error: Error) => error.name,
  );
  if (name === null || (names.length > 0 && !names.includes(name)))
    throw new Error(`it ended with ${name ?? 'success'}`);
}

function same(actual: unknown, expected: unknown): void {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value));
  if (found !== wanted) throw new Error(`${found} instead of ${wanted}`);
}
