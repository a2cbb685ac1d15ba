import { hasLeft, leave, noteLeft } from '../session/leave.ts';
import { lockOthers } from '../session/lock-others.ts';
import { saveAllNow } from '../session/pending-saves.ts';

/** The most that is left to an editor to get its last words onto the disk. The screen is empty already. */
const LAST_SAVE_MS = 250;
/** Three presses of Escape within this time leave too. */
const ESCAPES_MS = 1500;

/** Empties the screen at once, and puts another site in this page's place. */
export function leaveQuickly(): void {
  document.title = '';
  document.body.replaceChildren();
  noteLeft(true);
  lockOthers();
  const late = new Promise((resolve) => setTimeout(resolve, LAST_SAVE_MS));
  // Once only: asking for the other site again would begin its journey anew.
  void Promise.race([saveAllNow(), late]).then(leave);
}

/** From the first moment: leaving by keys, and away again for whoever comes with Back. True: nothing may be shown. */
export function watchForLeaving(): boolean {
  let escapes: number[] = [];
  const press = ({ key, isComposing, repeat, timeStamp }: KeyboardEvent) => {
    if (isComposing || repeat) return;
    escapes = key === 'Escape' ? [timeStamp, ...escapes] : [];
    if (escapes.length < 3 || timeStamp - escapes[2]! >= ESCAPES_MS) return;
    escapes = [];
    leaveQuickly();
  };
  addEventListener('keydown', press, true);
  addEventListener('pageshow', ({ persisted }) => persisted && hasLeft() && leaveQuickly());
  if (!hasLeft()) return false;
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const again = visit !== undefined && visit.type !== 'navigate';
  if (again) leaveQuickly();
  else noteLeft(false);
  return again;
}
