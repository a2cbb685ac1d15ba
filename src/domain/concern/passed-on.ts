import type { Questions } from '#content/schema.ts';
import type { TimelineItem } from '#domain/concern/conversation.ts';
import { letterOf, letterText } from '#domain/concern/letter.ts';
import type { Answers } from '#domain/questions/answers.ts';
import type { EarlierEntry, Report } from '#protocol/events.ts';

/** Asked of the reporter: whether a team may pass on what they wrote. */
export const PASS_ON = 'pass-on';
export type PassOn = 'yes' | 'ask' | 'no';

/** Whoever did not say is asked first. */
export function mayPassOn({ answers }: { answers: Answers }): PassOn {
  const said = answers[PASS_ON];
  return said === 'yes' || said === 'no' ? said : 'ask';
}

type Message = Extract<TimelineItem, { kind: 'message' }>;

/** The messages in which the reporter may have said that it may: those after the team had written to them, newest first. */
export function mayHaveAgreed(items: readonly TimelineItem[]): Message[] {
  const messages = items.filter((item) => item.kind === 'message');
  const first = messages.findIndex(({ from }) => from === 'team');
  return first < 0
    ? []
    : messages
        .slice(first)
        .filter(({ from }) => from === 'reporter')
        .reverse();
}

/** Under what one entry may hold, in the longest letters there are. */
const LONGEST = 10_000;

/** What the reporter wrote, for the next step. Never their name, which does not stand among the answers. */
export function accountOf(
  form: Questions,
  { answers: { [PASS_ON]: _, ...answers } }: Pick<Report, 'answers'>,
  to: Pick<EarlierEntry, 'day' | 'step' | 'who'>,
): EarlierEntry[] {
  const entry = { ...to, what: 'wrote' as const, who: to.who.slice(0, 240) };
  return pieces(letterText(letterOf(form, answers))).map((text) => ({ ...entry, text }));
}

/** Cut between words where there are any. */
function pieces(text: string): string[] {
  const all: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const space = rest.length > LONGEST ? rest.slice(0, LONGEST).search(/\s\S*$/) : -1;
    const cut = rest.length <= LONGEST ? rest.length : space > 0 ? space : LONGEST;
    all.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return all;
}
