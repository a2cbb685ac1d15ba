import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SaveResult } from '../db/durably.ts';
import type { Session } from '../session/session.ts';
import { saveText } from '../text/saving.ts';
import { writingText } from '../text/writing.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { SaveLine } from './SaveLine.tsx';
import { useHalfWritten } from './use-half-written.ts';

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
  /** Stands above the box. `add` puts words into it, after what is written there already. */
  above?: (add: (words: string) => void) => ComponentChildren;
  /** Further fields of the message. */
  children?: ComponentChildren;
  /** False: something in them has to be mended first, and says so. */
  mayGo?: () => boolean;
}

/** A message stays in the box, kept like a draft, until it is in the queue. */
export function MessageBox(props: MessageBoxProps) {
  const { session, space, label, hint, send, added, onSend, above, children, mayGo = () => true } = props;
  const { text, state, change, add, clear } = useHalfWritten(session, space);
  const [problem, setProblem] = useState<string | undefined>();
  const [done, setDone] = useState(false);
  const busy = useRef(false);
  const id = `message-${space}`;

  function fresh(): void {
    setProblem(undefined);
    setDone(false);
  }
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
    clear();
    setDone(true);
    session.syncNow();
  }
  return (
    <Form onSubmit={() => void submit()}>
      {above?.((words) => {
        fresh();
        add(words);
        document.getElementById(id)?.focus();
      })}
      <TextArea
        id={id}
        label={label}
        hint={hint}
        error={problem}
        value={text}
        limit={LIMIT}
        onInput={(words) => {
          fresh();
          change(words);
        }}
      />
      {text !== '' && <SaveLine state={state} text={text} />}
      {children}
      <p role="status">{done ? added : ''}</p>
      <Button type="submit">{send}</Button>
    </Form>
  );
}
