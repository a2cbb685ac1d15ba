// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDraft } from '#client/db/documents.ts';
import { appendEvents } from '#client/db/exchange/concern-events.ts';
import { receiptOf } from '#client/db/exchange/lanes.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { listTeams } from '#client/db/places/directory.ts';
import { fromBase64url } from '#client/vault/base64url.ts';
import { importContentKey } from '#client/vault/content-key.ts';
import { type Draft, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { toShorten } from '#domain/concern/fits.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { PhoneInHand } from './app-on-a-phone.tsx';
import { heading, says } from './on-screen.ts';

const id = 'h'.repeat(22);
const at = '2026-11-20T09:00:00.000Z';
const NURSE = '👩🏽‍⚕️';
const RTL = 'המורה צעקה עליי';
let hand: PhoneInHand;
beforeEach(async () => {
  hand = new PhoneInHand();
  await hand.switchOn();
});
afterEach(() => hand.switchOff());

const concern = (answers: Answers, version = 3): Draft => ({
  ...newDraft(id, at, { id: 'england', version }),
  stage: 'concern',
  answers,
});
const box = () => screen.findByRole<HTMLTextAreaElement>('textbox');
const write = async (value: string) => fireEvent.input(await box(), { target: { value } });
const stored = async () => (await loadDraft(hand.phone, id))?.answers ?? {};
async function send(draft: Draft, name = '') {
  await hand.knowsTeam('placement', 'Northfield', [['lead', 'Lead']]);
  const [to] = await listTeams(hand.phone);
  return sendConcern(hand.phone, { draft, to: to!, mode: name ? 'open' : 'anonymous', name, barred: [] });
}
const HANDOVER = 'Nobody came. ';

describe('a very long text', () => {
  test('of 50,000 characters in a question is saved whole, says how much too long it is, and stops only the sending', async () => {
    await saveDraft(hand.phone, concern({}));
    hand.show(`/concerns/${id}/${WHAT_HAPPENED}`);
    await write('x'.repeat(50_000));
    await says(/Too long by 30,000 characters\. Nothing is cut\./);
    await says(/Saved on this phone \d\d:\d\d/);
    expect((await stored())[WHAT_HAPPENED]).toHaveLength(50_000);
    history.pushState(null, '', `/concerns/${id}/check`);
    fireEvent.popState(window);
    await screen.findByRole('link', { name: '“What happened?” is too long by 30,000. Make it shorter.' });
    expect(screen.queryByRole('link', { name: 'Choose who to send it to' })).toBeNull();
  });

  test('of 50,000 characters in a note is saved whole, and says how much is too long to send', async () => {
    hand.show('/note');
    await write('x'.repeat(50_000));
    await says(/Too long by 30,000 characters\. Nothing is cut\. Make it shorter before you send it\./);
    await says(/Saved on this phone \d\d:\d\d/);
    expect((await box()).value).toHaveLength(50_000);
  });

  test('of 20,000 emoji is too long to keep in one piece: it says so, stays on screen, and can be copied', async () => {
    await saveDraft(hand.phone, concern({ [WHAT_HAPPENED]: 'Before.' }));
    hand.show(`/concerns/${id}/${WHAT_HAPPENED}`);
    await write('😀'.repeat(20_000));
    await says(/Too long by 20,000 characters\. Nothing is cut\./);
    await says(/Not saved\. It is too long to keep in one piece\./);
    expect((await box()).value).toBe('😀'.repeat(20_000));
    expect(screen.getByRole('button', { name: 'Copy the text' })).toBeTruthy();
    expect((await stored())[WHAT_HAPPENED]).toBe('Before.');
    await write('😀'.repeat(9_000));
    await says(/Saved on this phone \d\d:\d\d/);
    expect((await stored())[WHAT_HAPPENED]).toBe('😀'.repeat(9_000));
  });

  test('each answer within its limit and all together too long to send: it says which to shorten, and by how much', async () => {
    const quotes = '"'.repeat(5000);
    const answers = { [WHAT_HAPPENED]: '"'.repeat(14_000), improvement: quotes, good: quotes };
    await saveDraft(hand.phone, concern(answers));
    hand.show(`/concerns/${id}/check`);
    const link = await screen.findByRole('link', {
      name: /^All your answers together are too long to send\. Make “What happened\?” shorter by [\d,]+\.$/,
    });
    expect(link.getAttribute('href')).toBe(`/concerns/${id}/${WHAT_HAPPENED}?from=check`);
    expect(screen.queryByRole('link', { name: 'Choose who to send it to' })).toBeNull();
    expect(await stored()).toEqual(answers);
  });

  test.each(['x', '"', 'a\n', '😀', '字'])('what is said to fit can be sent, to the last %j', async (sign) => {
    let count = 64_000;
    for (let step = 32_000; step >= 1; step = Math.floor(step / 2)) {
      while (count > 0 && toShorten({ a: sign.repeat(count) }, { a: sign.repeat(count) }).length > 0) count -= step;
      count += step;
    }
    while (toShorten({ a: sign.repeat(count) }, { a: sign.repeat(count) }).length > 0) count -= 1;
    const draft = concern({ [WHAT_HAPPENED]: sign.repeat(count) });
    await saveDraft(hand.phone, draft);
    expect(await send(draft, '😀'.repeat(60))).toMatchObject({ ok: true });
  });

  test('a message that is too long says by how much, and stays in the box', async () => {
    const draft = concern({ [WHAT_HAPPENED]: HANDOVER });
    await saveDraft(hand.phone, draft);
    await send(draft);
    hand.show(`/concerns/${id}`);
    await write('x'.repeat(20_500));
    fireEvent.click(await screen.findByRole('button', { name: 'Send' }));
    await says(/Too long by 500 characters\. Nothing is cut\./);
    expect((await box()).value).toHaveLength(20_500);
  });
});

describe('pasted words', () => {
  const pasted = 'First\u00a0line.\u2028Second\u200b line.\n\n\t• A point\u0007\u0000\u00ad, and\ufeff more.\u202e';

  test('keep their lines, and odd spaces and marks do no harm', async () => {
    await saveDraft(hand.phone, concern({}));
    hand.show(`/concerns/${id}/${WHAT_HAPPENED}`);
    await write(pasted);
    await says(/Saved on this phone \d\d:\d\d/);
    expect((await stored())[WHAT_HAPPENED]).toBe(pasted);
    const result = await send((await loadDraft(hand.phone, id))!);
    expect(result.ok).toBe(true);
    hand.switchOff();
    await hand.switchOn();
    hand.show(`/concerns/${id}/check`);
    await heading('Check before you send');
    expect(document.querySelector('.sw-summary__value')?.textContent).toBe(pasted);
  });

  test('that nobody can see are no answer', async () => {
    await saveDraft(hand.phone, concern({ [WHAT_HAPPENED]: ' \u200b\u00a0\ufeff\u0007\n' }));
    hand.show(`/concerns/${id}/check`);
    await screen.findByRole('link', { name: /Say what happened/ });
    history.pushState(null, '', '/');
    fireEvent.popState(window);
    await screen.findByRole('link', { name: 'No words yet' });
  });
});

describe('words of other scripts', () => {
  test('a list never splits an emoji of several parts', async () => {
    await saveDraft(hand.phone, concern({ [WHAT_HAPPENED]: NURSE.repeat(40) }));
    hand.show('/');
    await screen.findByRole('link', { name: `${NURSE.repeat(8)}…` });
  });

  test('right-to-left words have their own direction where they are written and listed', async () => {
    await saveDraft(hand.phone, concern({ [WHAT_HAPPENED]: RTL }));
    hand.show('/');
    expect((await screen.findByRole('link', { name: RTL })).getAttribute('dir')).toBe('auto');
    history.pushState(null, '', `/concerns/${id}/${WHAT_HAPPENED}`);
    fireEvent.popState(window);
    expect((await box()).getAttribute('dir')).toBe('auto');
  });
});

describe('a draft from under an earlier pack', () => {
  const answers = {
    [WHAT_HAPPENED]: 'Nobody came.',
    'night-or-day': 'At night, mostly.',
    'kind-of-place': ['care-home'],
    domains: ['learners', 'old-domain'],
    pace: 'next-year',
    'other-groups-who': 'Words on a question that is now hidden.',
    where: 'w'.repeat(600),
  };

  test('opens, loses nothing, and shows its owner what is no longer asked', async () => {
    await saveDraft(hand.phone, concern(answers, 1));
    hand.show(`/concerns/${id}/check`);
    await heading('Check before you send');
    const page = document.body.textContent ?? '';
    expect(page).toMatch(/An answer to a question we no longer ask.*At night, mostly\./);
    expect(page).toMatch(/An answer to a question we no longer ask.*care home/);
    expect(page).toMatch(/Which part of training is it about\? An answer we no longer offer.*old domain/);
    expect(page).toMatch(/How soon does it need to change\? An answer we no longer offer.*next year/);
    expect(page).toMatch(/This stays on this phone\. It is not sent\./);
    await screen.findByRole('link', { name: '“Where did it happen?” is too long by 100. Make it shorter.' });
    expect(await stored()).toEqual(answers);
  });

  test('ticking another option does not untick the one that is gone', async () => {
    await saveDraft(hand.phone, concern(answers, 1));
    hand.show(`/concerns/${id}/domains`);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Enough staff and places, now and later' }));
    await says(/Saved on this phone \d\d:\d\d/);
    expect((await stored())['domains']).toEqual(['learners', 'workforce', 'old-domain']);
  });

  test('an address of a question that is gone says so, and the words stay', async () => {
    await saveDraft(hand.phone, concern(answers, 1));
    hand.show(`/concerns/${id}/night-or-day`);
    await heading('This is not on this phone');
    expect((await stored())['night-or-day']).toBe('At night, mostly.');
  });

  test('it keeps the version it was answered under, here and when it is sent', async () => {
    const draft = concern({ [WHAT_HAPPENED]: 'Nobody came.' }, 1);
    await saveDraft(hand.phone, draft);
    hand.show(`/concerns/${id}/when`);
    await write('Monday');
    await says(/Saved on this phone \d\d:\d\d/);
    const edited = (await loadDraft(hand.phone, id))!;
    expect(edited.pack).toEqual({ id: 'england', version: 1 });
    const sent = await send(edited);
    expect(sent.ok && sent.draft.pack.version).toBe(1);
  });
});

describe('a clock that is wrong', () => {
  test.each(['1970-01-01T00:00:00.000Z', '+012345-01-01T00:00:00.000Z', 'sometime', ''])(
    'a concern sent at %j does not break a page',
    async (when) => {
      const draft = concern({ [WHAT_HAPPENED]: HANDOVER });
      await saveDraft(hand.phone, draft);
      const sent = await send(draft);
      if (!sent.ok) throw new Error(sent.problem);
      const [sending] = sent.draft.sent;
      const key = await importContentKey(fromBase64url(sending!.contentKey));
      const said = { type: 'message' as const, at: when, text: 'Said at an odd time.' };
      expect(await appendEvents(hand.phone, await receiptOf(sending!), key, sending!.space, [said])).toEqual({
        ok: true,
      });
      await saveDraft(hand.phone, { ...sent.draft, edited: when, sent: [{ ...sending!, at: when }] });
      hand.show(`/concerns/${id}`);
      await screen.findByText('Said at an odd time.');
      history.pushState(null, '', '/');
      fireEvent.popState(window);
      await screen.findByRole('link', { name: 'Nobody came.' });
      history.pushState(null, '', '/concerns');
      fireEvent.popState(window);
      await heading('My concerns');
    },
  );
});
