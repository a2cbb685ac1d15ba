import { useEffect, useRef, useState } from 'preact/hooks';
import type { Sending } from '#domain/concern/draft.ts';
import { replyAsReporter } from '../../db/concerns.ts';
import { keepHalfWritten, loadHalfWritten } from '../../db/half-written.ts';
import { SaveLine } from '../../forms/SaveLine.tsx';
import { useAutosave } from '../../forms/use-autosave.ts';
import type { Session } from '../../session/session.ts';
import { saveText } from '../../text/errors.ts';
import { followText } from '../../text/follow.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

const LIMIT = 20_000;

/** A message stays in the box, kept like a draft, until it is in the queue. */
export function MessageBox({ session, sending }: { session: Session; sending: Sending }) {
  const { phone } = session;
  const { space } = sending;
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [added, setAdded] = useState(false);
  const busy = useRef(false);
  const { state, autosave } = useAutosave(phone.clock, (words: string) => keepHalfWritten(phone, space, words));
  useEffect(() => {
    void loadHalfWritten(phone, space).then((words) => setText((typed) => typed || words));
  }, []);

  async function send(): Promise<void> {
    const words = text.trim();
    if (words === '') return setProblem(followText.empty);
    if (busy.current || words.length > LIMIT) return;
    busy.current = true;
    const result = await replyAsReporter(phone, sending, words);
    busy.current = false;
    if (!result.ok) {
      const { say, do: act } = saveText[result.problem];
      return setProblem(`${followText.notKept} ${say} ${act}`);
    }
    setText('');
    setAdded(true);
    autosave.change('');
    void autosave.flush();
    session.syncNow();
  }
  const id = `message-${space}`;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        id={id}
        label={followText.writeTo(sending.teamName)}
        error={problem}
        value={text}
        limit={LIMIT}
        onInput={(words) => {
          setProblem(undefined);
          setAdded(false);
          setText(words);
          autosave.change(words);
        }}
      />
      {text !== '' && <SaveLine state={state} text={text} />}
      <p role="status">{added ? followText.added : ''}</p>
      <Button type="submit">{followText.send}</Button>
    </form>
  );
}
