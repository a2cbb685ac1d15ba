// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadDraft } from '#client/db/documents.ts';
import { listOrganisations, storeOrganisation } from '#client/db/places/directory.ts';
import { savePlace } from '#client/db/places/place.ts';
import { answered, type Draft, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import type { LogEntry } from '#domain/concern/log-entry.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { PhoneInHand } from './app-on-a-phone.tsx';
import { heading, pick, press, says, saysNot } from './on-screen.ts';

const id = 'o'.repeat(22);
const at = '2026-11-20T09:00:00.000Z';
const told: LogEntry = {
  id: 'l'.repeat(22),
  way: 'talk',
  step: 'placement',
  day: '2026-11-17',
  who: 'Ward manager',
  said: 'I said that nobody came',
  promised: 'A new rota',
  by: '2026-11-19',
  noted: at,
};
const draft: Draft = {
  ...answered(newDraft(id, at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Nobody came.', at),
  stage: 'concern',
  log: [told],
};
/** Fetched before anything is timed. */
beforeAll(() => import('#client/app/ways-out-pages.ts'));

let hand: PhoneInHand;
let copied: string[];
beforeEach(async () => {
  hand = new PhoneInHand();
  await hand.switchOn();
  await saveDraft(hand.phone, draft);
  copied = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
  vi.stubGlobal('print', vi.fn());
});
afterEach(() => {
  hand.disk.failWrites(0, () => null);
  hand.switchOff();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const log = async () => (await loadDraft(hand.phone, id))!.log;

async function toLetter(step = /Your university/): Promise<void> {
  hand.show(`/concerns/${id}/other-ways`);
  await pick('radio', step);
  press('Continue');
  await heading('Your letter');
}
async function toWays(): Promise<void> {
  await toLetter();
  press('Continue');
  await heading('How do you want to send it?');
}
const email = () => screen.getByRole('link', { name: 'Open an e-mail' }).getAttribute('href')!;

describe('sending it another way', () => {
  test('the send page leads there when no team is on Stepwise, and also when there are some', async () => {
    const shown = hand.show(`/concerns/${id}/send`);
    await says(/No team is on Stepwise yet/);
    const link = await screen.findByRole('link', { name: 'Send it another way' });
    expect(link.getAttribute('href')).toBe(`/concerns/${id}/other-ways`);
    shown.unmount();
    await hand.knowsTeam('placement', 'Ward 7', [['lead', 'Practice education lead']]);
    hand.show(`/concerns/${id}/send`);
    await screen.findByRole('radio', { name: /Ward 7/ });
    expect(screen.getByRole('link', { name: 'Send it another way' })).toBeTruthy();
  });

  test('asks who it is for, and nothing else has to be answered', async () => {
    hand.show(`/concerns/${id}/other-ways`);
    await heading('Send it another way');
    press('Continue');
    await says(/Choose who it is for\./);
    await pick('radio', /Where you are/);
    press('Continue');
    await heading('Your letter');
    await says(/The team at my placement/);
  });

  test('for a region: its public addresses, with notes and when they were checked', async () => {
    hand.show(`/concerns/${id}/other-ways`);
    await pick('radio', /regional quality team/);
    await pick('radio', 'South East');
    await says(/If one does not work, use the other\..*Last checked \d+ \w+ 2026/);
    await pick('radio', /Thames Valley.*england\.quality\.tv/);
    press('Continue');
    await heading('Your letter');
    await says(/The regional quality team, Thames Valley/);
    press('Continue');
    await heading('How do you want to send it?');
    expect(email()).toMatch(
      /^mailto:england\.quality\.tv@nhs\.net\?subject=A%20question%20about%20a%20placement&body=/,
    );
  });

  test('a region with one address has it ready', async () => {
    hand.show(`/concerns/${id}/other-ways`);
    await pick('radio', /regional quality team/);
    await pick('radio', 'London');
    const only = (await screen.findByRole('radio', { name: /qrimanagement/ })) as HTMLInputElement;
    expect(only.checked).toBe(true);
  });

  test('the letter holds what was answered, no hidden words, and what was done before only when it is picked', async () => {
    await saveDraft(hand.phone, {
      ...draft,
      answers: { ...draft.answers, when: 'Monday', 'other-groups': 'no', 'other-groups-who': 'A secret' },
    });
    await toLetter();
    await says(/What happenedNobody came\./);
    await says(/When did it happen\? Monday/);
    saysNot(/A secret/);
    const letter = () => document.querySelector('.sw-letter')!.textContent;
    expect(letter()).not.toMatch(/Ward manager/);
    await pick('checkbox', /Ward manager/);
    await waitFor(() =>
      expect(letter()).toMatch(
        /What was done before17 November 2026, Ward manager: I said that nobody came\. They said: A new rota\. By 19 November 2026\./,
      ),
    );
    fireEvent.input(screen.getByRole('textbox', { name: /Your name/ }), { target: { value: 'Sam Green' } });
    await waitFor(() => expect(letter()).toMatch(/Name: Sam Green/));
  });

  test('warns of what may show who somebody is, and of a risk right now, before it leaves', async () => {
    await saveDraft(hand.phone, {
      ...draft,
      answers: { ...draft.answers, [WHAT_HAPPENED]: 'Call 07700 900123.', 'at-risk': 'now' },
    });
    await toLetter();
    await says(/This may show who someone is/);
    await says(/This alerts nobody by itself\./);
  });

  test('a long letter is copied first, and the e-mail says where to paste it', async () => {
    await saveDraft(hand.phone, { ...draft, answers: { [WHAT_HAPPENED]: 'Nobody came. '.repeat(300) } });
    await toWays();
    await says(/too long to put into an e-mail by itself/);
    expect(email()).toContain('Paste%20your%20letter%20here');
    fireEvent.click(screen.getAllByRole('button', { name: 'Copy the letter' })[0]!);
    await waitFor(() => expect(copied[0]).toContain('Nobody came. Nobody came.'));
  });

  test('it is never said to be sent until the person says so; then it is in the story, once', async () => {
    await toWays();
    saysNot(/Did you send it/);
    const open = screen.getByRole('link', { name: 'Open an e-mail' });
    // The test browser has no mail app, and would go there itself.
    open.addEventListener('click', (event) => event.preventDefault());
    fireEvent.click(open);
    await says(/Did you send it\?/);
    press('Not yet');
    await waitFor(() => saysNot(/Did you send it/));
    expect(await log()).toEqual([told]);
    press('Print it');
    expect(print).toHaveBeenCalledOnce();
    await says(/Did you send it\?/);
    press('I sent it');
    await says(/We noted in your story that you sent it\./);
    const [, added] = await log();
    expect(added).toMatchObject({
      way: 'print',
      step: 'provider',
      day: '2026-11-21',
      who: 'My university or training provider',
      said: 'Gave my concern on paper.',
    });
    expect(await log()).toHaveLength(2);
    press('Print it');
    await says(/Did you send it\?/);
  });

  test('a phone that cannot store it says so', async () => {
    await toWays();
    press('Print it');
    await says(/Did you send it\?/);
    hand.disk.failWrites(1000, () => new DOMException('no', 'QuotaExceededError'));
    press('I sent it');
    await says(/not saved yet/);
    saysNot(/We noted/);
  });

  test('sharing is offered where the phone can; closing its sheet is not sending', async () => {
    const share = vi.fn(async (_: ShareData) => Promise.reject(new DOMException('closed', 'AbortError')));
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { share }));
    await toWays();
    press('Share');
    await waitFor(() => expect(share).toHaveBeenCalledOnce());
    expect(share.mock.calls[0]![0].text).toMatch(
      /^I want to raise a concern about a placement\.\n\nWhat happened\nNobody came\./,
    );
    saysNot(/Did you send it|would not share/);
    share.mockImplementation(async () => undefined as never);
    press('Share');
    await says(/Did you send it\?/);
  });

  test('without what happened there is nothing to send yet', async () => {
    await saveDraft(hand.phone, { ...draft, answers: { when: 'Monday' } });
    await toLetter();
    await says(/Say what happened\./);
    expect(screen.queryByRole('button', { name: 'Continue' })).toBe(null);
  });
});

test('with a placement chosen, an e-mail is ready for the people there, and for anybody else', async () => {
  await hand.knowsTeam('placement', 'Northbank', [['lead', 'Practice education lead']]);
  const [reply] = await listOrganisations(hand.phone);
  const contact = {
    id: 'c'.repeat(22),
    step: 'placement' as const,
    role: 'Practice education team',
    lastChecked: '2026-10-03',
  };
  const organisation = { ...reply!.organisation, contacts: [{ ...contact, email: 'education@northbank.example' }] };
  await storeOrganisation(hand.phone, { ...reply!, organisation }, 'tag 2');
  const { id: place, name } = organisation;
  await savePlace(hand.phone, { organisation: { id: place, name }, site: null, placement: null, region: null });
  hand.show(`/concerns/${id}/other-ways`);
  await pick('radio', /^Where you are/);
  await pick('radio', /^Practice education team/);
  expect(screen.queryByLabelText('Their job title')).toBeNull();
  press('Continue');
  await heading('Your letter');
  press('Continue');
  await heading('How do you want to send it?');
  const link = screen.getByRole('link', { name: 'Open an e-mail' }).getAttribute('href');
  expect(link).toMatch(/^mailto:education@northbank\.example\?/);
  await says(/Last checked 3 October 2026\./);
});
