import type { Casework } from '#domain/casework/casework.ts';
import type { Conversation } from '#domain/concern/conversation.ts';
import type { Said } from '#domain/concern/find.ts';
import type { Wording } from '../db/inbox/inbox-fold.ts';
import { caseText, inboxText } from '../text/inbox.ts';
import { allAnswers } from './all-answers.ts';

/**
 * Everything a member may read in a concern, but for who sent it: a search must not put a name onto the list. The options
 * that were chosen are in the words of this pack.
 */
export const wording: Wording = {
  version: String(PACK.version),
  saidIn({ report, earlier, items }: Conversation, casework: Casework): Said[] {
    return [
      ...allAnswers(report?.form ?? 'concern', report?.answers ?? {}),
      ...earlier.map(({ who, text, promised }) => ({
        label: caseText.earlier,
        text: [who, text, promised].filter(Boolean).join('. '),
      })),
      ...items.flatMap((item): Said[] => {
        if (item.kind === 'message') {
          return [
            { label: item.from === 'team' ? caseText.item.team(undefined) : caseText.item.reporter, text: item.text },
          ];
        }
        if (item.kind === 'outcome') return [{ label: caseText.item.outcome(undefined), text: item.text }];
        return item.kind === 'closed' && item.learning ? [{ label: caseText.item.closed, text: item.learning }] : [];
      }),
      ...keptIn(casework),
    ];
  },
};

/** What the team keeps to itself. */
function keptIn({ notes, actions, progress, assessments }: Casework): Said[] {
  const { said } = inboxText;
  return [
    ...notes.map(({ text }) => ({ label: said.note, text })),
    ...actions.map(({ what, evidence }) => ({ label: said.action, text: [what, evidence].filter(Boolean).join('. ') })),
    ...progress.map(({ text }) => ({ label: said.progress, text })),
    ...assessments.map(({ standards, controls, further, reason }) => ({
      label: said.assessed,
      text: [standards, controls, further, reason].filter(Boolean).join('. '),
    })),
  ];
}
