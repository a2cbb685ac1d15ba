import type { LogEntry } from '#domain/concern/log-entry.ts';
import { type Answers, given } from '#domain/questions/answers.ts';
import type { Day } from '#domain/time/days.ts';
import { cutShort } from '#domain/words/cut-short.ts';
import type { StepId } from '#protocol/directory.ts';
import type { EarlierEntry, IdentityMode, ReportPlace } from '#protocol/events.ts';
import type { Proof } from '#protocol/proof.ts';

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
  /** The server's word that it has the report, once it is here and was checked. */
  proof?: Proof;
};

/**
 * A concern made ready to send and kept back on the phone: until a day, or (null) until the learner says so. Nothing is
 * sealed yet, because the people on the team may change until then.
 */
export type Hold = {
  until: Day | null;
  team: string;
  teamName: string;
  organisation: string;
  step: StepId;
  mode: IdentityMode;
  name: string;
  barred: readonly string[];
  /** Exactly what the learner was shown, and the roster version they were shown. */
  answers: Answers;
  earlier: readonly EarlierEntry[];
  /** Left out by an older Stepwise. */
  place?: ReportPlace | null;
  roster: number;
  /** Only the device that was told to wait sends it by itself, so that it cannot go twice. */
  device: string;
  at: string;
};

/** Which questions it answers: a learner's concern, or what an educator has seen of the place. It never changes. */
export type Form = 'concern' | 'observation';

/** What an observation belongs to: a concern its writer's team has, or a question a team asked. It goes to that team. */
export type About = { kind: 'concern' | 'ask'; space: string; team: string };
/**
 * What a member of a team takes to the next step: the concern it came from, the step that team is at, and as much of the
 * reporter's account as the reporter allowed. `agreed`: the message in which they did, where they had to be asked.
 */
export type Onward = { space: string; step: StepId; earlier: readonly EarlierEntry[]; agreed?: string };

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
  log: readonly LogEntry[];
  hold: Hold | null;
  form: Form;
  about: About | null;
  onward: Onward | null;
};

/** What decides which questions are asked, and what was answered. */
export type Written = Pick<Draft, 'form' | 'answers'>;

/** The one question every concern has; a note is its answer alone. */
export const WHAT_HAPPENED = 'what-happened';

/** Fields that came after the first drafts were stored. */
const LATER = { log: [], hold: null, form: 'concern', about: null, onward: null } as const;

/** A stored draft as this code knows it. */
export function asStored(draft: Draft): Draft {
  return { ...LATER, ...draft };
}

export function newDraft(id: string, at: string, pack: Draft['pack']): Draft {
  return { kind: 'draft', id, stage: 'note', started: at, edited: at, pack, answers: {}, kept: [], sent: [], ...LATER };
}

/** What an observation is about: the place, or how one learner works, which is never sent. */
export const ABOUT = 'about';

export function turnedAway({ form, answers }: Written): boolean {
  return form === 'observation' && given(answers, ABOUT)[0] === 'a-learner';
}

export function answered(draft: Draft, question: string, answer: string | readonly string[], at: string): Draft {
  return { ...draft, answers: { ...draft.answers, [question]: answer }, edited: at };
}

/** The opening words, to tell one from another in a list. */
export function firstWords(draft: Pick<Draft, 'answers'>, limit = 60): string {
  const [text = ''] = given(draft.answers, WHAT_HAPPENED);
  return cutShort(text.trim().replace(/\s+/g, ' '), limit);
}
