import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SaveResult } from '../db/durably.ts';
import { keepHalfWritten, loadHalfWritten } from '../db/half-written.ts';
import type { Session } from '../session/session.ts';
import { saveText } from '../text/saving.ts';
import { writingText } from '../text/writing.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { SaveLine } from './SaveLine.tsx';
import { useAutosave } from './use-autosave.ts';

const LIMIT = 20_000;

export interface MessageBoxProps {
  session: Session;
  /** The conversation, or a part of it: what is half written is kept under this id. */
  space: string;
  label: string;
  hint?: string;
  send: string;
  /** Said once the message stands in the list above the box. */
  added: string;
  onSend: (text: string) => Promise<SaveResult>;
  /** Further fields of the message. */
  children?: ComponentChildren;
  /** False: something in them has to be mended first, and says so. */
  mayGo?: () => boolean;
}

/** A message stays in the box, kept like a draft, until it is in the queue. */
export function MessageBox(props: MessageBoxProps) {
  const { session, space, label, hint, send, added, onSend, children, mayGo = () => true } = props;
  const { phone } = session;
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [done, setDone] = useState(false);
  const busy = useRef(false);
  const { state, autosave } = useAutosave(phone.clock, (words: string) => keepHalfWritten(phone, space, words));
  useEffect(() => {
    // A store that cannot be read just now leaves the box empty, as it was.
    loadHalfWritten(phone, space).then(
      (words) => setText((typed) => typed || words),
      () => {},
    );
  }, []);

  async function submit(): Promise<void> {
    const words = text.trim();
    if (words === '') return setProblem(writingText.messageEmpty);
    if (words.length > LIMIT) return setProblem(writingText.tooLong(words.length - LIMIT));
    if (busy.current || !mayGo()) return;
    busy.current = true;
    const result = await onSend(words);
    busy.current = false;
    if (!result.ok) {
      const { say, do: act } = saveText[result.problem];
      return setProblem(`${writingText.messageNotKept} ${say} ${act}`);
    }
    setText('');
    setDone(true);
    autosave.change('');
    void autosave.flush();
    session.syncNow();
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        id={`message-${space}`}
        label={label}
        hint={hint}
        error={problem}
        value={text}
        limit={LIMIT}
        onInput={(words) => {
          setProblem(undefined);
          setDone(false);
          setText(words);
          autosave.change(words);
        }}
      />
      {text !== '' && <SaveLine state={state} text={text} />}
      {children}
      <p role="status">{done ? added : ''}</p>
      <Button type="submit">{send}</Button>
    </form>
  );
}
