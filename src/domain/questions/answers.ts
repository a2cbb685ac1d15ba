/** What a person has answered so far, by question id: words, or the ids of what they chose. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Spaces of any kind, and marks that nobody sees, are no answer. They come along when something is pasted. */
const SEEN = /[^\s\p{Cc}\p{Cf}]/u;

/** What was given to a question, as a list: one entry for words or a single choice, none when it is unanswered. */
export function given(answers: Answers, questionId: string): readonly string[] {
  const answer = Object.hasOwn(answers, questionId) ? answers[questionId] : undefined;
  if (answer === undefined) return [];
  if (typeof answer === 'string') return SEEN.test(answer) ? [answer] : [];
  return answer;
}

export function isAnswered(answers: Answers, questionId: string): boolean {
  return given(answers, questionId).length > 0;
}
