// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepChecked } from '#client/db/mine/about-account.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { listTeams } from '#client/db/places/directory.ts';
import { type Draft, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { PhoneInHand } from './app-on-a-phone.tsx';
import { says, saysNot } from './on-screen.ts';

let hand: PhoneInHand;
beforeEach(async () => {
  hand = new PhoneInHand();
  await hand.switchOn();
});
afterEach(() => hand.switchOff());

const at = (minute: number) => `2026-11-20T09:${String(minute).padStart(2, '0')}:00.000Z`;
const note = (name: string, words: string, minute = 0): Draft => ({
  ...newDraft(name.padEnd(22, 'x'), at(minute), { id: 'england', version: 3 }),
  answers: { [WHAT_HAPPENED]: words },
});
const keep = async (...drafts: Draft[]) => {
  for (const draft of drafts) await saveDraft(hand.phone, draft);
};
async function send(draft: Draft): Promise<void> {
  await hand.knowsTeam('placement', 'Northfield', [['lead', 'Lead']]);
  const [to] = await listTeams(hand.phone);
  const sent = await sendConcern(hand.phone, { draft, to: to!, mode: 'anonymous', name: '', barred: [] });
  expect(sent.ok).toBe(true);
}
const heading = () => screen.findByRole('heading', { level: 1, name: 'My concerns' });
const rows = () => [...document.querySelectorAll('.sw-mine__words')].map((one) => one.textContent);
const look = async (words: string) =>
  fireEvent.input(await screen.findByRole('searchbox', { name: 'Look for words' }), { target: { value: words } });
const choose = (name: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: 'Show' }), { target: { value: name } });

describe('My concerns', () => {
  test('with nothing in it, it says what will stand here and how to begin', async () => {
    hand.show('/concerns');
    await heading();
    await says(/What you write down will stand here/);
    expect(screen.getByRole('link', { name: 'Write it down' }).getAttribute('href')).toBe('/note');
  });

  test.each(['unknown', 'offline'] as const)(
    'with nothing in it and the line %s, it says that there may be more',
    async (line) => {
      hand.networkIs(line);
      hand.show('/concerns');
      await heading();
      await says(/nothing on this phone yet\. What you wrote on another one comes when there is signal/);
      saysNot(/nothing here yet/);
    },
  );

  test('each has its line, and a way to remove it', async () => {
    await keep(note('one', 'Nobody came.'));
    hand.show('/concerns');
    await says(/Draft, saved on this phone/);
    const remove = screen.getByRole('link', { name: 'Remove Nobody came.' });
    expect(remove.getAttribute('href')).toBe(`/concerns/${'one'.padEnd(22, 'x')}/remove`);
  });

  test('words are found wherever they stand, with the line they stand in', async () => {
    await keep(
      { ...note('one', 'Nobody came.', 1), answers: { [WHAT_HAPPENED]: 'Nobody came.', where: 'The café, ward 7' } },
      note('two', 'They laughed at me.', 2),
    );
    hand.show('/concerns');
    await look('CAFE ward');
    await says(/1 found/);
    expect(rows()).toEqual(['Nobody came.']);
    const row = screen.getByRole('listitem');
    expect(within(row).getByText('Where did it happen?')).toBeTruthy();
    expect(row.querySelector('mark')?.textContent).toBe('café');
    expect(location.href).not.toMatch(/cafe/i);
    await look('cafe moon');
    await says(/Nothing here has all of these words/);
    await look('');
    await waitFor(() => expect(rows()).toHaveLength(2));
  });

  test('the team it went to is found too; drafts and what was sent can be shown alone', async () => {
    const sent = note('sent', 'Nobody taught me.', 1);
    await keep(sent, note('draft', 'They laughed at me.', 2));
    await send(sent);
    hand.show('/concerns');
    await look('northfield');
    await waitFor(() => expect(rows()).toEqual(['Nobody taught me.']));
    await look('');
    await waitFor(() => expect(rows()).toHaveLength(2));
    choose('drafts');
    await waitFor(() => expect(rows()).toEqual(['They laughed at me.']));
    choose('sent');
    await waitFor(() => expect(rows()).toEqual(['Nobody taught me.']));
    await says(/Waiting to send/);
    choose('needsMe');
    await says(/Nothing needs you right now/);
  });

  test('a row keeps its place while somebody looks, and goes up at the next visit', async () => {
    const older = note('older', 'Nobody came.', 1);
    await keep(older, note('newer', 'They laughed at me.', 2));
    hand.show('/concerns');
    await waitFor(() => expect(rows()).toEqual(['They laughed at me.', 'Nobody came.']));
    await keep({ ...older, edited: at(30), answers: { [WHAT_HAPPENED]: 'Nobody came at all.' } });
    hand.phone.announce.changed();
    await waitFor(() => expect(rows()).toEqual(['They laughed at me.', 'Nobody came at all.']));
    cleanup();
    hand.show('/concerns');
    await waitFor(() => expect(rows()).toEqual(['Nobody came at all.', 'They laughed at me.']));
  });

  test('one that is new has its place by the day', async () => {
    await keep(note('one', 'Nobody came.', 1), note('three', 'They laughed at me.', 3));
    hand.show('/concerns');
    await waitFor(() => expect(rows()).toHaveLength(2));
    await keep(note('two', 'Nobody taught me.', 2));
    hand.phone.announce.changed();
    await waitFor(() => expect(rows()).toEqual(['They laughed at me.', 'Nobody taught me.', 'Nobody came.']));
  });

  test('where something was listed last time, all but the rows is there before the phone is open', async () => {
    await keep(note('one', 'Nobody came.', 1));
    hand.show('/concerns');
    await waitFor(() => expect(rows()).toHaveLength(1));
    cleanup();
    const { opens } = hand.show('/concerns', { status: 'opening' });
    await look('came');
    expect(rows()).toEqual([]);
    saysNot(/nothing here yet/);
    opens();
    await waitFor(() => expect(rows()).toEqual(['Nobody came.']));
    await says(/1 found/);
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('came');
  });

  test('nothing that was looked for is kept on the phone', async () => {
    await keep(note('one', 'Nobody came.'));
    hand.show('/concerns');
    await look('zanzibar');
    await says(/Nothing here has all of these words/);
    expect(JSON.stringify(await hand.phone.critical.meta.toArray())).not.toMatch(/zanzibar/);
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/zanzibar/);
  });
});

