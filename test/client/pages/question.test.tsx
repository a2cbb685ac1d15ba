// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDraft } from '#client/db/documents.ts';
import { answered, type Draft, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { PhoneInHand } from './app-on-a-phone.tsx';
import { heading, press, says } from './on-screen.ts';

const id = 'q'.repeat(22);
const at = '2026-11-20T09:00:00.000Z';
const draft: Draft = {
  ...answered(newDraft(id, at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Nobody came.', at),
  stage: 'concern',
};
let hand: PhoneInHand;
beforeEach(async () => {
  hand = new PhoneInHand();
  await hand.switchOn();
  await saveDraft(hand.phone, draft);
});
afterEach(() => {
  hand.disk.failWrites(0, () => null);
  hand.switchOff();
});

const answers = async () => (await loadDraft(hand.phone, id))?.answers ?? {};
async function write(value: string) {
  fireEvent.input(await screen.findByRole('textbox'), { target: { value } });
}

describe('a question', () => {
  test('one question leads to the next, and to the check at the end', async () => {
    hand.show(`/concerns/${id}/when`);
    await heading('When did it happen?');
    press('Continue');
    await heading('Where did it happen?');
    press('Skip for now');
    await heading('Which learners does it affect?');
    history.pushState(null, '', `/concerns/${id}/other-groups`);
    fireEvent.popState(window);
    await heading('Could it affect other groups too?');
    press('Skip for now');
    await heading('Check before you send');
  });

  test('an answered question has nothing to skip, and going on keeps what was written', async () => {
    hand.show(`/concerns/${id}/when`);
    await screen.findByRole('button', { name: 'Skip for now' });
    await write('Monday night');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Skip for now' })).toBeNull());
    press('Continue');
    await heading('Where did it happen?');
    expect((await answers())['when']).toBe('Monday night');
  });

  test('it can be read while the phone is opening, and answered as soon as its answer is known', async () => {
    await saveDraft(hand.phone, answered(draft, 'when', 'Monday night', at));
    const { opens } = hand.show(`/concerns/${id}/when`, { status: 'opening' });
    await heading('When did it happen?');
    expect(document.querySelector('[inert] [name=when]')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    opens();
    await screen.findByRole('button', { name: 'Continue' });
    expect(document.querySelector('[inert]')).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('Monday night');
  });

  test('going on before storage works again keeps the words, and they are saved when it does', async () => {
    hand.show(`/concerns/${id}/when`);
    hand.disk.failWrites(1000, () => new DOMException('no', 'QuotaExceededError'));
    await write('Monday night');
    press('Continue');
    await heading('Where did it happen?');
    await says(/Not saved/);
    history.pushState(null, '', `/concerns/${id}/when`);
    fireEvent.popState(window);
    await heading('When did it happen?');
    expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('Monday night');
    hand.disk.failWrites(0, () => null);
    await waitFor(async () => expect((await answers())['when']).toBe('Monday night'));
  });

  test('a choice is saved at once', async () => {
    hand.show(`/concerns/${id}/still-going-on`);
    fireEvent.click(await screen.findByRole('radio', { name: 'On and off' }));
    await says(/Saved on this phone \d\d:\d\d/);
    expect((await answers())['still-going-on']).toBe('on-and-off');
  });

  test('words stay when another answer hides their question, and are back when it is shown again', async () => {
    await saveDraft(hand.phone, {
      ...draft,
      answers: { ...draft.answers, 'other-groups': 'yes', 'other-groups-who': 'Midwifery learners' },
    });
    hand.show(`/concerns/${id}/other-groups`);
    fireEvent.click(await screen.findByRole('radio', { name: 'No' }));
    await says(/Saved on this phone \d\d:\d\d/);
    press('Continue');
    await heading('Check before you send');
    expect(document.body.textContent).not.toMatch(/Midwifery learners/);
    expect((await answers())['other-groups-who']).toBe('Midwifery learners');
  });

  test('a text over its limit says by how much, loses nothing, and stops only the sending', async () => {
    hand.show(`/concerns/${id}/when`);
    await write('x'.repeat(512));
    await says(/Too long by 12 characters\. Nothing is cut\./);
    press('Continue');
    await heading('Where did it happen?');
    expect((await answers())['when']).toHaveLength(512);
    history.pushState(null, '', `/concerns/${id}/check`);
    fireEvent.popState(window);
    await heading('Check before you send');
    expect(screen.getByRole('link', { name: /is too long by 12/ }).getAttribute('href')).toContain('/when');
    expect(screen.queryByRole('link', { name: 'Choose who to send it to' })).toBeNull();
  });

  test('what another device answered meanwhile is not undone by a page that was open', async () => {
    hand.show(`/concerns/${id}/when`);
    await heading('When did it happen?');
    await saveDraft(hand.phone, { ...draft, answers: { ...draft.answers, where: 'Ward 7' } });
    await write('Monday night');
    await says(/Saved on this phone \d\d:\d\d/);
    expect(await answers()).toEqual({ [WHAT_HAPPENED]: 'Nobody came.', where: 'Ward 7', when: 'Monday night' });
  });
});

describe('which part of training', () => {
  const option = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name });
  const note = (box: HTMLElement) => document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent;

  test('what may fit is marked with the words it comes from, and nothing is ticked', async () => {
    const words = 'They laughed at me and shouted. I had no supervisor.';
    await saveDraft(hand.phone, { ...draft, answers: { [WHAT_HAPPENED]: words } });
    hand.show(`/concerns/${id}/domains`);
    await says(/These are only ideas\. Pick any, or none\./);
    const culture = await option('How people treat each other, and how safe it is');
    expect(note(culture)).toBe('This may fit: you wrote “laughed at” and “shouted”.');
    expect(note(await option('Help and supervision for learners'))).toBe('This may fit: you wrote “no supervisor”.');
    expect(note(await option('Enough staff and places, now and later'))).toBeUndefined();
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked)).toEqual([]);
    press('Skip for now');
    await heading('Is it still going on?');
    expect(await answers()).toEqual({ [WHAT_HAPPENED]: words });
  });

  test('without an idea nothing is said about ideas', async () => {
    hand.show(`/concerns/${id}/domains`);
    await heading('Which part of training is it about?');
    await import('#client/pages/question/domain-ideas.tsx');
    await option('I am not sure');
    expect(document.body.textContent).not.toMatch(/ideas|may fit/);
  });
});

