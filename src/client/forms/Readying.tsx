import { inboxText } from '../text/inbox.ts';
import { Progress } from '../ui/Progress.tsx';

export interface ReadyingProps {
  /** Cases that are ready, and those that are here and still to be made so. */
  done: number;
  left: number;
}

/** How much of what has come is ready to be read. */
export function Readying({ done, left }: ReadyingProps) {
  if (left === 0) return null;
  return (
    <Progress
      id="ready"
      label={inboxText.ready}
      done={done}
      all={done + left}
      said={inboxText.readyOf(done, done + left)}
    />
  );
}
