// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadDraft } from '#client/db/documents.ts';
import { type Draft, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { PhoneInHand } from './app-on-a-phone.tsx';
import { heading } from './on-screen.ts';

const id = 't'.repeat(22);
const at = '2026-11-20T09:00:00.000Z';
const draft: Draft = {
  ...newDraft(id, at, { id: 'england', version: 3 }),
  stage: 'concern',
  answers: { [WHAT_HAPPENED]: 'Nobody taught me for two weeks.', where: 'Ward 7', good: 'Someone shows me the ropes.' },
};
let hand: PhoneInHand;
beforeEach(async () => {
  hand = new PhoneInHand();
  await hand.switchOn();
  await saveDraft(hand.phone, draft);
});
afterEach(() => hand.switchOff());

const page = () => document.querySelector('main')?.textContent ?? '';

describe('What to say', () => {
  test('starts with the placement, and makes one page of what was written', async () => {
    hand.show(`/concerns/${id}/talk`);
    await heading('Who will you talk to?');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Talk to someone on your placement' }).checked).toBe(
      true,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Show me what to say' }));
    expect(await heading('What to say')).toBe(document.activeElement);
    expect(page()).toMatch(/Nobody taught me for two weeks\./);
    expect(page()).toMatch(/Where it happened: Ward 7/);
    expect(page()).toMatch(/This is what good would look like: Someone shows me the ropes\./);
    expect(page()).toMatch(/What will you do, and by when\?/);
    expect(page()).not.toMatch(/When it happened/);
    expect(screen.getByRole('link', { name: 'Write down how it went' }).getAttribute('href')).toBe(
      `/concerns/${id}/log`,
    );
  });

  test('another step has its own beginning and its own people', async () => {
    hand.show(`/concerns/${id}/talk`);
    fireEvent.click(await screen.findByRole('radio', { name: 'Tell the regional quality team' }));
    fireEvent.click(screen.getByRole('button', { name: 'Show me what to say' }));
    await heading('What to say');
    expect(page()).toMatch(/I am a learner\./);
    expect(page()).toMatch(/If they ask to meet you, say who you will bring\./);
  });

  test('it can be printed and copied, and nothing of it is stored or sent', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const copied: string[] = [];
    vi.stubGlobal('navigator', {
      ...navigator,
      clipboard: { writeText: async (text: string) => void copied.push(text) },
    });
    hand.show(`/concerns/${id}/talk?step=placement`);
    fireEvent.click(await screen.findByRole('button', { name: 'Print this page' }));
    expect(print).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Copy this page as text' }));
    await waitFor(() => expect(page()).toMatch(/Copied/));
    expect(copied.join()).toMatch(/What happened\n- Nobody taught me for two weeks\./);
    vi.unstubAllGlobals();
    expect(await loadDraft(hand.phone, id)).toEqual(draft);
    expect(hand.syncs).toBe(0);
  });

  test('a long story is said in its first sentences, with the way to all of it', async () => {
    await saveDraft(hand.phone, { ...draft, answers: { [WHAT_HAPPENED]: 'It was a very long night. '.repeat(200) } });
    hand.show(`/concerns/${id}/talk?step=placement`);
    const all = await screen.findByRole('link', { name: 'Read all of it' });
    expect(all.getAttribute('href')).toBe(`/concerns/${id}/check`);
  });

  test('with nothing written yet it says so, and still helps', async () => {
    await saveDraft(hand.phone, { ...draft, answers: {} });
    hand.show(`/concerns/${id}/talk?step=placement`);
    await screen.findByRole('link', { name: 'Write what happened' });
    expect(page()).toMatch(/Who else will know\?/);
  });

  test('an address of something that is not here says so', async () => {
    hand.show(`/concerns/${'z'.repeat(22)}/talk`);
    await heading('This is not on this phone');
  });
});
