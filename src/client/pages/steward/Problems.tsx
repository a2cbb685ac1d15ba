import type { Problem } from '#domain/directory-file/read-file.ts';
import { problemText } from '../../text/directory-file.ts';
import { Button } from '../../ui/Button.tsx';
import { importText as text } from './import-text.ts';
import { OldLetters } from './OldLetters.tsx';

const SHOWN = 200;

export function Problems({
  problems,
  old,
  onAgain,
}: {
  problems: readonly Problem[];
  old: boolean;
  onAgain: () => void;
}) {
  return (
    <>
      <h1>{text.problemsTitle(problems.length)}</h1>
      <p>{text.problems}</p>
      {old && <OldLetters />}
      <ul>
        {problems.slice(0, SHOWN).map((problem, at) => (
          <li key={at}>{problemText(problem)}</li>
        ))}
      </ul>
      {problems.length > SHOWN && <p>{text.morePages(problems.length - SHOWN)}</p>}
      <Button onClick={onAgain}>{text.another}</Button>
    </>
  );
}
