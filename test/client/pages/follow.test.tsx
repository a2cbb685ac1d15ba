import './browser-beside-server.ts';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDraft } from '#client/db/documents.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { seenAnswers } from '#client/db/seen.ts';
import { answerAsTeam, listCases, markOpened } from '#client/db/team/cases.ts';
import { answered, type Draft, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { smallWorld } from '#test/scenario/people.ts';
import { TEAM } from '#test/scenario/server-side.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { PhoneInHand } from './app-on-a-phone.tsx';
import { press, says, saysNot } from './on-screen.ts';

const id = 'f'.repeat(22);
const at = '2026-11-20T09:00:00.000Z';
const draft: Draft = {
  ...answered(newDraft(id, at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Nobody came.', at),
  stage: 'concern',
};

describe('following a concern', () => {
  let hand: PhoneInHand;
  let world: Awaited<ReturnType<typeof smallWorld>>;
  beforeEach(async () => {
    world = await smallWorld();
    hand = new PhoneInHand();
    await hand.switchOn();
    hand.fetch = world.server.fetch;
    await saveDraft(hand.phone, draft);
    await hand.sync();
    const to = (await findTeam(hand.phone, TEAM))!;
    await sendConcern(hand.phone, { draft, to, mode: 'anonymous', name: '', barred: [] });
  });
  afterEach(async () => {
    hand.disk.failWrites(0, () => null);
    hand.switchOff();
    await world.end();
  });

  async function onDesk(act: (only: Awaited<ReturnType<typeof listCases>>[number]) => Promise<unknown>) {
    await world.desk.sync();
    const [only] = await listCases(world.desk.phone);
    await act(only!);
    await world.desk.sync();
  }

  test('from waiting to sent to opened to the answer, without reloading, each only once it is true', async () => {
    hand.show(`/concerns/${id}`);
    await says(/Waiting to send\. You can close the app\./);
    await says(/1 thing waiting to send\./);
    await waitFor(() => expect(hand.listening).toHaveLength(1));
    await hand.sync();
    await says(/Sent\. The team has it\./);
    await says(/They have not said how soon they answer\./);
    await says(/Everything sent\./);
    saysNot(/Opened by the team|The team opened it/);
    await onDesk((one) => markOpened(world.desk.phone, one));
    await hand.sync();
    await says(/Opened by the team\./);
    await onDesk((one) => answerAsTeam(world.desk.phone, one.space, 'Thank you. We are looking into it.'));
    await hand.sync();
    await says(/Practice education lead wrote/);
    await says(/We are looking into it\./);
    const toAnswer = screen.getByRole('link', { name: 'Read the answer' }).getAttribute('href')!;
    expect(document.getElementById(toAnswer.slice(1))?.textContent).toMatch(/We are looking into it\./);
  });

  test('a reply shows as waiting until the server has it', async () => {
    await hand.sync();
    hand.show(`/concerns/${id}`);
    const box = await screen.findByRole('textbox', { name: /Write to/ });
    press('Send');
    await says(/Write something first\./);
    fireEvent.input(box, { target: { value: 'It happened again.' } });
    press('Send');
    await waitFor(() =>
      expect(document.querySelector('.sw-timeline')?.textContent).toMatch(/It happened again\.Waiting to send/),
    );
    expect((box as HTMLTextAreaElement).value).toBe('');
    await hand.sync();
    await waitFor(() => expect(document.querySelector('.sw-timeline')?.textContent).not.toMatch(/Waiting to send/));
    await says(/You wrote/);
  });

  test('a reply that cannot be stored stays in the box, and a half-written one survives a restart', async () => {
    await hand.sync();
    hand.show(`/concerns/${id}`);
    const box = await screen.findByRole('textbox', { name: /Write to/ });
    fireEvent.input(box, { target: { value: 'Half a tho' } });
    await says(/Saved on this phone \d\d:\d\d/);
    hand.disk.failWrites(1000, () => new DOMException('no', 'QuotaExceededError'));
    press('Send');
    await says(/Your message was not kept\. It is still in the box\./);
    expect((box as HTMLTextAreaElement).value).toBe('Half a tho');
    hand.disk.failWrites(0, () => null);
    hand.switchOff();
    await hand.switchOn();
    hand.show(`/concerns/${id}`);
    await waitFor(() =>
      expect((screen.getByRole('textbox', { name: /Write to/ }) as HTMLTextAreaElement).value).toBe('Half a tho'),
    );
  });

  test('on the first page: waiting, sent, new answer; and no longer new once it was read', async () => {
    hand.networkIs('offline');
    hand.show('/');
    await says(/Waiting to send, no signal/);
    hand.networkIs('online');
    await hand.sync();
    await says(/Sent today/);
    await onDesk((one) => answerAsTeam(world.desk.phone, one.space, 'Thank you.'));
    await hand.sync();
    await says(/New answer/);
    fireEvent.click(screen.getByRole('link', { name: 'Nobody came.' }));
    await says(/Thank you\./);
    const [sending] = (await loadDraft(hand.phone, id))!.sent;
    await waitFor(async () => expect(await seenAnswers(hand.phone, sending!.space)).toBe(1));
    fireEvent.click(screen.getByRole('link', { name: 'Stepwise' }));
    await says(/They have answered/);
  });

  test('a refusal says why and what to do, loses nothing, and can be let go', async () => {
    const row = (await hand.phone.critical.outbox.toArray()).find(({ op, args }) => op === 'open@1' && args['team'])!;
    const rows = await hand.phone.critical.outbox
      .where('[space+key]')
      .between([row.space, ''], [row.space, '\uffff'])
      .toArray();
    await hand.phone.critical.outbox.bulkPut(
      rows.map((one) => ({
        ...one,
        state: 'rejected' as const,
        code: one.op === 'open@1' ? 'not_on_roster' : 'not_a_participant',
      })),
    );
    hand.show(`/concerns/${id}`);
    await says(/Not sent\./);
    await says(/The people on that team changed before it arrived/);
    await says(/1 thing was not sent\./);
    expect(screen.getByRole('link', { name: 'See why' }).getAttribute('href')).toBe(`/concerns/${id}`);
    expect(screen.getByRole('link', { name: 'Send it again' })).toBeTruthy();
    press('Let go of this try');
    await screen.findByRole('link', { name: 'Check before you send' });
    await waitFor(() => saysNot(/was not sent/));
    expect((await loadDraft(hand.phone, id))?.answers[WHAT_HAPPENED]).toBe('Nobody came.');
  });

  test('another device with the same code shows the same conversation', async () => {
    await hand.sync();
    const second = await world.another(hand.phone.account);
    await second.sync();
    await second.sync();
    expect((await loadDraft(second.phone, id))?.sent).toHaveLength(1);
  });
});
