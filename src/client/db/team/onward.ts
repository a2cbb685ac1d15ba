import { type Draft, newDraft } from '#domain/concern/draft.ts';
import type { EarlierEntry } from '#protocol/events.ts';
import { listDrafts } from '../documents.ts';
import { type EditResult, saveEdit } from '../mine/edits.ts';
import type { Phone } from '../phone.ts';
import { newId } from '../phone.ts';
import type { OneCase } from './cases.ts';

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
