import { useEffect, useMemo } from 'preact/hooks';
import { newId } from '../../db/phone.ts';
import { SaveLine } from '../../forms/SaveLine.tsx';
import { useAutosave } from '../../forms/use-autosave.ts';
import type { Locked } from '../../session/session.ts';
import { writeLocked } from '../../session/unlock.ts';
import { lockedNoteText } from '../../text/lock.ts';

export interface LockedNoteProps {
  locked: Locked;
  text: string;
  pack: { id: string; version: number };
}

/** Keeps what is typed while the phone is locked, and says so under the words. */
export function LockedNote({ locked, text, pack }: LockedNoteProps) {
  const { clock, random } = locked.phone;
  const note = useMemo(() => ({ id: newId(random), at: clock.now().toISOString(), pack }), []);
  const { state, autosave } = useAutosave(clock, (words: string) => writeLocked(locked, { ...note, text: words }));
  useEffect(() => {
    if (text !== '') autosave.change(text);
  }, [text]);
  return (
    <>
      {state.kind === 'saved' ? (
        <p class="sw-save" role="status">
          {lockedNoteText.kept}
        </p>
      ) : (
        <SaveLine state={state} text={text} />
      )}
      <p>{lockedNoteText.why}</p>
      <p>
        <a href="/concerns">{lockedNoteText.unlock}</a>
      </p>
    </>
  );
}
