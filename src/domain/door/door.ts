import type { Door, DoorOutcome, DoorQuestion, StepId } from '#content/schema.ts';
import { type Answers, given } from '#domain/questions/answers.ts';
import { evaluate } from '#domain/questions/condition.ts';
import { shown } from '#domain/questions/visible.ts';

export type DoorState =
  | { readonly kind: 'ask'; readonly question: DoorQuestion; readonly number: number }
  | {
      readonly kind: 'outcome';
      readonly outcome: DoorOutcome;
      /** Other outcomes that hold too, or that this one points to, in the order of the pack. */
      readonly also: readonly DoorOutcome[];
      /** Where to begin, for an outcome that goes on to the pathway. A suggestion: every step stays open. */
      readonly step?: StepId;
    };

/**
 * Outcomes stand in the pack in order of urgency. The first that holds is given at once, without asking the rest; while
 * an earlier one is still unknown, its question is asked. When no question is left, `otherwise` is the answer.
 */
export function doorState(door: Door, answers: Answers): DoorState {
  const { questions, answers: counted } = shown(door.questions, withKnownOptions(door, answers));
  const open = questions.find((question) => given(counted, question.id).length === 0);
  for (const outcome of door.outcomes) {
    const truth = evaluate(outcome.when, counted);
    if (truth === 'true') return settled(door, outcome, counted);
    if (truth === 'unknown' && open) return ask(questions, open);
  }
  if (open) return ask(questions, open);
  const otherwise = door.outcomes.find((outcome) => outcome.id === door.otherwise);
  if (!otherwise) throw new Error(`The door's otherwise "${door.otherwise}" is not an outcome`);
  return settled(door, otherwise, counted);
}

function ask(questions: readonly DoorQuestion[], question: DoorQuestion): DoorState {
  return { kind: 'ask', question, number: questions.indexOf(question) + 1 };
}

function settled(door: Door, outcome: DoorOutcome, answers: Answers): DoorState {
  const also = door.outcomes.filter(
    (other) => other !== outcome && (evaluate(other.when, answers) === 'true' || outcome.also.includes(other.id)),
  );
  const step = outcome.steps?.find((one) => one.when === undefined || evaluate(one.when, answers) === 'true')?.step;
  return { kind: 'outcome', outcome, also, ...(step === undefined ? {} : { step }) };
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
