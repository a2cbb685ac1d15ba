import type { Sending } from '#domain/concern/draft.ts';
import type { SendingState } from '../../db/mine/concerns.ts';
import { paperOf } from '../../db/mine/paper.ts';
import { usePart } from '../../forms/use-part.ts';
import { onPaperText as text } from '../../text/paper.ts';
import { sessionText } from '../../text/session.ts';
import { Button } from '../../ui/Button.tsx';

/** The words are made from what is here, so no signal is needed. */
export function OnPaper({ sending, state }: { sending: Sending; state: SendingState }) {
  const { Part: words, missing } = usePart(async () => ({ of: await paperOf(sending) }));
  return (
    <>
      <h1>{text.title}</h1>
      {missing && sessionText.unfetched.lines.map((line) => <p key={line}>{line}</p>)}
      {words?.of && (
        <>
          <p class="sw-lead">{text.lead}</p>
          {state === 'waiting' && <p>{text.waiting}</p>}
          <p>{text.how}</p>
          <ol class="sw-paper-words">
            {words.of.map((word, at) => (
              <li key={at}>{word}</li>
            ))}
          </ol>
          <p>{text.where(location.host)}</p>
          <h2>{text.foundTitle}</h2>
          <ul>
            {text.found.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button look="secondary" onClick={() => print()}>
            {text.print}
          </Button>
        </>
      )}
      {words && !words.of && (
        <>
          <p>{text.none}</p>
          <p>
            {text.noneDo} <a href="/recovery">{text.code}</a>
          </p>
        </>
      )}
    </>
  );
}
