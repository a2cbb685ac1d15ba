import { startText } from '../../text/start.ts';
import { BackLink } from '../../ui/BackLink.tsx';

/** Inside the door it does what the browser's own Back does, so that the two never disagree. */
export function DoorBack({ begun }: { begun: boolean }) {
  if (!begun) return <BackLink href="/">{startText.back}</BackLink>;
  return (
    <a
      class="sw-back"
      href="/start"
      onClick={(event) => {
        event.preventDefault();
        // The router follows every link it hears of, and this one is already followed.
        event.stopPropagation();
        history.back();
      }}
    >
      {startText.back}
    </a>
  );
}
