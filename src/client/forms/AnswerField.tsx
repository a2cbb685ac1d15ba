import type { ComponentChildren } from 'preact';
import type { Question } from '#content/schema.ts';
import { type Answers, given } from '#domain/questions/answers.ts';
import { writingText } from '../text/writing.ts';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { IdentifierCheck } from './IdentifierCheck.tsx';
import { overBy } from './words.ts';

export interface Ideas {
  lead: ComponentChildren;
  notes: Readonly<Record<string, ComponentChildren>>;
}

export interface AnswerFieldProps {
  question: Question;
  answers: Answers;
  /** `choice`: it was ticked, not typed, so it is saved at once. */
  onAnswer: (answer: string | string[], choice: boolean) => void;
  /** Notes on options, by option id, and a line above them. */
  ideas?: Ideas | undefined;
  /** What is said about saving, right under the field. */
  children?: ComponentChildren;
}

/** A short answer fits one line on a phone; more than this is written in a box that grows. */
const ONE_LINE = 500;

/** One question of the pack as the one thing on its page. */
export function AnswerField({ question, answers, onAnswer, ideas, children }: AnswerFieldProps) {
  const chosen = given(answers, question.id);
  const answer = answers[question.id];
  const { id, title, hint } = question;
  if (question.kind === 'one' || question.kind === 'many') {
    const options = question.options.map(({ id: value, label, hint: note }) => ({
      value,
      label,
      hint: ideas?.notes[value] ?? note,
    }));
    // What an earlier pack offered and this one does not is kept: nobody has unticked it.
    const gone = chosen.filter((one) => !options.some(({ value }) => value === one));
    const choices =
      question.kind === 'one' ? (
        <Radios
          id={id}
          legend={title}
          title
          hint={hint}
          options={options}
          value={chosen[0]}
          onChange={(one) => onAnswer(one, true)}
        />
      ) : (
        <Checkboxes
          id={id}
          legend={title}
          title
          hint={ideas ? [hint, ideas.lead] : hint}
          options={options}
          values={chosen}
          onChange={(many) => onAnswer([...many, ...gone], true)}
        />
      );
    return (
      <>
        {choices}
        {children}
      </>
    );
  }
  const value = typeof answer === 'string' ? answer : '';
  const over = overBy(question, answers);
  const field = {
    id,
    label: title,
    title: true,
    hint,
    error: over > 0 ? writingText.tooLong(over) : undefined,
    value,
    onInput: (text: string) => onAnswer(text, false),
  };
  const oneLine = question.kind === 'short-text' && question.limit <= ONE_LINE;
  return (
    <IdentifierCheck id={id} text={value} onText={field.onInput} below={children}>
      {(underlines) =>
        oneLine ? (
          <TextInput {...field} />
        ) : (
          <TextArea {...field} limit={question.limit}>
            {underlines}
          </TextArea>
        )
      }
    </IdentifierCheck>
  );
}
