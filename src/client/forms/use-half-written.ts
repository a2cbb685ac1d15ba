import { useEffect, useState } from 'preact/hooks';
import { keepHalfWritten, loadHalfWritten } from '../db/half-written.ts';
import type { Session } from '../session/session.ts';
import { useAutosave } from './use-autosave.ts';

export type HalfWritten = ReturnType<typeof useHalfWritten>;

/** Words in a box, kept like a draft under this name until they have gone where they were meant to. */
export function useHalfWritten({ phone }: Session, name: string) {
  const [text, setText] = useState('');
  const { state, autosave } = useAutosave(phone.clock, (words: string) => keepHalfWritten(phone, name, words));
  useEffect(() => {
    // A store that cannot be read just now leaves the box empty, as it was.
    loadHalfWritten(phone, name).then(
      (words) => setText((typed) => typed || words),
      () => {},
    );
  }, []);
  const change = (words: string) => {
    setText(words);
    autosave.change(words);
  };
  return {
    text,
    state,
    change,
    /** After what is written there already. */
    add: (words: string) => change(text.trim() === '' ? words : `${text.trimEnd()}\n\n${words}`),
    clear() {
      setText('');
      autosave.change('');
      void autosave.flush();
    },
  };
}
