import { visibleQuestions } from '#domain/questions/tasks.ts';
import type { PageProps } from '../../app/routes.tsx';
import { AnswerList } from '../../forms/AnswerList.tsx';
import { asked, hindrances } from '../../forms/asked.ts';
import { DraftGone } from '../../forms/DraftGone.tsx';
import { Hindrances } from '../../forms/Hindrances.tsx';
import { SaveLine } from '../../forms/SaveLine.tsx';
import { useDraft } from '../../forms/use-draft.ts';
import { asLetter } from '../../forms/words.ts';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { concernText } from '../../text/concern.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { checkText } from './check-text.ts';

export function Check({ params }: PageProps) {
  const id = params['id'] ?? '';
  return <WithSession>{(session) => <CheckAnswers key={id} session={session} id={id} />}</WithSession>;
}

function CheckAnswers({ session, id }: { session: Session; id: string }) {
  const { draft, state } = useDraft(session, id).view;
  if (draft === undefined) return null;
  if (draft === null) return <DraftGone />;
  const { answers } = draft;
  const questions = visibleQuestions(asked, answers);
  const problems = hindrances(answers);
  return (
    <>
      <BackLink href={`/concerns/${id}`}>{concernText.toList}</BackLink>
      <Hindrances id={id} list={problems} />
      <h1>{checkText.title}</h1>
      <p>{draft.sent.length === 0 ? checkText.lead : checkText.after}</p>
      <p>{checkText.names}</p>
      {state.kind === 'not_saved' && <SaveLine state={state} text={asLetter(questions, answers)} />}
      <AnswerList
        questions={questions}
        answers={answers}
        empty={concernText.noAnswer}
        changeHref={(question) => `/concerns/${id}/${question.id}?from=check`}
      />
      {problems.length === 0 && <LinkButton href={`/concerns/${id}/send`}>{checkText.choose}</LinkButton>}
    </>
  );
}
