import type { Door, DoorOutcome, DoorQuestion, DoorStep } from '#content/door.ts';
import { type Answers, given } from '#domain/questions/answers.ts';
import { evaluate } from '#domain/questions/condition.ts';
import { shown } from '#domain/questions/visible.ts';

export interface DoorPath {
  readonly answers: Answers;
  /** Questions passed over. They stay unanswered: a skip is neither a yes nor a no. */
  readonly skipped: readonly string[];
  /** An urgent outcome was shown, and the person goes on with the other questions. */
  readonly goOn: boolean;
}

export interface HeldOutcome {
  readonly outcome: DoorOutcome;
  /** Where to begin, for an outcome that goes on to the pathway. A suggestion: every step stays open. */
  readonly step?: DoorStep;
}

export type DoorState =
  | { readonly kind: 'ask'; readonly question: DoorQuestion; readonly number: number }
  | ({
      readonly kind: 'outcome';
      /** Others that hold at the same time, in the order of the pack. */
      readonly asWell: readonly HeldOutcome[];
      /** Others that may come to hold, with when they would. */
      readonly mayFollow: readonly { readonly why: string; readonly outcome: DoorOutcome }[];
      /** There are questions left that an urgent outcome cut short. */
      readonly more: boolean;
    } & HeldOutcome);

/**
 * Outcomes stand in the pack in order of urgency. One that is `atOnce` is given as soon as it holds; else every question
 * is asked first, because several outcomes can hold together. The most urgent is the one people get, the others beside
 * it. When none holds, `otherwise` is the answer.
 */
export function doorState(door: Door, { answers, skipped, goOn }: DoorPath): DoorState {
  const { questions, answers: counted } = shown(door.questions, withKnownOptions(door, answers));
  const holding = door.outcomes.filter((outcome) => evaluate(outcome.when, counted) === 'true');
  const open = questions.find(({ id }) => given(counted, id).length === 0 && !skipped.includes(id));
  const cutShort = !goOn && holding.some((outcome) => outcome.atOnce);
  if (open && !cutShort) return { kind: 'ask', question: open, number: questions.indexOf(open) + 1 };
  const first = holding[0] ?? outcomeNamed(door, door.otherwise);
  return {
    kind: 'outcome',
    ...held(first, counted),
    asWell: holding.filter((outcome) => outcome !== first).map((outcome) => held(outcome, counted)),
    mayFollow: first.also
      .map(({ outcome, why }) => ({ why, outcome: outcomeNamed(door, outcome) }))
      .filter(({ outcome }) => !holding.includes(outcome)),
    more: open !== undefined,
  };
}

function held(outcome: DoorOutcome, answers: Answers): HeldOutcome {
  const step = outcome.steps?.find((one) => one.when === undefined || evaluate(one.when, answers) === 'true');
  return { outcome, ...(step === undefined ? {} : { step }) };
}

/** It is there: a pack that names an outcome it lacks is never loaded. */
function outcomeNamed(door: Door, id: string): DoorOutcome {
  return door.outcomes.find((one) => one.id === id)!;
}

/** An answer the pack no longer knows counts as no answer, so that the question is asked again. */
function withKnownOptions(door: Door, answers: Answers): Answers {
  const kept: Record<string, readonly string[]> = {};
  for (const question of door.questions) {
    const known = given(answers, question.id).filter((id) => question.options.some((option) => option.id === id));
    if (known.length > 0) kept[question.id] = known;
  }
  return kept;
}
