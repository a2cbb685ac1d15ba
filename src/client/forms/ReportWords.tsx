import type { Question } from '#content/schema.ts';
import { given } from '#domain/questions/answers.ts';
import type { Report } from '#protocol/events.ts';
import { SummaryList, type SummaryRow } from '../ui/SummaryList.tsx';
import { SKIP_REASON, skipReasonWords } from './skip-reason.ts';
import { useForm } from './use-form.ts';

/** Answers exactly as they were sent: what this pack does not know, a question or an option, is shown as it came. */
export function ReportWords({ report, skipReason }: { report: Report; skipReason: string }) {
  const { answers, form = 'concern' } = report;
  const asked = useForm(form);
  const known = new Map(asked.questions.map((question) => [question.id, question]));
  const order = [...known.keys(), ...Object.keys(answers).filter((id) => !known.has(id))];
  const rows = order.flatMap((id): SummaryRow[] => {
    const lines = given(answers, id).map((value) => labelOf(known.get(id), value));
    if (lines.length === 0) return [];
    if (id === SKIP_REASON) return [{ key: skipReason, value: skipReasonWords(answers) ?? lines.join(', ') }];
    return [{ key: known.get(id)?.title ?? id, value: lines.join('\n') }];
  });
  return <SummaryList rows={rows} />;
}

function labelOf(question: Question | undefined, value: string): string {
  if (!question || !('options' in question)) return value;
  return question.options.find(({ id }) => id === value)?.label ?? value;
}
