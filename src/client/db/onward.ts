import { type Draft, newDraft, type Onward } from '#domain/concern/draft.ts';
import type { EarlierEntry } from '#protocol/events.ts';
import type { OneCase } from './cases.ts';
import { keepToTeam, readCasework } from './casework.ts';
import { readSending } from './concerns.ts';
import { findTeam } from './directory.ts';
import { listDrafts } from './documents.ts';
import { type EditResult, saveEdit } from './edits.ts';
import type { Phone } from './phone.ts';
import { newId } from './phone.ts';

/**
 * Begins what a team takes to the next step: a concern of the member's own, in their vault, sent as any other is. The
 * reporter's account goes along as far as they allowed; the rest is the team's own words.
 */
export async function takeOnward(
  phone: Phone,
  { space, team: { team } }: OneCase,
  pack: Draft['pack'],
  earlier: readonly EarlierEntry[],
  /** The message in which the reporter said that it may go along. */
  agreed?: string,
): Promise<EditResult> {
  const blank = newDraft(newId(phone.random), phone.clock.now().toISOString(), pack);
  const onward = { space, step: team.step, earlier, ...(agreed && { agreed }) };
  return saveEdit(phone, null, { ...blank, stage: 'concern', onward });
}

/** What this member has begun to take to the next step and not sent. */
export async function begunFrom(phone: Phone, space: string): Promise<Draft[]> {
  return (await listDrafts(phone)).filter(({ onward, sent }) => onward?.space === space && sent.length === 0);
}

/** Tells the team what arrived at the next step, whenever it went. Answers whether there was anything to tell. */
export async function tellTakenOn(phone: Phone): Promise<boolean> {
  let told = false;
  for (const { onward, sent } of await listDrafts(phone)) {
    if (onward && sent.length > 0) told = (await tellOf(phone, onward, sent)) || told;
  }
  return told;
}

async function tellOf(phone: Phone, { space: concern, agreed }: Onward, sent: Draft['sent']): Promise<boolean> {
  const row = await phone.cache.spaces.get(concern);
  const known = row?.team ? await findTeam(phone, row.team) : null;
  if (!known?.roster.ok) return false;
  const { takenOn } = await readCasework(phone, concern, known.roster.verified);
  const states = await Promise.all(sent.map((sending) => readSending(phone, sending)));
  const news = states.filter(
    ({ state, sending }) => state === 'sent' && !takenOn.some((one) => one.sent === sending.space),
  );
  if (news.length === 0) return false;
  const words = news.map(({ sending: { space, team } }) => ({
    type: 'taken-on' as const,
    sent: space,
    team,
    ...(agreed && { agreed }),
  }));
  return (await keepToTeam(phone, concern, words)).ok;
}
