import type { Question } from '#content/schema.ts';
import { letterOf, letterText } from '#domain/concern/letter.ts';
import { isAnswered } from '#domain/questions/answers.ts';
import { visibleQuestions } from '#domain/questions/tasks.ts';
import { AnswerList } from '../../forms/AnswerList.tsx';
import { askedIn } from '../../forms/asked.ts';
import { DraftGone } from '../../forms/DraftGone.tsx';
import { Hindrances } from '../../forms/Hindrances.tsx';
import { IdentifierNotice } from '../../forms/IdentifierNotice.tsx';
import { OldAnswers } from '../../forms/OldAnswers.tsx';
import type { PageAddress } from '../../forms/page-address.ts';
import { SaveLine } from '../../forms/SaveLine.tsx';
import { hindrances } from '../../forms/to-send.ts';
import { useDraft } from '../../forms/use-draft.ts';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { concernText } from '../../text/concern.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Details } from '../../ui/Details.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { checkText } from './check-text.ts';

export function Check({ params }: PageAddress) {
  const id = params['id'] ?? '';
  return <WithSession>{(session) => <CheckAnswers key={id} session={session} id={id} />}</WithSession>;
}

function CheckAnswers({ session, id }: { session: Session; id: string }) {
  const { draft, state } = useDraft(session, id).view;
  if (draft === undefined) return null;
  if (draft === null) return <DraftGone />;
  const { answers } = draft;
  const asked = askedIn(draft.form);
  const questions = visibleQuestions(asked, answers);
  const given = questions.filter((question) => isAnswered(answers, question.id) || question.required);
  const leftOut = questions.filter((question) => !given.includes(question));
  const changeHref = (question: Question) => `/concerns/${id}/${question.id}?from=check`;
  const problems = hindrances(draft);
  return (
    <>
      <BackLink href={`/concerns/${id}`}>{concernText.toList[draft.form]}</BackLink>
      <Hindrances draft={draft} list={problems} />
      <h1>{checkText.title}</h1>
      <p>{draft.sent.length === 0 ? checkText.lead : checkText.after}</p>
      <p>{checkText.names}</p>
      <IdentifierNotice questions={given} answers={answers} changeHref={changeHref} />
      {state.kind === 'not_saved' && <SaveLine state={state} text={letterText(letterOf(asked, answers))} />}
      <AnswerList questions={given} answers={answers} empty={concernText.noAnswer} changeHref={changeHref} marked />
      <OldAnswers written={draft} />
      {leftOut.length > 0 && (
        <Details summary={checkText.leftOut(leftOut.length)}>
          <AnswerList questions={leftOut} answers={answers} empty={concernText.noAnswer} changeHref={changeHref} />
        </Details>
      )}
      {problems.length === 0 && <LinkButton href={`/concerns/${id}/send`}>{checkText.choose}</LinkButton>}
    </>
  );
}
