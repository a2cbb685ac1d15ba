import type { Said } from '#domain/concern/find.ts';
import { followText } from '../text/follow.ts';
import { allAnswers } from './all-answers.ts';
import type { Listed } from './concern-line.ts';

/** Everything a person wrote in a concern and was told about it, to look through. */
export function saidIn({ draft, sendings }: Listed): Said[] {
  return [
    ...allAnswers(draft.form, draft.answers),
    ...draft.kept.map(({ text }) => ({ label: followText.item.you, text })),
    ...draft.log.map(({ who, said, promised }) => ({
      label: followText.noted.talk(who),
      text: [who, said, promised].filter((words) => words !== '').join('. '),
    })),
    ...sendings.flatMap(({ sending, conversation }) => [
      { label: followText.sentTo, text: followText.place(sending.teamName, sending.organisation) },
      ...allAnswers(draft.form, conversation.report?.answers ?? {}),
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
