import './browser-beside-server.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDraft } from '#client/db/documents.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { answerAsTeam, giveOutcome, listCases, sayOthersHaveSeenIt } from '#client/db/team/cases.ts';
import { answered, type Draft, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { smallWorld } from '#test/scenario/people.ts';
import { TEAM } from '#test/scenario/server-side.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { PhoneInHand } from './app-on-a-phone.tsx';
import { press, says, saysNot } from './on-screen.ts';

const id = 's'.repeat(22);
const at = '2026-11-20T09:00:00.000Z';
const draft: Draft = {
  ...answered(newDraft(id, at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Nobody came.', at),
  stage: 'concern',
};
const type = (label: RegExp | string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const stored = (hand: PhoneInHand) => loadDraft(hand.phone, id);

let hand: PhoneInHand;
let world: Awaited<ReturnType<typeof smallWorld>>;
beforeEach(async () => {
  world = await smallWorld();
  hand = new PhoneInHand();
  await hand.switchOn();
  hand.fetch = world.server.fetch;
  await saveDraft(hand.phone, draft);
  await hand.sync();
});
afterEach(async () => {
  hand.switchOff();
  await world.end();
});

describe('noting down who was told', () => {
  test('takes a role and a tap, is saved while it is typed, and stands in the story', async () => {
    hand.show(`/concerns/${id}`);
    fireEvent.click(await screen.findByRole('link', { name: 'Note down who you told' }));
    await screen.findByRole('heading', { name: 'Who did you tell?' });
    expect(screen.getByLabelText<HTMLInputElement>('When?').value).toBe('2026-11-21');
    type('Who was it?', 'Ward manager');
    type('What did they say they would do?', 'Ask about the rota');
    type('By when?', '2026-11-24');
    await says(/Saved on this phone \d\d:\d\d/);
    const entry = { who: 'Ward manager', step: 'placement', day: '2026-11-21', promised: 'Ask about the rota' };
    await waitFor(async () => expect((await stored(hand))?.log).toMatchObject([{ ...entry, by: '2026-11-24' }]));
    press('Done');
    await says(/You told: Ward manager/);
    await says(/Tuesday 24 November, still ahead/);
  });

  test('days that cannot be are said so, and nothing that was typed is lost', async () => {
    hand.show(`/concerns/${id}/log`);
    await screen.findByRole('heading', { name: 'Who did you tell?' });
    type('What did you say?', 'That nobody came.');
    type('When?', '2026-11-30');
    type('By when?', '2026-11-12');
    press('Done');
    const summary = await screen.findByRole('alert');
    expect(
      within(summary)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Say who it was.', 'That day has not come yet.', 'That is before the day you told them.']);
    expect(screen.getByLabelText<HTMLTextAreaElement>('What did you say?').value).toBe('That nobody came.');
    type('When?', '2026-11-10');
    type('Who was it?', 'Link tutor');
    press('Done');
    await says(/You told: Link tutor/);
    expect((await stored(hand))?.log).toHaveLength(1);
  });

  test('can be changed and taken out', async () => {
    hand.show(`/concerns/${id}/log`);
    await screen.findByRole('heading', { name: 'Who did you tell?' });
    type('Who was it?', 'Nurse in charge');
    press('Done');
    fireEvent.click(await screen.findByRole('link', { name: 'Change this note' }));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Who was it?').value).toBe('Nurse in charge'));
    press('Take this out');
    await screen.findByRole('link', { name: 'Check before you send' });
    await waitFor(async () => expect((await stored(hand))?.log).toEqual([]));
  });
});

describe('following it to the end', () => {
  beforeEach(async () => {
    const to = (await findTeam(hand.phone, TEAM))!;
    await sendConcern(hand.phone, { draft, to, mode: 'anonymous', name: '', barred: [] });
    await hand.sync();
  });

  async function onDesk(act: (space: string) => Promise<unknown>) {
    await world.desk.sync();
    const [only] = await listCases(world.desk.phone);
    await act(only!.space);
    await world.desk.sync();
    await hand.sync();
  }

  test('a day the team gave is ahead, then missed, and a missed one opens the next step', async () => {
    await onDesk((space) => answerAsTeam(world.desk.phone, space, 'We are looking into it.', '2026-11-24'));
    hand.show(`/concerns/${id}`);
    await says(/They said: back in touch by Tuesday 24 November\./);
    await says(/Tuesday 24 November, still ahead/);
    hand.clock.goTo('2026-11-25T08:00:00Z');
    hand.phone.announce.changed();
    await says(/No answer by the day they gave/);
    await says(/You do not have to wait or to prove anything\./);
    const callout = screen.getByText('No answer by the day they gave').closest('div')!;
    expect(within(callout).getByRole('link', { name: 'Send it to the next step' })).toBeTruthy();
    await onDesk((space) => answerAsTeam(world.desk.phone, space, 'Sorry that it took so long.'));
    await waitFor(() => saysNot(/No answer by the day they gave/));
  });

  test('an outcome asks whether it is fixed, and one tap opens it again', async () => {
    await onDesk((space) => giveOutcome(world.desk.phone, space, 'A supervisor is named on each shift.'));
    hand.show(`/concerns/${id}`);
    await says(/They say what came of it/);
    await says(/A supervisor is named on each shift\./);
    press('Partly');
    await says(/You said it is partly fixed\./);
    expect(screen.getByRole('button', { name: 'Partly' }).getAttribute('aria-pressed')).toBe('true');
    press('Ask them to look again');
    await says(/You asked them to look again\./);
    await hand.sync();
    await world.desk.sync();
    const [only] = await listCases(world.desk.phone);
    expect(only?.standing).toMatchObject({ reopened: true, outcome: { fixed: 'partly' } });
    await onDesk((space) => giveOutcome(world.desk.phone, space, 'Now it is.'));
    await says(/Now it is\./);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Ask them to look again' })).toBeTruthy());
  });

  test('hears that someone else has seen it too, and nothing about whom', async () => {
    await onDesk((space) => sayOthersHaveSeenIt(world.desk.phone, space));
    hand.show(`/concerns/${id}`);
    await says(/The team says that someone else has seen this too\. They do not say who\./);
  });

  test('sent on to the next team, it takes along what the learner leaves ticked', async () => {
    await onDesk((space) => answerAsTeam(world.desk.phone, space, 'We know about the rota.'));
    await hand.knowsTeam('provider', 'Fellgate', [['lead', 'Practice learning lead']]);
    hand.show(`/concerns/${id}/send`);
    fireEvent.click(await screen.findByRole('radio', { name: /Fellgate team/ }));
    press('Continue');
    fireEvent.click(await screen.findByRole('radio', { name: 'Anonymous' }));
    press('Continue');
    await screen.findByRole('heading', { name: 'Who will read it?' });
    press('Continue');
    await screen.findByRole('heading', { level: 1, name: /What was done before/ });
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map((box) => box.checked)).toEqual([true, true]);
    fireEvent.click(boxes[0]!);
    press('Continue');
    await screen.findByRole('heading', { name: 'This is what they will see' });
    await says(/answer from Practice education team, Northbank Hospital/);
    saysNot(/sent to Practice education team/);
    press(/^Send to the team at Fellgate/);
    await waitFor(async () => expect((await stored(hand))?.sent).toHaveLength(2));
  });
});

describe('keeping it back', () => {
  async function toTheLetter() {
    hand.show(`/concerns/${id}/send`);
    fireEvent.click(await screen.findByRole('radio', { name: /Practice education team/ }));
    press('Continue');
    fireEvent.click(await screen.findByRole('radio', { name: 'Anonymous' }));
    press('Continue');
    await screen.findByRole('heading', { name: 'Who will read it?' });
    press('Continue');
    await screen.findByRole('heading', { name: 'This is what they will see' });
    fireEvent.click(screen.getByText('Send it later'));
    await screen.findByRole('button', { name: 'Keep it until then' });
  }

  test('until a day: it says that nothing has been sent, and can be sent at once', async () => {
    await toTheLetter();
    press('Keep it until then');
    await says(/Choose when it should go\./);
    fireEvent.click(screen.getByRole('radio', { name: 'On a day I choose' }));
    type('Which day?', '2026-11-20');
    press('Keep it until then');
    await says(/Choose a day after today\./);
    type('Which day?', '2026-12-03');
    press('Keep it until then');
    await says(/when you open Stepwise with signal on Thursday 3 December or later\. Nothing has been sent yet\./);
    await hand.sync();
    expect((await stored(hand))?.sent).toEqual([]);
    press('Send it now');
    await says(/Waiting to send\. You can close the app\./);
    expect((await stored(hand))?.hold).toBeNull();
  });

  test('where someone may be at risk: only after saying that somebody who can act was told', async () => {
    await saveDraft(hand.phone, answered((await stored(hand))!, 'at-risk', 'could-be', at));
    await toTheLetter();
    await says(/You said that someone is or could be at risk/);
    fireEvent.click(screen.getByRole('radio', { name: 'When I say so' }));
    press('Keep it until then');
    await says(/Tick that you have told someone who can act, or send it now\./);
    expect((await stored(hand))?.hold).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: 'I have told someone who can act' }));
    press('Keep it until then');
    await says(/It goes to Practice education team, Northbank Hospital when you say so\./);
    press('Do not send it');
    await waitFor(() => saysNot(/This is waiting on your phone/));
  });
});
