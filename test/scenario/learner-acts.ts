import assert from 'node:assert/strict';
import { listDrafts, loadDraft } from '#client/db/documents.ts';
import { readSendings, replyAsReporter } from '#client/db/mine/concerns.ts';
import { saveEdit } from '#client/db/mine/edits.ts';
import { holdConcern, sendHeld } from '#client/db/mine/hold.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import type { Phone } from '#client/db/phone.ts';
import { findTeam, type KnownTeam } from '#client/db/places/directory.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { noted } from '#domain/concern/log-entry.ts';
import type { Device } from './device.ts';
import { TEAM } from './server-side.ts';
import type { Said, World } from './world.ts';

const PACK = { id: 'england', version: 1 };

export async function write(world: World, { phone }: Device): Promise<boolean> {
  const { dice } = world;
  const drafts = await listDrafts(phone);
  const at = phone.clock.now().toISOString();
  const old = drafts.length > 0 && dice.chance(0.8) ? dice.pick(drafts) : null;
  const draft = old ?? newDraft(`draft${dice.below(3)}`.padEnd(22, 'A'), at, PACK);
  const stored = await loadDraft(phone, draft.id);
  const known = stored ?? draft;
  const question = dice.pick([WHAT_HAPPENED, 'when', 'where']);
  const mark = world.mark();
  const words = `${String(known.answers[question] ?? '')} ${mark}`.trim();
  const result = await saveEdit(phone, stored, answered(known, question, words, at));
  if (result.ok) world.promises.saved.add(mark);
  return result.ok;
}

/** Notes down who was told: a new entry, or more words in one that another device may be changing too. */
export async function note(world: World, { phone }: Device): Promise<boolean> {
  const { dice } = world;
  const draft = (await listDrafts(phone))[0];
  if (!draft) return false;
  const now = phone.clock.now().toISOString();
  const id = `entry${dice.below(3)}`;
  const old = draft.log.find((entry) => entry.id === id);
  const mark = world.mark();
  const entry = { id, way: 'talk' as const, step: null, day: '2026-11-02', who: 'Nurse', promised: '', by: null };
  const log = noted(draft.log, { ...entry, said: `${old?.said ?? ''} ${mark}`.trim(), noted: now });
  const result = await saveEdit(phone, draft, { ...draft, log, edited: now });
  if (result.ok) world.promises.saved.add(mark);
  return result.ok;
}

/** Keeps a concern back, or sends what is kept back. What waits for a day goes by itself, by each phone's own clock. */
export async function keepBack(world: World, { phone }: Device): Promise<boolean> {
  const { dice } = world;
  const drafts = (await listDrafts(phone)).filter((one) => one.sent.length < 2);
  const to = await findTeam(phone, TEAM);
  const [draft] = drafts;
  if (!draft || !to) return false;
  if (!draft.hold) {
    const request = { draft, to, mode: 'anonymous' as const, name: '', barred: [] };
    return (await holdConcern(phone, request, dice.pick([null, '2026-11-03', '2027-06-01']))).ok;
  }
  const result = await sendHeld(phone, draft);
  if (result.ok) world.promises.sent.add(result.draft.sent.at(-1)!.space);
  return result.ok;
}

export async function writeWhileSyncing(world: World, device: Device): Promise<boolean> {
  const [written] = await Promise.all([write(world, device), device.sync()]);
  return written;
}

export async function send(world: World, { phone }: Device): Promise<boolean> {
  const draft = (await listDrafts(phone)).find((one) => one.sent.length < 2);
  const to = await findTeam(phone, TEAM);
  if (!draft || !to) return false;
  const mode = world.dice.pick(['open', 'confidential', 'anonymous'] as const);
  const barred = world.dice.chance(0.35) ? handlersOf(to) : [];
  const before = await opened(phone);
  const result = await sendConcern(phone, { draft, to, mode, name: 'A learner', barred });
  if (!result.ok) return false;
  const space = (await opened(phone)).find((one) => !before.includes(one))!;
  world.promises.sent.add(space);
  world.membership.takenOff.push(...barred.map((account) => ({ space, account, bySender: true })));
  return true;
}

/** The spaces that this phone has opened by a receipt. */
const opened = async ({ critical, account }: Phone) => {
  const rows = await critical.outbox.filter(({ op, lane }) => op === 'open@1' && lane !== account.id).toArray();
  return rows.map(({ space }) => space);
};

/** All who could be kept out of it. */
const handlersOf = ({ roster }: KnownTeam) =>
  roster.ok ? roster.verified.current.members.filter(({ role }) => role !== 'lead').map(({ account }) => account) : [];

export async function reply(world: World, device: Device): Promise<boolean> {
  const { phone } = device;
  const sendings = (await listDrafts(phone)).flatMap((draft) => draft.sent);
  if (sendings.length === 0) return false;
  const sending = world.dice.pick(sendings);
  const mark = world.mark();
  const lanes = await phone.critical.lanes.count();
  // A device that has not yet synced since another one sent has no voice in that concern; the page waits for it.
  if (lanes < 2 || !(await hasVoice(phone, sending.space))) return false;
  const result = await replyAsReporter(phone, sending, mark);
  if (result.ok) await promised(world.promises.said, device, { space: sending.space, mark, by: null });
  return result.ok;
}

/** Notes what a device has just been told is kept, with the row that it made. */
export async function promised(list: Said[], { phone, name }: Device, said: Pick<Said, 'space' | 'mark' | 'by'>) {
  const rows = await phone.critical.outbox.filter(({ op }) => op === 'append@1').toArray();
  const mine = rows.filter((row) => (said.by === null ? row.space === said.space : row.lane === said.by));
  const last = mine.sort((a, b) => a.seq - b.seq).at(-1);
  assert.ok(last, `${name} was told that it will go, and nothing is in the queue`);
  list.push({ ...said, from: name, row: { space: last.space, key: last.key } });
}

async function hasVoice(phone: Device['phone'], space: string): Promise<boolean> {
  const opened = await phone.critical.outbox.where('[space+key]').equals([space, space]).count();
  return opened > 0 || (await phone.cache.spaces.get(space)) !== undefined;
}

/** What a device of the learner shows, in a form two devices can be compared by. */
export async function learnerSees({ phone }: Device) {
  const drafts = await listDrafts(phone);
  const concerns = await Promise.all(
    drafts.map(async (draft) => ({ draft, sendings: await readSendings(phone, draft) })),
  );
  return concerns
    .sort((a, b) => (a.draft.id < b.draft.id ? -1 : 1))
    .map(({ draft, sendings }) => ({
      draft,
      sendings: sendings.map(({ state, conversation }) => ({ state, items: conversation.items })),
    }));
}