describe('the first page', () => {
  const reminder = /Have you kept your recovery code\?/;

  test('asks once whether the recovery code is kept, after something was sent, and again two weeks after "Not now"', async () => {
    const one = note('one', 'Nobody came.');
    await keep(one);
    hand.show('/');
    await screen.findByText('Nobody came.');
    saysNot(reminder);
    await send(one);
    await says(reminder);
    expect(screen.getByRole('link', { name: 'See your recovery code' }).getAttribute('href')).toBe('/recovery');
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await waitFor(() => saysNot(reminder));
    for (const [day, asks] of [
      ['2026-12-04', false],
      ['2026-12-05', true],
    ] as const) {
      cleanup();
      hand.clock.goTo(`${day}T12:00:00Z`);
      hand.show('/');
      await screen.findByText('Nobody came.');
      if (asks) await says(reminder);
      else saysNot(reminder);
    }
  });

  test('asks nobody who has checked a copy of their code', async () => {
    const one = note('one', 'Nobody came.');
    await keep(one);
    await send(one);
    await keepChecked(hand.phone);
    hand.show('/');
    await screen.findByText('Nobody came.');
    await says(/Waiting to send/);
    saysNot(reminder);
  });

  test('shows five, and the way to all of them', async () => {
    await keep(...Array.from({ length: 7 }, (_, n) => note(`n${n}`, `Note ${n}.`, n)));
    hand.show('/');
    const all = await screen.findByRole('link', { name: 'All my concerns (7)' });
    expect(rows()).toHaveLength(5);
    fireEvent.click(all);
    await heading();
    await waitFor(() => expect(rows()).toHaveLength(7));
  });

  test('shows five without a further link when there are no more', async () => {
    await keep(...Array.from({ length: 5 }, (_, n) => note(`n${n}`, `Note ${n}.`, n)));
    hand.show('/');
    await waitFor(() => expect(rows()).toHaveLength(5));
    expect(screen.queryByRole('link', { name: /^All my concerns/ })).toBeNull();
  });
});
