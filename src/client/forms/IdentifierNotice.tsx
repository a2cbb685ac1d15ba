import type { Question } from '#content/schema.ts';
import { writtenWords } from '#domain/questions/answer-words.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { identifierText as say } from '../text/identifiers.ts';
import { Callout } from '../ui/Callout.tsx';
import { useFindIdentifiers } from './use-find-identifiers.ts';

export interface IdentifierNoticeProps {
  questions: readonly Question[];
  answers: Answers;
  changeHref: (question: Question) => string;
}

/** What was found in all answers, each with the way to change it. It stands beside the way on, never in it. */
export function IdentifierNotice({ questions, answers, changeHref }: IdentifierNoticeProps) {
  const find = useFindIdentifiers();
  const finds = questions.flatMap((question) => {
    const text = writtenWords(question, answers);
    const kinds = new Map(find(text).map(({ start, end, kind }) => [text.slice(start, end), kind]));
    return [...kinds].map(([words, kind]) => ({ question, words, kind }));
  });
  if (finds.length === 0) return null;
  return (
    <Callout title={say.notice}>
      <p>{say.noticeLead}</p>
      <ul class="sw-found">
        {finds.map(({ question, words, kind }) => (
          <li key={`${question.id} ${words}`}>
            <a href={changeHref(question)}>
              {say.change} <bdi>{words}</bdi>
            </a>
            : {say.looksLike(kind)}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
