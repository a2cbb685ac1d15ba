import type { Question } from '#content/schema.ts';
import { placeLine } from '#domain/place/place.ts';
import { given } from '#domain/questions/answers.ts';
import type { Report } from '#protocol/events.ts';
import { SummaryList, type SummaryRow } from '../ui/SummaryList.tsx';
import { SKIP_REASON, skipReasonWords } from './skip-reason.ts';
import { useForm } from './use-form.ts';

/** Answers exactly as they were sent: what this pack does not know, a question or an option, is shown as it came. */
export function ReportWords({ report, words }: { report: Report; words: { skipReason: string; place: string } }) {
  const { answers, form = 'concern', place } = report;
  const asked = useForm(form);
  const known = new Map(asked.questions.map((question) => [question.id, question]));
  const order = [...known.keys(), ...Object.keys(answers).filter((id) => !known.has(id))];
  const rows = order.flatMap((id): SummaryRow[] => {
    const lines = given(answers, id).map((value) => labelOf(known.get(id), value));
    if (lines.length === 0) return [];
    if (id === SKIP_REASON) return [{ key: words.skipReason, value: skipReasonWords(answers) ?? lines.join(', ') }];
    return [{ key: known.get(id)?.title ?? id, value: lines.join('\n') }];
  });
  if (place) rows.push({ key: words.place, value: placeLine(place) });
  return <SummaryList rows={rows} />;
}

function labelOf(question: Question | undefined, value: string): string {
  if (!question || !('options' in question)) return value;
  return question.options.find(({ id }) => id === value)?.label ?? value;
}