describe('the check', () => {
  test('without what happened it names what is missing, with the way there and back', async () => {
    await saveDraft(hand.phone, { ...draft, answers: { when: 'Monday' } });
    hand.show(`/concerns/${id}/check`);
    fireEvent.click(await screen.findByRole('link', { name: /Say what happened/ }));
    await heading('What happened?');
    await write('Nobody came.');
    press('Continue');
    await heading('Check before you send');
    expect(screen.getByRole('link', { name: 'Choose who to send it to' })).toBeTruthy();
  });

  test('changing an answer that brings up another question asks that one first', async () => {
    hand.show(`/concerns/${id}/other-groups?from=check`);
    fireEvent.click(await screen.findByRole('radio', { name: 'Yes' }));
    press('Continue');
    await heading('Which groups, and how?');
    press('Continue');
    await heading('Check before you send');
  });
});

describe('removing', () => {
  test('says what it cannot take back only when something was sent, and removes it', async () => {
    hand.show(`/concerns/${id}/remove`);
    await heading('Remove this?');
    expect(document.body.textContent).not.toMatch(/stays with the team/);
    press('Remove it');
    await heading('Something not right on your placement?');
    expect(await loadDraft(hand.phone, id)).toBeNull();
  });

  test('an address of something that is not here says so', async () => {
    hand.show(`/concerns/${'z'.repeat(22)}`);
    await heading('This is not on this phone');
  });
});
