import type { Draft } from '#domain/concern/draft.ts';
import { type Choice as Chosen, placeLine, placeToSend } from '#domain/place/place.ts';
import { given } from '#domain/questions/answers.ts';
import { visibleQuestions } from '#domain/questions/tasks.ts';
import type { EarlierEntry } from '#protocol/events.ts';
import { answerRows } from '../../forms/AnswerList.tsx';
import { AtRiskNow } from '../../forms/AtRiskNow.tsx';
import { askedIn } from '../../forms/asked.ts';
import { EarlierList } from '../../forms/EarlierList.tsx';
import { Hindrances } from '../../forms/Hindrances.tsx';
import { IdentifierNotice } from '../../forms/IdentifierNotice.tsx';
import { membersOf } from '../../forms/members-of.ts';
import { skipReasonWords } from '../../forms/skip-reason.ts';
import { answersToSend, hindrances } from '../../forms/to-send.ts';
import type { Session } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { type Choice, skipsSteps, type UsableTeam } from './choice.ts';
import { LaterInstead } from './LaterInstead.tsx';
import { sendText } from './send-text.ts';
import { useSending } from './use-sending.ts';

const text = sendText.letter;

export interface LetterProps {
  session: Session;
  draft: Draft;
  choice: Choice;
  choose: (change: Partial<Choice>) => void;
  /** "My placement"; null: none is chosen. */
  mine: Chosen | null;
  to: UsableTeam;
  /** What goes along of what was done before. */
  earlier: readonly EarlierEntry[];
}

/** The very words and names that will go, and nothing else. */
export function Letter({ session, draft, choice, choose, mine, to, earlier }: LetterProps) {
  const asked = askedIn(draft.form);
  const answers = answersToSend(draft.answers, skipsSteps(draft, to.team.step) ? choice.reason : null, asked);
  const questions = visibleQuestions(asked, answers);
  const mode = choice.mode ?? 'anonymous';
  const known = mine && placeToSend(mine, mode);
  const place = choice.place ? known : null;
  const { sending, problem, send, keepBack } = useSending(session, { draft, answers, earlier, to, place, choice });
  const problems = hindrances(draft);
  const readers = membersOf(to.roster.verified.current.members).filter(
    ({ account }) => !choice.barred.includes(account),
  );
  const reason = skipReasonWords(answers);
  const again = draft.sent.some((one) => one.team === to.team.id);
  return (
    <>
      <Hindrances draft={draft} list={problems} />
      <h1>{text.title}</h1>
      <SummaryList
        rows={[
          { key: text.to, value: `${to.team.name}, ${to.organisation.name}` },
          { key: text.from, value: text.fromAs[mode](choice.name.trim()) },
          { key: text.read, value: readers.map(({ name }) => name).join('\n') },
          ...(place ? [{ key: text.place, value: placeLine(place) }] : []),
          ...(reason ? [{ key: sendText.reason.row, value: reason }] : []),
          ...answerRows({ questions, answers, marked: true }),
        ]}
      />
      {known && (
        <Checkboxes
          id="place"
          legend={text.place}
          hint={text.placeWhy}
          options={[{ value: 'along', label: text.placeAlong }]}
          values={place ? ['along'] : []}
          onChange={(ticked) => choose({ place: ticked.length > 0 })}
        />
      )}
      {earlier.length > 0 && (
        <>
          <h2>{text.earlier}</h2>
          <EarlierList entries={earlier} />
        </>
      )}
      <IdentifierNotice
        questions={questions}
        answers={answers}
        changeHref={({ id }) => `/concerns/${draft.id}/${id}?from=check`}
      />
      <p>
        <a href={`/concerns/${draft.id}/check`}>{text.change}</a>
      </p>
      <AtRiskNow answers={answers} />
      {again && <Callout>{text.again}</Callout>}
      <div role="alert">
        {problem && (
          <Callout title={text.failed}>
            <p>
              {problem.say} {problem.do}
            </p>
          </Callout>
        )}
      </div>
      {problems.length === 0 && (
        <>
          {session.kept() === 'page' && <p>{text.fromPage}</p>}
          <Button busy={sending} onClick={send}>
            {sending ? text.sending : text.send(to.organisation.name)}
          </Button>
          <LaterInstead session={session} atRisk={given(answers, 'at-risk')} onKeep={keepBack} />
        </>
      )}
    </>
  );
}
