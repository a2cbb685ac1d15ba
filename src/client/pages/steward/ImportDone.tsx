import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { importText as text } from './import-text.ts';

export interface ImportDoneProps {
  done: number;
  all: number;
  /** Why it stopped before its end. */
  stopped: string | null;
  onAgain: () => void;
}

export function ImportDone({ done, all, stopped, onAgain }: ImportDoneProps) {
  return (
    <>
      <h1>{stopped ? text.stopped : text.doneTitle}</h1>
      {stopped ? (
        <>
          <p>{stopped}</p>
          <p>{text.stoppedWhy(done, all)}</p>
        </>
      ) : (
        <p>
          {text.done(all)} {text.doneNext}
        </p>
      )}
      <LinkButton href="/steward/organisations">{text.toList}</LinkButton>
      <Button look="secondary" onClick={onAgain}>
        {text.another}
      </Button>
    </>
  );
}
