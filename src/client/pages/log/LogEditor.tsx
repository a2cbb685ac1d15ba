import { useState } from 'preact/hooks';
import type { Draft } from '#domain/concern/draft.ts';
import { type LogEntry, noted } from '#domain/concern/log-entry.ts';
import { englandDay } from '#domain/time/days.ts';
import { newId } from '../../db/phone.ts';
import type { SaveState } from '../../forms/autosave.ts';
import type { DraftEditor } from '../../forms/draft-editor.ts';
import { SaveLine } from '../../forms/SaveLine.tsx';
import type { Session } from '../../session/session.ts';
import { concernText } from '../../text/concern.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { blankEntry, type Fields, fieldsOf, flawsOf, ROLES, withFields } from './entry.ts';
import { logText as text } from './log-text.ts';

const SAID_LIMIT = 5000;

export interface LogEditorProps {
  session: Session;
  draft: Draft;
  state: SaveState;
  editor: DraftEditor;
  /** Undefined until the first letter of a new one. */
  entry: LogEntry | undefined;
  onBegun: (id: string) => void;
  onDone: () => void;
}

/** Saved as it is typed, like every answer: there is nothing to lose by walking away from it. */
export function LogEditor({ session, draft, state, editor, entry, onBegun, onDone }: LogEditorProps) {
  const { clock, random } = session.phone;
  const today = englandDay(clock.now()) ?? '';
  const [id] = useState(() => entry?.id ?? newId(random));
  const [fields, setFields] = useState<Fields>(() => fieldsOf(entry ?? blankEntry(id, today, '')));
  const [flaws, setFlaws] = useState<readonly FieldError[]>([]);
  const flaw = (field: string) => flaws.find((one) => one.id === field)?.message;

  function write(change: Partial<Fields>): void {
    const next = { ...fields, ...change };
    const now = clock.now().toISOString();
    setFields(next);
    setFlaws((before) => before.filter((one) => !(one.id in change)));
    editor.edit((before) => {
      const known = before.log.find((one) => one.id === id) ?? blankEntry(id, today, now);
      return { ...before, log: noted(before.log, withFields(known, next, now)), edited: now };
    });
    if (!entry) onBegun(id);
  }
  async function done(): Promise<void> {
    const found = flawsOf(fields, today);
    setFlaws(found);
    if (found.length > 0) return;
    await editor.flush();
    onDone();
  }
  async function remove(): Promise<void> {
    editor.edit((before) => ({ ...before, log: before.log.filter((one) => one.id !== id) }));
    await editor.flush();
    onDone();
  }
  return (
    <Form onSubmit={() => void done()}>
      <BackLink href={draft.stage === 'note' ? `/note/${draft.id}` : `/concerns/${draft.id}`}>
        {concernText.toList[draft.form]}
      </BackLink>
      <ErrorSummary errors={flaws} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <TextInput
        id="who"
        label={text.who}
        hint={text.whoHint}
        error={flaw('who')}
        value={fields.who}
        suggestions={ROLES.map(({ title }) => title)}
        onInput={(who) => write({ who })}
      />
      <TextInput
        id="day"
        label={text.day}
        type="date"
        short
        error={flaw('day')}
        value={fields.day}
        onInput={(day) => write({ day })}
      />
      <TextArea
        id="said"
        label={text.said}
        rows={2}
        limit={SAID_LIMIT}
        value={fields.said}
        onInput={(said) => write({ said })}
      />
      <TextArea
        id="promised"
        label={text.promised}
        rows={2}
        limit={SAID_LIMIT}
        value={fields.promised}
        onInput={(promised) => write({ promised })}
      />
      <TextInput
        id="by"
        label={text.by}
        hint={text.byHint}
        type="date"
        short
        error={flaw('by')}
        value={fields.by}
        onInput={(by) => write({ by })}
      />
      <SaveLine
        state={entry ? state : { kind: 'untouched' }}
        text={[fields.who, fields.said, fields.promised].join('\n').trim()}
      />
      <Button type="submit">{text.done}</Button>
      {entry && (
        <Button look="secondary" onClick={() => void remove()}>
          {text.remove}
        </Button>
      )}
    </Form>
  );
}
