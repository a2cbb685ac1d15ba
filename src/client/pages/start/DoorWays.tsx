import { startText } from '../../text/start.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';

/** On every page of the door: nobody has to answer anything to write, or to read who can help. */
export function DoorWays({ write = true }: { write?: boolean }) {
  return (
    <>
      {write && (
        <LinkButton href="/note" look="secondary">
          {startText.write}
        </LinkButton>
      )}
      <p>
        <a href="/pathway">{startText.steps}</a>
      </p>
      <p>{startText.notKept}</p>
    </>
  );
}
