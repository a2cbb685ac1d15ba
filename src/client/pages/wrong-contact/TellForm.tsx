import { useRef, useState } from 'preact/hooks';
import type { Contact, ContactFlaw } from '#protocol/directory.ts';
import { useAutosave } from '../../forms/use-autosave.ts';
import { tellWrong } from '../../session/directory.ts';
import type { Session } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { Told } from './half-told.ts';
import { keepHalfTold } from './half-told.ts';
import { wrongText as text } from './wrong-text.ts';

export interface TellFormProps {
  session: Session;
  organisation: string;
  place: string;
  contact: Contact;
  /** What was begun here before. */
  told: Told;
  onSent: () => void;
}

/** As the wire has it: longer is refused there. */
const LIMIT = 300;

export function TellForm({ session, organisation, place, contact, told: before, onSent }: TellFormProps) {
  const { phone } = session;
  const [told, setTold] = useState(before);
  const [tried, setTried] = useState(false);
  const [answer, setAnswer] = useState<Exclude<Awaited<ReturnType<typeof tellWrong>>, 'told'> | null>(null);
  const [sending, setSending] = useState(false);
  const busy = useRef(false);
  const { autosave } = useAutosave(phone.clock, (now: Told) => keepHalfTold(phone, contact.id, now));
  const flaws = tried ? flawsIn(told) : [];
  const change = (next: Partial<Told>) => {
    setAnswer(null);
    setTold({ ...told, ...next });
    autosave.change({ ...told, ...next });
  };
  async function send(): Promise<void> {
    setTried(true);
    if (busy.current || !told.what || flawsIn(told).length > 0) return;
    busy.current = true;
    setSending(true);
    await autosave.flush();
    const words = told.text.trim();
    const result = await tellWrong({
      organisation,
      contact: contact.id,
      what: told.what,
      ...(words ? { text: words } : {}),
    });
    busy.current = false;
    setSending(false);
    if (result !== 'told') return setAnswer(result);
    autosave.change({ what: null, text: '' });
    await autosave.flush();
    onSent();
  }
  const options = (Object.keys(text.what) as ContactFlaw[]).filter((what) => applies(what, contact));
  return (
    <Form onSubmit={() => void send()}>
      <ErrorSummary errors={flaws} />
      <Radios
        id="what"
        legend={text.title}
        title
        hint={`${contact.role}, ${place}`}
        error={flaws.find(({ id }) => id === 'what')?.message}
        options={options.map((value) => ({ value, label: text.what[value] }))}
        value={told.what ?? undefined}
        onChange={(what) => change({ what: what as ContactFlaw })}
      />
      <TextArea
        id="more"
        label={told.what === 'other' ? text.more : text.moreIfYouLike}
        hint={text.hint}
        error={flaws.find(({ id }) => id === 'more')?.message}
        value={told.text}
        limit={LIMIT}
        rows={3}
        onInput={(words) => change({ text: words })}
      />
      <p>{text.anonymous}</p>
      <div role="alert">{answer && <Callout title={wordsFor(answer).say}>{wordsFor(answer).do}</Callout>}</div>
      <Button type="submit" busy={sending}>
        {sending ? text.sending : text.send}
      </Button>
    </Form>
  );
}

function applies(what: ContactFlaw, { phone, email }: Contact): boolean {
  return what === 'number' ? Boolean(phone) : what === 'address' ? Boolean(email) : true;
}

function flawsIn({ what, text: words }: Told) {
  const over = words.trim().length - LIMIT;
  return [
    ...(what ? [] : [{ id: 'what', message: text.choose }]),
    ...(what === 'other' && words.trim() === '' ? [{ id: 'more', message: text.empty }] : []),
    ...(over > 0 ? [{ id: 'more', message: text.tooLong(over) }] : []),
  ];
}

function wordsFor(answer: string): { say: string; do: string } {
  if (answer === 'offline') return { say: text.noSignal, do: text.noSignalDo };
  if (answer === 'too_many') return { say: text.tooMany, do: text.tooManyDo };
  if (answer === 'not_found') return { say: text.missing, do: text.missingDo };
  return { say: text.failed, do: text.failedDo };
}
