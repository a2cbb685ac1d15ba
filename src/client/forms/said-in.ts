import type { Form } from '#domain/concern/draft.ts';
import type { Said } from '#domain/concern/find.ts';
import { answerWords } from '#domain/questions/answer-words.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { followText } from '../text/follow.ts';
import { askedIn } from './asked.ts';
import type { Listed } from './concern-line.ts';
import { noLongerAsked } from './to-send.ts';

/** Everything a person wrote in a concern and was told about it, to look through. */
export function saidIn({ draft, sendings }: Listed): Said[] {
  return [
    ...answersIn(draft.form, draft.answers),
    ...draft.kept.map(({ text }) => ({ label: followText.item.you, text })),
    ...draft.log.map(({ who, said, promised }) => ({
      label: followText.noted.talk(who),
      text: [who, said, promised].filter((words) => words !== '').join('. '),
    })),
    ...sendings.flatMap(({ sending, conversation }) => [
      { label: followText.sentTo, text: followText.place(sending.teamName, sending.organisation) },
      ...answersIn(draft.form, conversation.report?.answers ?? {}),
      ...conversation.items.flatMap((item) =>
        item.kind === 'message'
          ? [{ label: item.from === 'team' ? followText.item.team : followText.item.you, text: item.text }]
          : item.kind === 'outcome'
            ? [{ label: followText.item.outcome, text: item.text }]
            : [],
      ),
    ]),
  ];
}

export function answersIn(form: Form, answers: Answers): Said[] {
  return [
    ...askedIn(form).questions.map((question) => ({
      label: question.title,
      text: answerWords(question, answers).join(', '),
    })),
    ...noLongerAsked({ form, answers }).map(({ label, words }) => ({ label, text: words })),
  ].filter(({ text }) => text !== '');
}
