import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDraft } from '#client/db/documents.ts';
import { readUnsent } from '#client/db/exchange/unsent.ts';
import { keepHalfWritten, loadHalfWritten } from '#client/db/half-written.ts';
import { saveEdit } from '#client/db/mine/edits.ts';
import type { Phone } from '#client/db/phone.ts';
import { closePhone, createPhone } from '#client/db/phone.ts';
import { answered, type Draft, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { makeFragileStorage } from '#test/scenario/fragile-storage.ts';
import { makeDice } from '#test/scenario/random.ts';
import { saveDraft } from '#test/support/save-draft.ts';

const at = '2026-11-02T09:00:00.000Z';
const base = answered(newDraft('draft'.padEnd(22, 'A'), at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Busy.', at);
const edit = (draft: Draft, question: string, words: string) => answered(draft, question, words, at);

let phone: Phone;
beforeEach(async () => {
  phone = await createPhone({
    storage: makeFragileStorage().storage,
    clock: { now: () => new Date(at), after: () => () => {} },
    random: makeDice(3).bytes,
    announce: { changed() {}, listen: () => () => {} },
  });
});
afterEach(() => closePhone(phone));

describe('saving from a screen that may be behind', () => {
  test('a new draft is stored as it is', async () => {
    expect(await saveEdit(phone, null, base)).toEqual({ ok: true, draft: base });
    expect(await loadDraft(phone, base.id)).toEqual(base);
  });

  test('an answer given elsewhere meanwhile stays', async () => {
    await saveDraft(phone, edit(base, 'where', 'Ward 7'));
    const result = await saveEdit(phone, base, edit(base, 'when', 'Monday'));
    expect(result).toMatchObject({ ok: true, draft: { answers: { where: 'Ward 7', when: 'Monday' } } });
    expect((await loadDraft(phone, base.id))?.answers).toMatchObject({ where: 'Ward 7', when: 'Monday' });
  });

  test('other words in the same answer are kept beside ours', async () => {
    await saveDraft(phone, edit(base, WHAT_HAPPENED, 'Theirs.'));
    await saveEdit(phone, base, edit(base, WHAT_HAPPENED, 'Ours.'));
    const stored = await loadDraft(phone, base.id);
    expect(stored?.answers[WHAT_HAPPENED]).toBe('Ours.');
    expect(stored?.kept).toEqual([{ question: WHAT_HAPPENED, text: 'Theirs.' }]);
  });

  test('two screens that save at the same moment both keep their words', async () => {
    await saveDraft(phone, base);
    await Promise.all([
      saveEdit(phone, base, edit(base, 'when', 'Monday')),
      saveEdit(phone, base, edit(base, 'where', 'Ward 7')),
    ]);
    expect((await loadDraft(phone, base.id))?.answers).toMatchObject({ where: 'Ward 7', when: 'Monday' });
  });

  test('too long is said, and what was stored stays', async () => {
    await saveDraft(phone, base);
    const long = edit(base, WHAT_HAPPENED, 'x'.repeat(70_000));
    expect(await saveEdit(phone, base, long)).toEqual({ ok: false, problem: 'too_long' });
    expect(await loadDraft(phone, base.id)).toEqual(base);
  });
});

test('a draft that waits for signal is not something waiting to be sent to anyone', async () => {
  await saveDraft(phone, base);
  expect(await readUnsent(phone)).toEqual({ waiting: 0, refused: 0, refusedIn: null, sent: false });
});

test('a half-written message is kept sealed, and gone once it is emptied', async () => {
  await keepHalfWritten(phone, 'space', 'Half a tho');
  expect(await loadHalfWritten(phone, 'space')).toBe('Half a tho');
  expect(JSON.stringify(await phone.critical.meta.toArray())).not.toContain('Half');
  await keepHalfWritten(phone, 'space', '');
  expect(await loadHalfWritten(phone, 'space')).toBe('');
});
