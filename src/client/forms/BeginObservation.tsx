import { useState } from 'preact/hooks';
import type { About } from '#domain/concern/draft.ts';
import type { Answers } from '#domain/questions/answers.ts';
import type { Session } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { beginObservation } from './begin-observation.ts';
import { beginObservationText as text } from './begin-observation-text.ts';

export interface BeginObservationProps {
  session: Session;
  /** Goes to its first question. */
  go(href: string): void;
  label: string;
  about?: About | null;
  answers?: Answers;
  look?: 'secondary';
  describedBy?: string;
}

/** A button that starts an observation and goes to its first question. */
export function BeginObservation({ session, go, label, about = null, answers = {}, ...button }: BeginObservationProps) {
  const [problem, setProblem] = useState('');
  async function begin(): Promise<void> {
    const href = await beginObservation(session, about, answers);
    if (href) go(href);
    else setProblem(text.failed);
  }
  return (
    <>
      <Button {...button} onClick={() => void begin()}>
        {label}
      </Button>
      <p role="alert">{problem}</p>
    </>
  );
}
