import { useEffect, useRef, useState } from 'preact/hooks';
import type { DoorPath } from '#domain/door/door.ts';

const BEGIN: DoorPath = { answers: {}, skipped: [], goOn: false };

/**
 * What was answered lives in the tab's own history entries: Back works, nothing is stored, and the address stays
 * `/start`. In the address it would show in the browser's history, which others on a shared phone can read.
 */
export function useDoor() {
  const [path, setPath] = useState(pathHere);
  const shown = useRef(path);
  useEffect(() => {
    const back = () => setPath(pathHere());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    scrollTo(0, 0);
    const heading = document.querySelector<HTMLElement>('#main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [path]);
  return {
    path,
    /** The first page of the door has nothing of the door to go back to. */
    begun: path !== BEGIN,
    go(next: DoorPath) {
      history.pushState({ door: next }, '');
      setPath(next);
    },
    startAgain() {
      history.pushState(null, '');
      setPath(BEGIN);
    },
  };
}

/** A tab kept open over an update may hold anything. What is not an answer counts as none. */
function pathHere(): DoorPath {
  const door: Partial<Record<keyof DoorPath, unknown>> | undefined = history.state?.door;
  const { answers, skipped, goOn } = door ?? {};
  if (typeof answers !== 'object' || answers === null || !Array.isArray(skipped)) return BEGIN;
  const given = Object.entries(answers).filter(([, answer]) => typeof answer === 'string');
  return { answers: Object.fromEntries(given), skipped, goOn: goOn === true };
}
