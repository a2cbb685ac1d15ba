// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listDrafts, loadDraft } from '#client/db/documents.ts';
import { draftEditor } from '#client/forms/draft-editor.ts';
import { newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { PhoneInHand } from './app-on-a-phone.tsx';
import { says } from './on-screen.ts';

let hand: PhoneInHand;
beforeEach(async () => {
  hand = new PhoneInHand();
  await hand.switchOn();
});
afterEach(() => {
  hand.disk.failWrites(0, () => null);
  hand.switchOff();
});

const box = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Write it down' });
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const kept = async () => (await listDrafts(hand.phone)).map((draft) => draft.answers[WHAT_HAPPENED]);

describe('Write it down', () => {
  test('the field has the focus, and what is typed is on the phone when it says so', async () => {
    hand.show('/note');
    const field = await box();
    expect(document.activeElement).toBe(field);
    type(field, 'Nobody came.');
    await says(/Saved on this phone \d\d:\d\d/);
    expect(await kept()).toEqual(['Nobody came.']);
  });

  test('closing and opening brings back the words', async () => {
    hand.show('/note');
    type(await box(), 'Nobody came.');
    await says(/Saved on this phone \d\d:\d\d/);
    const { pathname } = location;
    expect(pathname).toMatch(/^\/note\/[\w-]{22}$/);
    hand.switchOff();
    await hand.switchOn();
    hand.show(pathname);
    expect((await box()).value).toBe('Nobody came.');
    await says(/Saved on this phone/);
  });

  test('one visit is one note: the address changes under the field, the field stays', async () => {
    hand.show('/note');
    const field = await box();
    type(field, 'N');
    await waitFor(() => expect(location.pathname).not.toBe('/note'));
    type(field, 'No');
    await says(/Saved on this phone \d\d:\d\d/);
    expect(await box()).toBe(field);
    expect(await kept()).toEqual(['No']);
  });

  test('letters typed before the phone is open are kept once it is', async () => {
    const { opens } = hand.show('/note', { status: 'opening' });
    const field = await box();
    type(field, 'Quick, before');
    expect(await kept()).toEqual([]);
    opens();
    await says(/Saved on this phone \d\d:\d\d/);
    expect(await box()).toBe(field);
    expect(field.value).toBe('Quick, before');
    expect(await kept()).toEqual(['Quick, before']);
  });

  test.each([
    ['QuotaExceededError', /Not saved\. This phone has no room left\./],
    ['UnknownError', /Not saved\. This browser would not store it just now\./],
    ['VersionError', /Not saved\. A newer Stepwise is open/],
  ])('words typed while storage fails (%s) stay in the editor and say Not saved', async (name, sentence) => {
    hand.disk.failWrites(1000, () => new DOMException('no', name));
    hand.show('/note');
    const field = await box();
    type(field, 'Do not lose this.');
    await says(sentence);
    expect(document.body.textContent).not.toMatch(/Saved on this phone/);
    expect(field.value).toBe('Do not lose this.');
    expect(screen.getByRole('button', { name: 'Copy the text' })).toBeTruthy();
    hand.disk.failWrites(0, () => null);
    await says(/Saved on this phone \d\d:\d\d/);
    expect(await kept()).toEqual(['Do not lose this.']);
  });

  test('a note that is not saved does not let Done take it away', async () => {
    hand.disk.failWrites(1000, () => new DOMException('no', 'QuotaExceededError'));
    hand.show('/note');
    type(await box(), 'Do not lose this.');
    await says(/Not saved/);
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    // Done waits for this same try.
    expect(await draftEditor(hand.phone, location.pathname.slice('/note/'.length)).flush()).toBe(false);
    expect(location.pathname).toMatch(/^\/note\//);
    expect((await box()).value).toBe('Do not lose this.');
  });

  test('words too long to keep say so and are never cut', async () => {
    hand.show('/note');
    const field = await box();
    type(field, 'x'.repeat(70_000));
    await says(/Not saved\. It is too long to keep in one piece\./);
    expect(field.value).toHaveLength(70_000);
  });

  test('a browser that stores nothing says so, and the words can be copied', async () => {
    hand.show('/note', { status: 'failed', problem: 'blocked' });
    type(await box(), 'Still here.');
    await says(/Not saved\. This browser is not letting Stepwise save/);
    expect(screen.getByRole('button', { name: 'Copy the text' })).toBeTruthy();
  });

  test('Done leads to the start, where the note is listed as a draft', async () => {
    hand.show('/note');
    type(await box(), 'Nobody came.');
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    await screen.findByRole('link', { name: 'Nobody came.' });
    await says(/Draft, saved on this phone/);
  });

  test('Make it a concern leads to the list of questions with what happened done', async () => {
    hand.show('/note');
    type(await box(), 'Nobody came.');
    fireEvent.click(screen.getByRole('button', { name: 'Make it a concern' }));
    await screen.findByRole('heading', { name: 'Your concern' });
    const task = await screen.findByRole('link', { name: 'What happened' });
    expect(task.closest('li')?.textContent).toMatch(/Done/);
  });

  describe('when another device wrote something else', () => {
    const id = 'n'.repeat(22);
    const at = '2026-11-20T09:00:00.000Z';
    beforeEach(async () => {
      await saveDraft(hand.phone, {
        ...newDraft(id, at, { id: 'england', version: 1 }),
        answers: { [WHAT_HAPPENED]: 'Mine.' },
        kept: [{ question: WHAT_HAPPENED, text: 'Theirs.' }],
      });
      hand.show(`/note/${id}`);
      await says(/We kept both/);
    });

    test.each([
      ['Keep both', 'Mine.\n\nTheirs.'],
      ['Use these words', 'Theirs.'],
      ['Let these words go', 'Mine.'],
    ])('%s', async (choice, words) => {
      fireEvent.click(screen.getByRole('button', { name: choice }));
      await says(/Saved on this phone \d\d:\d\d/);
      const draft = await loadDraft(hand.phone, id);
      expect(draft?.answers[WHAT_HAPPENED]).toBe(words);
      expect(draft?.kept).toEqual([]);
    });
  });
});
