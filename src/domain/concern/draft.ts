import { type Answers, given } from '#domain/questions/answers.ts';
import { cutShort } from '#domain/words/cut-short.ts';
import type { StepId } from '#protocol/directory.ts';
import type { IdentityMode } from '#protocol/events.ts';

/** Words of another device that could not be joined with this one's: kept until the person has looked at both. */
export type KeptWords = { question: string; text: string };

/** One sending of the concern. Holds the receipt, so it lives only in the vault. */
export type Sending = {
  space: string;
  /** The receipt's account id, its secret, and the space's content key, base64url. */
  receipt: string;
  secret: string;
  contentKey: string;
  step: StepId;
  organisation: string;
  team: string;
  teamName: string;
  mode: IdentityMode;
  at: string;
};

/** What a learner writes, from first note to sent concern: one document in their vault. Times are ISO 8601. */
export type Draft = {
  kind: 'draft';
  id: string;
  stage: 'note' | 'concern';
  started: string;
  edited: string;
  pack: { id: string; version: number };
  answers: Answers;
  kept: readonly KeptWords[];
  sent: readonly Sending[];
};

/** The one question every concern has; a note is its answer alone. */
export const WHAT_HAPPENED = 'what-happened';

export function newDraft(id: string, at: string, pack: Draft['pack']): Draft {
  return { kind: 'draft', id, stage: 'note', started: at, edited: at, pack, answers: {}, kept: [], sent: [] };
}

export function answered(draft: Draft, question: string, answer: string | readonly string[], at: string): Draft {
  return { ...draft, answers: { ...draft.answers, [question]: answer }, edited: at };
}

/** The opening words, to tell one from another in a list. */
export function firstWords(draft: Pick<Draft, 'answers'>, limit = 60): string {
  const [text = ''] = given(draft.answers, WHAT_HAPPENED);
  return cutShort(text.trim().replace(/\s+/g, ' '), limit);
}
