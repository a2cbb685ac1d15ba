import { useState } from 'preact/hooks';
import type { DoorQuestion } from '#content/door.ts';
import { startText } from '../../text/start.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';

export interface AskDoorProps {
  question: DoorQuestion;
  number: number;
  /** How many questions the door has. */
  most: number;
  onAnswer: (option: string) => void;
  onSkip: () => void;
}

export function AskDoor({ question: { id, title, hint, options }, number, most, onAnswer, onSkip }: AskDoorProps) {
  const [chosen, choose] = useState<string>();
  const [missed, setMissed] = useState(false);
  const errors = missed && !chosen ? [{ id, message: startText.choose }] : [];
  return (
    <Form
      onSubmit={() => {
        if (chosen) onAnswer(chosen);
        else setMissed(true);
      }}
    >
      <ErrorSummary errors={errors} />
      <p class="sw-soft">{startText.count(number, most)}</p>
      <Radios
        id={id}
        legend={title}
        title
        hint={hint}
        error={errors[0]?.message}
        options={options.map((option) => ({ value: option.id, label: option.label, hint: option.hint }))}
        value={chosen}
        onChange={choose}
      />
      <Button type="submit">{startText.next}</Button>
      <Button look="secondary" onClick={onSkip}>
        {startText.skip}
      </Button>
    </Form>
  );
}
