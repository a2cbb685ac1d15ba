import './browser-beside-server.ts';
import { screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { listDrafts, loadDraft } from '#client/db/documents.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { isInUse } from '#client/db/phone.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { listCases } from '#client/db/team/cases.ts';
import { answered, type Draft, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import type { IdentityMode } from '#protocol/events.ts';
import { smallWorld } from '#test/scenario/people.ts';
import { TEAM } from '#test/scenario/server-side.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { PhoneInHand } from './app-on-a-phone.tsx';
import { heading, press, says, saysNot, type } from './on-screen.ts';

const id = 'r'.repeat(22);
const at = '2026-11-20T09:00:00.000Z';
const draft: Draft = {
  ...answered(newDraft(id, at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Nobody came.', at),
  stage: 'concern',
};

/** Fetched before anything is timed. */
beforeAll(() => Promise.all([import('#client/app/ways-out-pages.ts'), import('#client/app/desk-pages.ts')]));

let world: Awaited<ReturnType<typeof smallWorld>>;
let mine: PhoneInHand;
let other: PhoneInHand;

beforeEach(async () => {
  world = await smallWorld();
  vi.stubGlobal('fetch', world.server.fetch);
  [mine, other] = [new PhoneInHand(), new PhoneInHand()];
  for (const hand of [mine, other]) {
    await hand.switchOn();
    hand.fetch = world.server.fetch;
  }
  await saveDraft(mine.phone, draft);
  await mine.sync();
});
afterEach(async () => {
  mine.switchOff();
  other.switchOff();
  vi.unstubAllGlobals();
  await world.end();
});

async function send(mode: IdentityMode = 'anonymous'): Promise<string> {
  const to = (await findTeam(mine.phone, TEAM))!;
  const sent = await sendConcern(mine.phone, { draft, to, mode, name: mode === 'open' ? 'Ada' : '', barred: [] });
  await mine.sync();
  return sent.ok ? sent.draft.sent[0]!.space : sent.problem;
}
async function wordsOnPaper(): Promise<string[]> {
  mine.show(`/concerns/${id}/receipt/${await send()}?paper`);
  await heading('Write it on paper');
  await says(/ten words open this one conversation/);
  const words = screen.getAllByRole('listitem').flatMap(({ textContent }) => /^[a-z]+$/.exec(textContent) ?? []);
  mine.switchOff();
  return words;
}
async function open(words: string): Promise<void> {
  other.show('/open?paper');
  await heading('Open with words from paper');
  await type('The ten words', words);
  await press('Open');
}

describe('words on paper', () => {
  test('open that one conversation on another phone, where its owner reads and writes on', async () => {
    const words = await wordsOnPaper();
    expect(words).toHaveLength(10);
    await open(words.map((word) => word.slice(0, 4).toUpperCase()).join(', '));
    await says(/Sent\. The team has it\./);
    await says(/Nobody came\./);
    await type(/^Write to/, 'I am reading this elsewhere.');
    await press('Send');
    await says(/I am reading this elsewhere/);
    expect(await isInUse(other.phone)).toBe(false);
    await other.sync();
    await world.desk.sync();
    const [received] = await listCases(world.desk.phone);
    expect(received!.conversation.items.at(-1)).toMatchObject({
      from: 'reporter',
      text: 'I am reading this elsewhere.',
    });
  });

  test('opened twice are one conversation', async () => {
    const words = (await wordsOnPaper()).join(' ');
    await open(words);
    await says(/Sent\. The team has it\./);
    other.switchOff();
    await other.switchOn();
    await open(words);
    await says(/Sent\. The team has it\./);
    expect(await listDrafts(other.phone)).toHaveLength(1);
  });

  test('that are not right are told apart, and stay in the box', async () => {
    const words = await wordsOnPaper();
    await open(words.with(0, 'aple').join(' '));
    await says(/“aple” is not one of our words. Did you mean able, apple or maple\?/);
    await type('The ten words', words.slice(1).join(' '));
    await press('Open');
    await says(/There are ten words on the paper\. You typed 9\./);
    await type('The ten words', words.toReversed().join(' '));
    await press('Open');
    await says(/two have changed places/);
    world.server.fetch = async () => Promise.reject(new Error('no signal'));
    vi.stubGlobal('fetch', world.server.fetch);
    await type('The ten words', words.join(' '));
    await press('Open');
    await says(/needs signal once/);
    expect(await listDrafts(other.phone)).toEqual([]);
    expect(await other.phone.critical.lanes.count()).toBe(1);
  });

  test('are not there for what was sent with a name, or by an older Stepwise', async () => {
    const space = await send('open');
    mine.show(`/concerns/${id}/receipt/${space}`);
    await heading('Your receipt');
    await saysNot(/Write it on paper/);
    mine.switchOff();
    await mine.switchOn();
    expect((await loadDraft(mine.phone, id))!.sent[0]!.secret).toHaveLength(22);
    mine.show(`/concerns/${id}/receipt/${space}?paper`);
    await says(/There are no words for this one/);
  });
});
