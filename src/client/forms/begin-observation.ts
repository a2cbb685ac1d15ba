import { type About, newObservation } from '#domain/concern/draft.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { newId } from '../db/phone.ts';
import type { Session } from '../session/session.ts';
import { draftEditor } from './draft-editor.ts';

/** Starts an observation and answers the address of its first question. What was given already is not asked again. */
export function beginObservation({ phone }: Session, about: About | null = null, answers: Answers = {}): string {
  const id = newId(phone.random);
  draftEditor(phone, id).begin(newObservation(id, phone.clock.now().toISOString(), PACK, about, answers));
  return `/concerns/${id}/about`;
}
