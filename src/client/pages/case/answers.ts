import type { Question, Questions } from '#content/schema.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { given } from '#domain/questions/answers.ts';
import { SKIP_REASON, skipReasonWords } from '../../forms/skip-reason.ts';
import { caseText } from '../../text/inbox.ts';

export type AnswerRow = { id: string; title: string; lines: readonly string[] };

/** Everything that was sent beside the first words, in the pack's order. What this pack does not know is shown as it came. */
export function otherAnswers(asked: Questions, answers: Answers, first: string): AnswerRow[] {
  const known = asked.questions.filter(({ id }) => id !== first);
  const ids = new Set(asked.questions.map(({ id }) => id));
  const unknown = Object.keys(answers).filter((id) => !ids.has(id));
  const rows = [
    ...known.map((question) => ({
      id: question.id,
      title: question.title,
      lines: given(answers, question.id).map((value) => labelOf(question, value)),
    })),
    ...unknown.map((id) => ({ id, title: titleOf(id), lines: linesOf(id, answers) })),
  ];
  return rows.filter(({ lines }) => lines.length > 0);
}

const titleOf = (id: string) => (id === SKIP_REASON ? caseText.skipReason : id);

function linesOf(id: string, answers: Answers): readonly string[] {
  const reason = id === SKIP_REASON ? skipReasonWords(answers) : undefined;
  return reason ? [reason] : given(answers, id);
}

/** An option that was taken out of the pack since keeps its id on screen, so that nothing a person chose is hidden. */
function labelOf(question: Question, value: string): string {
  if (!('options' in question)) return value;
  return question.options.find((option) => option.id === value)?.label ?? value;
}
