// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDraft } from '#client/db/documents.ts';
import { readSendings } from '#client/db/mine/concerns.ts';
import { savePlace } from '#client/db/places/place.ts';
import { answered, type Draft, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { PhoneInHand } from './app-on-a-phone.tsx';
import { heading, pick, press, says } from './on-screen.ts';

const id = 's'.repeat(22);
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

const sent = async () => (await loadDraft(hand.phone, id))?.sent ?? [];
const report = async () => (await readSendings(hand.phone, (await loadDraft(hand.phone, id))!))[0]?.conversation.report;

async function goTo(page: 'appear' | 'readers' | 'letter', mode = 'Anonymous', team = 'Ward 7 team') {
  hand.show(`/concerns/${id}/send`);
  await goOn(mode, page, team);
}

async function goOn(mode: string, page: 'appear' | 'readers' | 'letter' = 'letter', team = 'Ward 7 team') {
  await pick('radio', team);
  press('Continue');
  await heading('How do you want to appear?');
  if (page === 'appear') return;
  await pick('radio', mode);
  if (mode !== 'Anonymous') fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Sam Green' } });
  press('Continue');
  await heading('Who will read it?');
  if (page === 'readers') return;
  press('Continue');
  await heading('This is what they will see');
}

const ward = () =>
  hand.knowsTeam('placement', 'Ward 7', [
    ['lead', 'Practice education lead'],
    ['handler', 'Ward manager'],
    ['educator', 'Practice educator'],
    ['educator', 'Practice educator'],
  ]);

describe('my placement', () => {
  const hospital = { id: 'placeWard7'.padEnd(22, 'A'), name: 'Ward 7 Hospital' };
  const bay = { id: 'b'.repeat(22), name: 'Bay 2' };
  const course = { id: 'c'.repeat(22), name: 'Northfield University' };
  beforeEach(async () => {
    await ward();
    await savePlace(hand.phone, { organisation: hospital, site: null, placement: bay, education: course });
  });
  const goToLetter = async (mode: string) => {
    hand.show(`/concerns/${id}/send`);
    await goOn(mode);
  };

  test('goes along, as the letter says; of an anonymous concern whose course it is stays out', async () => {
    await goToLetter('Anonymous');
    await says(/Bay 2, Ward 7 Hospital/);
    expect(document.body.textContent).not.toMatch(/Northfield University/);
    press(/^Send to/);
    await says(/Waiting to send/);
    expect((await report())?.place).toEqual({ organisation: hospital, placement: bay });
  });

  test('with a name, whose course it is goes along too', async () => {
    await goToLetter('Open');
    await says(/Bay 2, Ward 7 Hospital, Northfield University/);
    press(/^Send to/);
    await says(/Waiting to send/);
    expect((await report())?.place).toEqual({ organisation: hospital, placement: bay, education: course });
  });

  test('unticked, it stays on the phone', async () => {
    await goToLetter('Open');
    await pick('checkbox', 'Send it along');
    await waitFor(() => expect(document.body.textContent).not.toMatch(/Bay 2/));
    press(/^Send to/);
    await says(/Waiting to send/);
    expect(await report()).not.toHaveProperty('place');
  });

  test('kept back for later, it goes as it was shown', async () => {
    await goToLetter('Anonymous');
    fireEvent.click(await screen.findByText('Send it later'));
    await pick('radio', 'When I say so');
    press('Keep it until then');
    await says(/when you say so/);
    await savePlace(hand.phone, { placement: null });
    press('Send it now');
    await says(/Waiting to send/);
    expect((await report())?.place).toEqual({ organisation: hospital, placement: bay });
  });
});

describe('sending a concern', () => {
  test('pressed twice it goes once, and says where it is', async () => {
    await ward();
    await goTo('letter');
    const button = screen.getByRole('button', { name: 'Send to the team at Ward 7 Hospital' });
    fireEvent.click(button);
    fireEvent.click(button);
    await says(/Waiting to send\. You can close the app\./);
    expect(await sent()).toHaveLength(1);
    expect(hand.syncs).toBe(1);
    expect(location.pathname).toBe(`/concerns/${id}`);
  });

  test('the letter is exactly what goes: words of a hidden question stay on the phone', async () => {
    await saveDraft(hand.phone, {
      ...draft,
      answers: { ...draft.answers, 'other-groups': 'no', 'other-groups-who': 'A secret', when: '  Monday ' },
    });
    await ward();
    await goTo('letter');
    expect(document.body.textContent).not.toMatch(/A secret/);
    press(/^Send to/);
    await says(/Waiting to send/);
    expect((await report())?.answers).toEqual({
      [WHAT_HAPPENED]: 'Nobody came.',
      'other-groups': 'no',
      when: 'Monday',
    });
    expect((await loadDraft(hand.phone, id))?.answers['other-groups-who']).toBe('A secret');
  });

  test('open sends the name; anonymous sends none, also when one was typed before', async () => {
    await ward();
    await goTo('letter', 'Open');
    expect(document.body.textContent).toMatch(/Sam Green/);
    fireEvent.click(screen.getByRole('link', { name: 'Back' }));
    await heading('Who will read it?');
    fireEvent.click(screen.getByRole('link', { name: 'Back' }));
    await pick('radio', 'Anonymous');
    press('Continue');
    await heading('Who will read it?');
    press('Continue');
    await heading('This is what they will see');
    expect(document.body.textContent).not.toMatch(/Sam Green/);
    press(/^Send to/);
    await says(/Waiting to send/);
    expect(await report()).toMatchObject({ mode: 'anonymous' });
    expect(await report()).not.toHaveProperty('name');
  });

  test('Back keeps every choice', async () => {
    await ward();
    await goTo('readers', 'Confidential');
    history.back();
    await heading('How do you want to appear?');
    expect((screen.getByRole('radio', { name: 'Confidential' }) as HTMLInputElement).checked).toBe(true);
    expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('Sam Green');
  });

  test('without a name, open and confidential say what to do', async () => {
    await ward();
    await goTo('appear');
    press('Continue');
    await says(/Choose how you want to appear\./);
    await pick('radio', 'Open');
    press('Continue');
    await says(/Write your name, or choose anonymous\./);
  });

  test('a reader who is kept out is not given it; two of the same job are told apart', async () => {
    await ward();
    await goTo('readers');
    const boxes = screen.getAllByRole('checkbox');
    expect(boxes).toHaveLength(4);
    await says(/Practice educator \(2 of 2\)/);
    fireEvent.click(boxes[3]!);
    press('Continue');
    await heading('This is what they will see');
    expect(document.body.textContent).not.toMatch(/\(2 of 2\)/);
    press(/^Send to/);
    await says(/Waiting to send/);
    const open = (await hand.phone.critical.outbox.toArray()).find((row) => row.op === 'open@1' && row.args['team']);
    expect(open?.args['barred']).toHaveLength(1);
    expect(open?.args['participants']).toHaveLength(4);
  });

  test('at least one reader has to stay, and a name nobody could open is said', async () => {
    await ward();
    await goTo('readers', 'Confidential');
    const [lead, ...others] = screen.getAllByRole('checkbox');
    fireEvent.click(lead!);
    await says(/Nobody could read your name then/);
    for (const other of others) fireEvent.click(other);
    press('Continue');
    await says(/At least one person has to be able to read it/);
    await heading('Who will read it?');
  });

  test('step 1 is suggested with its reason; any step may be chosen, and why is optional', async () => {
    await ward();
    await hand.knowsTeam('region', 'North', [['lead', 'Quality lead']]);
    hand.show(`/concerns/${id}/send`);
    await heading('Who do you want to send it to?');
    expect(screen.getByText('Suggested').closest('section')?.textContent).toMatch(/Step 1\./);
    await pick('radio', 'North team');
    await pick('radio', 'I do not feel safe to');
    press('Continue');
    await pick('radio', 'Anonymous');
    press('Continue');
    press('Continue');
    await heading('This is what they will see');
    await says(/I do not feel safe to/);
    press(/^Send to/);
    await says(/Waiting to send/);
    expect((await report())?.answers['skip-reason']).toBe('not-safe');
  });

  test('a team whose list of people fails its check cannot be chosen, and that is said loudly', async () => {
    await hand.knowsTeam('placement', 'Ward 9', [['lead', 'Lead']], true);
    hand.show(`/concerns/${id}/send`);
    await says(/Do not use: Ward 9 team/);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
  });

  test('with no team on the service another way is the main thing to do', async () => {
    hand.show(`/concerns/${id}/send`);
    await says(/No team is on Stepwise yet\. Your words stay on this phone/);
    const link = screen.getByRole('link', { name: 'Send it another way' });
    expect(link.getAttribute('href')).toBe(`/concerns/${id}/other-ways`);
    expect(link.className).toBe('sw-button');
  });

  test('without signal and without a list of teams it does not claim that there are none', async () => {
    hand.connection = 'offline';
    hand.show(`/concerns/${id}/send`);
    await says(/We cannot see which teams are on Stepwise without signal/);
    expect(document.body.textContent).not.toMatch(/No team is on Stepwise yet\. Your/);
  });

  test('when it cannot be put into the queue, nothing is claimed, and it can be pressed again', async () => {
    await ward();
    await goTo('letter');
    hand.disk.failWrites(1000, () => new DOMException('no', 'QuotaExceededError'));
    press(/^Send to/);
    await says(/Nothing was sent\. Your words are still here\..*no room left/);
    expect(await sent()).toEqual([]);
    hand.disk.failWrites(0, () => null);
    press(/^Send to/);
    await says(/Waiting to send/);
    expect(await sent()).toHaveLength(1);
  });

  test('someone at risk right now: the letter says again that this alerts nobody', async () => {
    await saveDraft(hand.phone, { ...draft, answers: { ...draft.answers, 'at-risk': 'now' } });
    await ward();
    await goTo('letter');
    await says(/This alerts nobody by itself\. Tell the person in charge first\./);
  });
});
