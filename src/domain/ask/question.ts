import type { Delivery } from '#domain/concern/conversation.ts';
import { type Held, inOrder } from '#domain/held/held.ts';
import type { AskEvent, Asked } from '#protocol/ask.ts';

export type HeldAsk = Held<AskEvent>;

/**
 * "Has anyone else seen this?", as put to one educator. `asker`: the account that signed it; whether it is on the team
 * that `from` names is for whoever holds that team's roster to say. `notSeen`: where their "I have not" is; null: unsaid.
 */
export type Question = Omit<Asked, 'type'> & { asker: string; notSeen: Delivery | null };

/** From its events in any order; null while there is no question to read. What others say in its place counts for nothing. */
export function foldQuestion(events: readonly HeldAsk[], educator: string): Question | null {
  let question: Question | null = null;
  for (const { author, event, delivery } of [...events].sort(inOrder)) {
    if (!event || !author || delivery === 'refused') continue;
    if (event.type === 'asked') {
      const { type: _, ...asked } = event;
      if (author !== educator) question ??= { ...asked, asker: author, notSeen: null };
    } else if (question && author === educator) question.notSeen ??= delivery;
  }
  return question;
}
