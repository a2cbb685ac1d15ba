import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Question } from '#content/schema.ts';
import { answered, type Draft, turnedAway } from '#domain/concern/draft.ts';
import { answerWords } from '#domain/questions/answer-words.ts';
import { isAnswered } from '#domain/questions/answers.ts';
import { nextQuestion } from '#domain/questions/tasks.ts';
import { AnswerField } from '../../forms/AnswerField.tsx';
import { askedIn } from '../../forms/asked.ts';
import { DraftGone } from '../../forms/DraftGone.tsx';
import { KeptWords } from '../../forms/KeptWords.tsx';
import { SaveLine } from '../../forms/SaveLine.tsx';
import { useDraft } from '../../forms/use-draft.ts';
import type { Session } from '../../session/session.ts';
import { concernText } from '../../text/concern.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { useIdeas } from './use-ideas.ts';

export interface AskOneProps {
  session: Session | null;
  id: string;
  /** By its id. */
  question: string;
  /** The person came from the check page, and goes back there. */
  checking: boolean;
}

export function AskOne({ session, id, question: wanted, checking }: AskOneProps) {
  const { route } = useLocation();
  const { view, editor } = useDraft(session, id);
  const { draft, state } = view;
  const ideas = useIdeas(wanted, draft);
  const [early] = useState(session === null);
  if (!session || draft === undefined) return early ? <InSight id={id} question={wanted} checking={checking} /> : null;
  const question = draft && askedIn(draft.form).questions.find((one) => one.id === wanted);
  if (!draft || !question || !editor) return <DraftGone />;

  const time = () => session.phone.clock.now().toISOString();
  const { answers } = draft;
  const now = draft;
  /** Words that storage refused stay with the draft's editor, so going on never loses them. */
  async function goOn(): Promise<void> {
    await editor?.flush();
    if (question) route(after(editor?.view().draft ?? now, question, checking));
  }
  return (
    <Form onSubmit={() => void goOn()}>
      <Back id={id} checking={checking} form={draft.form} />
      <AnswerField
        question={question}
        answers={answers}
        ideas={ideas}
        onAnswer={(answer, choice) => {
          editor.edit((before) => answered(before, question.id, answer, time()));
          if (choice) void editor.flush();
        }}
      >
        <SaveLine state={state} text={answerWords(question, answers).join('\n')} />
      </AnswerField>
      <KeptWords draft={draft} question={question.id} now={time} edit={editor.edit} />
      <Button type="submit">{concernText.next}</Button>
      {!checking && !isAnswered(answers, question.id) && (
        <Button look="secondary" onClick={() => void goOn()}>
          {concernText.skip}
        </Button>
      )}
    </Form>
  );
}

/**
 * The question as it stands in a concern, to be read while a phone that has just been switched on opens the draft. What it is
 * answered with keeps its room, and is there once the answer is known.
 */
function InSight({ id, question: wanted, checking }: Omit<AskOneProps, 'session'>) {
  const question = askedIn('concern').questions.find((one) => one.id === wanted);
  if (!question) return null;
  return (
    <div class="sw-in-sight" inert>
      <Back id={id} checking={checking} form="concern" />
      <AnswerField question={question} answers={{}} onAnswer={() => {}} />
    </div>
  );
}

function Back({ id, checking, form }: Pick<AskOneProps, 'id' | 'checking'> & Pick<Draft, 'form'>) {
  return (
    <BackLink href={checking ? `/concerns/${id}/check` : `/concerns/${id}`}>
      {checking ? concernText.toCheck : concernText.toList[form]}
    </BackLink>
  );
}

/** From the check page only a question that this answer has just brought up comes in between. */
function after(draft: Draft, question: Question, checking: boolean): string {
  const { id, form, answers } = draft;
  if (turnedAway(draft)) return `/concerns/${id}`;
  const next = nextQuestion(askedIn(form), answers, question.id)?.question;
  if (checking) {
    const newlyAsked = next?.when !== undefined && !isAnswered(answers, next.id);
    return newlyAsked ? `/concerns/${id}/${next.id}?from=check` : `/concerns/${id}/check`;
  }
  return next ? `/concerns/${id}/${next.id}` : `/concerns/${id}/check`;
}
