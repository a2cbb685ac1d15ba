import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../session/session.ts';
import { askToStay } from '../session/stay.ts';
import { keptText as text } from '../text/kept.ts';

/** With the first note that is saved the browser is asked not to clear it. If it will not promise, that is said once. */
export function MayBeCleared({ session }: { session: Session }) {
  const [told, tell] = useState(false);
  useEffect(() => {
    // Not asked now, it is asked with the next note.
    askToStay(session.phone).then(tell, () => {});
  }, []);
  return told ? (
    <p>
      {text.mayBeCleared} {text.sendOrCode} <a href="/recovery">{text.code}</a>
    </p>
  ) : null;
}
