import { useState } from 'preact/hooks';
import pack from '#content/packs/england/modes.json' with { type: 'json' };
import type { Modes } from '#content/schema.ts';
import type { Draft } from '#domain/concern/draft.ts';
import type { IdentityMode } from '#protocol/events.ts';
import { concernText } from '../../text/concern.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { type Choice, NAME_LIMIT } from './choice.ts';
import { sendText } from './send-text.ts';

const { modes } = pack as Modes;
const text = sendText.appear;

export interface AppearProps {
  draft: Draft;
  choice: Choice;
  choose: (change: Partial<Choice>) => void;
  onNext: () => void;
}

export function Appear({ draft, choice, choose, onNext }: AppearProps) {
  const [tried, setTried] = useState(false);
  const problem = tried ? problemOf(choice) : null;
  const change = (what: Partial<Choice>) => {
    setTried(false);
    choose(what);
  };
  return (
    <Form
      onSubmit={() => {
        if (problemOf(choice)) setTried(true);
        else onNext();
      }}
    >
      <ErrorSummary errors={problem ? [problem] : []} />
      <Choices
        id="mode"
        legend={text.title}
        title
        error={problem?.id === 'mode' ? problem.message : undefined}
        choices={modes.map((mode) => ({
          value: mode.id,
          label: mode.label,
          hint: lines([mode.learn.join(' '), mode.harder.join(' ')]),
        }))}
        value={choice.mode ?? undefined}
        onChange={(mode) => change({ mode: mode as IdentityMode })}
      />
      {(choice.mode === 'open' || choice.mode === 'confidential') && (
        <TextInput
          id="name"
          label={choice.mode === 'open' ? text.name : text.sealedName}
          error={problem?.id === 'name' ? problem.message : undefined}
          value={choice.name}
          onInput={(name) => change({ name })}
        />
      )}
      {modes
        .filter((mode) => mode.id === choice.mode)
        .flatMap((mode) => mode.limit)
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      {draft.about?.kind === 'ask' && <p>{text.askedAlone}</p>}
      <Button type="submit">{concernText.next}</Button>
    </Form>
  );
}

function lines(all: readonly string[]) {
  return all.map((line) => (
    <span class="sw-line" key={line}>
      {line}
    </span>
  ));
}

function problemOf({ mode, name }: Choice): { id: string; message: string } | null {
  if (!mode) return { id: 'mode', message: text.choose };
  if (mode === 'anonymous') return null;
  if (name.trim() === '') return { id: 'name', message: text.nameMissing };
  return name.trim().length > NAME_LIMIT ? { id: 'name', message: text.nameTooLong } : null;
}
