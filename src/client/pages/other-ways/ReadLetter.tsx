import type { Draft } from '#domain/concern/draft.ts';
import { visibleQuestions } from '#domain/questions/tasks.ts';
import { AtRiskNow } from '../../forms/AtRiskNow.tsx';
import { askedIn } from '../../forms/asked.ts';
import { Hindrances } from '../../forms/Hindrances.tsx';
import { IdentifierNotice } from '../../forms/IdentifierNotice.tsx';
import { hindrances } from '../../forms/to-send.ts';
import { concernText } from '../../text/concern.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { LetterPaper } from './LetterPaper.tsx';
import { otherWaysText } from './other-ways-text.ts';
import type { Letter } from './use-letter.ts';

const text = otherWaysText.letter;

export interface ReadLetterProps {
  /** With its answers as they would go. */
  draft: Draft;
  letter: Letter;
  onNext: () => void;
}

/** The whole letter to read before it leaves, and what can be added to it. */
export function ReadLetter({ draft, letter, onNext }: ReadLetterProps) {
  const { id, form, answers } = draft;
  const problems = hindrances(draft);
  const { before, picked, pick, name, setName } = letter;
  return (
    <>
      <Hindrances draft={draft} list={problems} />
      <h1>{text.title}</h1>
      <AtRiskNow answers={answers} />
      <IdentifierNotice
        questions={visibleQuestions(askedIn(form), answers)}
        answers={answers}
        changeHref={(question) => `/concerns/${id}/${question.id}?from=check`}
      />
      <LetterPaper letter={letter} />
      <p>
        <a href={`/concerns/${id}/check`}>{text.change}</a>
      </p>
      <h2>{text.add}</h2>
      {before.length > 0 && (
        <Checkboxes
          id="before"
          legend={text.before}
          hint={text.beforeHint}
          options={before.map(({ key, words }) => ({ value: key, label: words }))}
          values={picked}
          onChange={pick}
        />
      )}
      <TextInput id="name" label={text.name} hint={text.nameHint} value={name} onInput={setName} />
      {problems.length === 0 && <Button onClick={onNext}>{concernText.next}</Button>}
    </>
  );
}
