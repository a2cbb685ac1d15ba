import type { Question } from '#content/schema.ts';
import { answerWords, writtenWords } from '#domain/questions/answer-words.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { SummaryList, type SummaryRow } from '../ui/SummaryList.tsx';
import { IdentifierMarks } from './IdentifierMarks.tsx';

export interface AnswerListProps {
  questions: readonly Question[];
  answers: Answers;
  /** Shown where nothing was answered. Without it such questions are left out. */
  empty?: string;
  changeHref?: (question: Question) => string;
  /** Before they go: underlines what may show who somebody is. */
  marked?: boolean;
}

/** Answers to read, exactly as they stand. */
export function AnswerList(props: AnswerListProps) {
  return <SummaryList rows={answerRows(props)} />;
}

export function answerRows({ questions, answers, empty, changeHref, marked }: AnswerListProps): SummaryRow[] {
  return questions.flatMap((question) => {
    const words = answerWords(question, answers);
    if (words.length === 0 && empty === undefined) return [];
    const text = writtenWords(question, answers);
    const value =
      marked && text ? (
        <IdentifierMarks text={text} />
      ) : words.length > 1 ? (
        <AnswerLines lines={words} />
      ) : (
        (words[0] ?? <span class="sw-soft">{empty}</span>)
      );
    return [{ key: question.title, value, ...(changeHref ? { changeHref: changeHref(question) } : {}) }];
  });
}

function AnswerLines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <span class="sw-line" key={line}>
          {line}
        </span>
      ))}
    </>
  );
}
