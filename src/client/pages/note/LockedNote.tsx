import { useEffect, useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { newId } from '../../db/phone.ts';
import { SaveLine } from '../../forms/SaveLine.tsx';
import { useAutosave } from '../../forms/use-autosave.ts';
import type { Locked } from '../../session/session.ts';
import { writeLocked } from '../../session/unlock.ts';
import { lockedNoteText } from '../../text/lock.ts';
import { Button } from '../../ui/Button.tsx';
import { noteText } from './note-text.ts';

export interface LockedNoteProps {
  locked: Locked;
  text: string;
  pack: { id: string; version: number };
}

/** Keeps what is typed while the phone is locked, and says so under the words. */
export function LockedNote({ locked, text, pack }: LockedNoteProps) {
  const { route } = useLocation();
  const { clock, random } = locked.phone;
  const note = useMemo(() => ({ id: newId(random), at: clock.now().toISOString(), pack }), []);
  const { state, autosave } = useAutosave(clock, (words: string) => writeLocked(locked, { ...note, text: words }));
  useEffect(() => {
    if (text !== '') autosave.change(text);
  }, [text]);
  return (
    <>
      <SaveLine state={state} text={text} saved={lockedNoteText.kept} />
      <Button onClick={() => void autosave.flush().then(() => autosave.settled() && route('/'))}>
        {noteText.done}
      </Button>
      <p>{lockedNoteText.why}</p>
      <p>
        <a href="/concerns">{lockedNoteText.unlock}</a>
      </p>
    </>
  );
}
