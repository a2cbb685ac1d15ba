import { mayShareWords } from '#domain/share/document.ts';
import { useWhole } from '../../forms/use-whole.ts';
import type { Session } from '../../session/session.ts';
import { Progress } from '../../ui/Progress.tsx';
import { makeDocument, type Sources } from './make-document.ts';
import { Paper } from './Paper.tsx';
import type { Filled } from './share-fields.ts';
import { shareText as text } from './share-text.ts';

export interface DocumentProps {
  session: Session;
  filled: Filled;
  sources: Sources;
}

/** The document as it would leave now, from nothing but what is ticked. */
export function Document({ session, filled, sources }: DocumentProps) {
  const { concerns, parts } = filled;
  const reading = useWhole(session, concerns);
  if (!reading?.whole) {
    const done = reading?.done ?? 0;
    return (
      <Progress
        id="reading"
        label={text.reading}
        done={done}
        all={concerns.length}
        said={text.readOf(done, concerns.length)}
      />
    );
  }
  const withheld = parts.includes('words') ? reading.whole.filter((one) => !mayShareWords(one)).length : 0;
  return (
    <>
      {withheld > 0 && <p role="status">{text.withheld(withheld)}</p>}
      <Paper document={makeDocument(filled, reading.whole, sources)} />
    </>
  );
}
