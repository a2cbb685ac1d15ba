import type { About } from '#domain/concern/draft.ts';
import { newObservation } from '#domain/concern/observation.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { saveEdit } from '../db/mine/edits.ts';
import { newId } from '../db/phone.ts';
import type { Session } from '../session/session.ts';

/**
 * Starts an observation on disk and answers the address of its first question; null when it could not be kept. What was
 * given already is not asked again.
 */
export async function beginObservation(
  { phone }: Session,
  about: About | null = null,
  answers: Answers = {},
): Promise<string | null> {
  const id = newId(phone.random);
  const draft = newObservation(id, phone.clock.now().toISOString(), PACK, about, answers);
  const kept = await saveEdit(phone, null, draft);
  return kept.ok ? `/concerns/${id}/about` : null;
}
