import type { Draft } from '#domain/concern/draft.ts';
import { answered } from '#domain/concern/draft.ts';
import { writingText } from '../text/writing.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';

export interface KeptWordsProps {
  draft: Draft;
  question: string;
  now: () => string;
  edit: (change: (draft: Draft) => Draft) => void;
}

/** Words of another device that could not be joined with these. They stay until a person has decided. */
export function KeptWords({ draft, question, now, edit }: KeptWordsProps) {
  const here = draft.kept.filter((kept) => kept.question === question);
  const decide = (text: string, answer: (present: string) => string) =>
    edit((before) => {
      const present = before.answers[question];
      const next = answered(before, question, answer(typeof present === 'string' ? present : ''), now());
      return { ...next, kept: next.kept.filter((kept) => kept.question !== question || kept.text !== text) };
    });
  return (
    <>
      {here.map(({ text }) => (
        <Callout key={text} title={writingText.keptTitle}>
          <p>{writingText.keptLead}</p>
          <blockquote class="sw-words">{text}</blockquote>
          <Button
            look="secondary"
            onClick={() => decide(text, (present) => [present, text].filter(Boolean).join('\n\n'))}
          >
            {writingText.keepBoth}
          </Button>
          <Button look="secondary" onClick={() => decide(text, () => text)}>
            {writingText.useThese}
          </Button>
          <Button look="secondary" onClick={() => decide(text, (present) => present)}>
            {writingText.letGo}
          </Button>
        </Callout>
      ))}
    </>
  );
}
